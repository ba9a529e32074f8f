using System.Text.RegularExpressions;

namespace Localization.Apertium.Grammar;

/// <summary><c>should</c> and <c>must</c> are <c>deber</c>; the pair writes <c>tener que</c>, which is <c>have
/// to</c>. <c>Could not</c> is past, except in conditions: <c>no pudo</c>, and in reports and for lasting states <c>no
/// podía</c>.</summary>
internal static partial class Modals
{
    /// <summary>The output, repaired.</summary>
    /// <param name="stream">What the generator wrote.</param>
    /// <param name="source">The source, which says which verb it was.</param>
    public static string Apply(string stream, string source)
    {
        if (CouldNotOf().Match(source) is { Success: true } could && !Imagined().IsMatch(source))
            stream = CouldNot().Replace(stream, m => m.Groups["before"].Value + Past(m.Groups["person"].Value, could));
        if (HaveTo().IsMatch(source))
            return stream;
        if (ShouldOf().IsMatch(source))
            stream = Should().Replace(stream, static m => WithCase(m.Value, "debería" + m.Groups["person"].Value));
        return MustOf().IsMatch(source)
            ? Must().Replace(stream, static m => WithCase(m.Value, Present(m.Groups["form"].Value)))
            : stream;
    }

    private static string Past(string person, Match could) =>
        could.Groups["lasting"].Success || could.Groups["report"].Success
            ? person == "mos"
                ? "podíamos"
                : "podía" + person
            : person switch
            {
                "mos" => "pudimos",
                "n" => "pudieron",
                _ => could.Groups["first"].Success ? "pude" : "pudo",
            };

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

    [GeneratedRegex(
        @"(?:\b(?<report>said|told|argued|claimed|added|warned|believed|thought|knew|that|because|since)\b[^.;:]*?)?"
            + @"\b(?<first>I )?could(?: not|n['’]t)(?! (?:have|care less|agree more))"
            + @"(?: (?<lasting>believe|see|hear|understand|afford|sleep|stand|remember|feel|wait|bear|speak|read|"
            + @"walk)\b)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex CouldNotOf();

    [GeneratedRegex(
        @"\b(?:if|unless|would|wouldn['’]t|without|could(?: not|n['’]t) be (?:more|less|better|worse|\w+er)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Imagined();

    [GeneratedRegex(
        @"(?<before>\b[Nn]o (?:(?:se|l[aoe]s?|me|nos) )*)podría(?<person>mos|n)?\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex CouldNot();

    [GeneratedRegex(@"\b(?:should|shouldn['’]t|ought)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ShouldOf();

    [GeneratedRegex(@"\b[Tt]endría(?<person>s|mos|n)? que\b", RegexOptions.CultureInvariant)]
    private static partial Regex Should();

    [GeneratedRegex(@"\b(?:must|mustn['’]t)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MustOf();

    [GeneratedRegex(@"\b[Tt](?<form>engo|ienes?|ienen|enemos) que\b", RegexOptions.CultureInvariant)]
    private static partial Regex Must();
}
