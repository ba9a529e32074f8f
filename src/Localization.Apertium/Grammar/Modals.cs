using System.Text.RegularExpressions;

namespace Localization.Apertium.Grammar;

/// <summary><c>should</c> and <c>must</c> are <c>deber</c>; the pair writes <c>tener que</c>, which is <c>have
/// to</c>.</summary>
internal static partial class Modals
{
    /// <summary>The output, repaired.</summary>
    /// <param name="stream">What the generator wrote.</param>
    /// <param name="source">The source, which says which verb it was.</param>
    public static string Apply(string stream, string source)
    {
        if (HaveTo().IsMatch(source))
            return stream;
        if (ShouldOf().IsMatch(source))
            stream = Should().Replace(stream, static m => WithCase(m.Value, "debería" + m.Groups["person"].Value));
        return MustOf().IsMatch(source)
            ? Must().Replace(stream, static m => WithCase(m.Value, Present(m.Groups["form"].Value)))
            : stream;
    }

    private static string Present(string form) =>
        form switch
        {
            "engo" => "debo",
            "ienes" => "debes",
            "ienen" => "deben",
            "enemos" => "debemos",
            _ => "debe",
        };

    private static string WithCase(string old, string verb) =>
        char.IsUpper(old[0]) ? char.ToUpperInvariant(verb[0]) + verb[1..] : verb;

    [GeneratedRegex(@"\b(?:have|has|had|having) to\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HaveTo();

    [GeneratedRegex(@"\b(?:should|shouldn['’]t|ought)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ShouldOf();

    [GeneratedRegex(@"\b[Tt]endría(?<person>s|mos|n)? que\b", RegexOptions.CultureInvariant)]
    private static partial Regex Should();

    [GeneratedRegex(@"\b(?:must|mustn['’]t)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MustOf();

    [GeneratedRegex(@"\b[Tt](?<form>engo|ienes?|ienen|enemos) que\b", RegexOptions.CultureInvariant)]
    private static partial Regex Must();
}
