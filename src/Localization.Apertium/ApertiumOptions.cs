using System.Collections.Immutable;
using Localization.Apertium.Grammar.Directions;

namespace Localization.Apertium;

/// <summary>How the local engine runs.</summary>
public sealed record ApertiumOptions
{
    /// <summary>Where Debian's package puts its language pairs.</summary>
    public const string DebianDataFolder = "/usr/share/apertium";

    /// <summary>Whether Debian's package is installed.</summary>
    public static bool IsInstalled => Directory.Exists(Path.Combine(DebianDataFolder, "apertium-eng-spa"));

    /// <summary>The folder that holds <c>apertium-eng-spa</c>. Default: <see cref="DebianDataFolder"/>.</summary>
    public string DataFolder { get; init; } = DebianDataFolder;

    /// <summary>How many chains of stages run side by side, 1 to 64. Default: one a processor.</summary>
    public int Chains { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 64);

    /// <summary>How many segments are inside one chain at a time, 1 to 256. Default: 32, which keeps every stage
    /// busy.</summary>
    public int InFlight { get; init; } = 32;

    /// <summary>How long a segment may take before its chain is given up and started anew. Default: 15 s.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The rules that are switched off, of <see cref="Rules"/>. Default: none.</summary>
    public IReadOnlySet<string> Without { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>The names of the rules that can be switched off, in the order in which they are applied.</summary>
    public static IEnumerable<string> Rules => EnglishToSpanish.RuleNames;
}
