using Localization.Providers.Firefox.Installation;
using Localization.Providers.Opus.Installation;

namespace Localization.Cli.Providers;

/// <summary>What <c>--provider auto</c> means: the best engine of this machine. That is a neural one where it is
/// installed for the languages, Firefox's before OPUS-MT, else Apertium. Nothing is ever sent anywhere.</summary>
internal sealed class LocalEngine(FirefoxInstaller firefox, OpusInstaller opus)
{
    /// <summary>The name that represents it.</summary>
    public const string Auto = "auto";

    /// <summary>A chain of providers with the engine's own name in it.</summary>
    public string Resolve(string chain, LanguageTag from, LanguageTag to) =>
        string.Join(
            ',',
            chain
                .Split(',', StringSplitOptions.TrimEntries)
                .Select(name => name.Equals(Auto, StringComparison.OrdinalIgnoreCase) ? Best(from, to) : name)
        );

    /// <summary>The engine for two languages.</summary>
    public string Best(LanguageTag from, LanguageTag to) =>
        firefox.Folder.Serves(from.Language, to.Language) ? "firefox"
        : opus.Folder.Serves(from.Language, to.Language) ? "opus"
        : "apertium";
}
