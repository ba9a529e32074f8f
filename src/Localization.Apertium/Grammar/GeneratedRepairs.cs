using System.Text.RegularExpressions;

namespace Localization.Apertium.Grammar;

/// <summary>Puts right what the pair's own rules get wrong everywhere, in the generator's output.</summary>
internal static partial class GeneratedRepairs
{
    /// <summary>The output, repaired.</summary>
    /// <param name="stream">What the generator wrote.</param>
    /// <param name="source">The source: a question keeps its interrogatives.</param>
    public static string Apply(string stream, string source)
    {
        stream = Passive()
            .Replace(
                stream,
                static m =>
                    m.Value switch
                    {
                        "estuvo" => "fue",
                        "Estuvo" => "Fue",
                        "estuvieron" => "fueron",
                        _ => "Fueron",
                    }
            );
        stream = Solo().Replace(stream, static m => m.Value[0] == 'S' ? "Solo" : "solo");
        stream = Day().Replace(stream, "$1ía");
        stream = Doubled().Replace(stream, "$1");
        stream = Superlative().Replace(stream, "$1");
        stream = Title().Replace(stream, static m => m.Value.ToLowerInvariant());
        stream = CapitalArticle().Replace(stream, static m => m.Value.ToLowerInvariant());
        stream = WhichIs()
            .Replace(
                stream,
                static m =>
                    (m.Groups["q"].Value[0] == 'Q' ? "Cuál" : "cuál")
                    + (m.Groups["many"].Success ? "es " : " ")
                    + m.Groups["rest"].Value
            );
        if (Why().IsMatch(source))
            stream = ByWhich().Replace(stream, static m => m.Value[0] == 'P' ? "Por qué" : "por qué");
        if (!source.Contains('?', StringComparison.Ordinal))
            stream = Interrogative().Replace(stream, Plain);
        return Particles.Apply(Modals.Apply(RelativePronouns.Apply(stream, source), source), source);
    }

    private static string Plain(Match interrogative) =>
        interrogative.Value switch
        {
            "cuándo" => "cuando",
            "Cuándo" => "Cuando",
            "quién" => "quien",
            "quiénes" => "quienes",
            "Quién" => "Quien",
            "dónde" => "donde",
            "Dónde" => "Donde",
            _ => interrogative.Value,
        };

    // English passives are events: 'was sentenced' is 'fue sentenciado', not the state 'estuvo sentenciado'.
    [GeneratedRegex(
        @"\b(?:[Ee]stuvo|[Ee]stuvieron)(?= (?:\[\[\d+\]\])?~?\p{L}+(?:ad|id|íd|ch|t|s)[oa]s?\b)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Passive();

    // 'Explained: why prices fall'; 'which is why' and 'the reason why' ask nothing.
    [GeneratedRegex(
        @"(?<!\b(?:is|was|reasons?|that's) )\bwhy\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Why();

    [GeneratedRegex(@"\b[Pp]or lo que\b", RegexOptions.CultureInvariant)]
    private static partial Regex ByWhich();

    // The adverb has no accent any more (RAE, Ortografía 2010 §3.4.3.3).
    [GeneratedRegex(@"\b[Ss]ólo\b", RegexOptions.CultureInvariant)]
    private static partial Regex Solo();

    // The pair's own spelling.
    [GeneratedRegex(@"\b([Dd])ia\b", RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    [GeneratedRegex(@"\b(en|de|a|que) ~?\1\b", RegexOptions.CultureInvariant)]
    private static partial Regex Doubled();

    [GeneratedRegex(@"\bmás ((?:\[\[\d+\]\])?últim[oa]s?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Superlative();

    [GeneratedRegex(@"(?<=\b[Ee]l |\b[Ll]a )(?:\[\[\d+\]\])?Señor(?:a|ita)?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    // A preposition that a rule puts before the first word removes its capital.
    [GeneratedRegex(@"(?<=^~?A ~?)(?:El|La|Los|Las)\b", RegexOptions.CultureInvariant)]
    private static partial Regex CapitalArticle();

    // 'What is the importance' asks to choose, not to define.
    [GeneratedRegex(
        @"\b(?<q>[Qq])ué (?<rest>(?:es|fue|era|será|(?<many>son|fueron|eran|serán)) ~?(?:el|la|los|las|su|sus)\b)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex WhichIs();

    [GeneratedRegex(@"\b(?:[Cc]uándo|[Qq]uién(?:es)?|[Dd]ónde)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Interrogative();
}
