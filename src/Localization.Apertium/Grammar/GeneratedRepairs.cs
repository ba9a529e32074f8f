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
                        "estuviera" => "fuera",
                        "estuvieran" => "fueran",
                        _ => "Fueron",
                    }
            );
        if (source.Contains("at the time", StringComparison.OrdinalIgnoreCase))
            stream = AtTheTime()
                .Replace(
                    stream,
                    static m => m.Groups["in"].Value + (m.Groups["of"].Success ? " el momento" : " aquel momento")
                );
        stream = InAManner()
            .Replace(stream, static m => (m.Value[0] == 'E' ? "De " : "de ") + m.Groups["article"].Value);
        stream = Aware().Replace(stream, " de que");
        stream = AnyOther().Replace(stream, "${any}");
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
        if (!TheAmount().IsMatch(source))
            stream = Amount()
                .Replace(
                    stream,
                    static m =>
                        m.Value[0] is 'L'
                            ? char.ToUpperInvariant(m.Groups["noun"].Value[0]) + m.Groups["noun"].Value[1..]
                            : m.Groups["noun"].Value
                );
        stream = Welcome().Replace(stream, "$1");
        stream = WellKnown().Replace(stream, "muy $1");
        stream = DoubledPronoun().Replace(stream, "$1");
        stream = ToHome().Replace(stream, "${verb} a casa");
        if (!source.Contains('?', StringComparison.Ordinal))
            stream = Interrogative().Replace(stream, Plain);
        stream = Particles.Apply(Modals.Apply(RelativePronouns.Apply(stream, source), source), source);
        // After the relative pronouns, which take 'por qué' for one.
        return Why().IsMatch(source)
            ? ByWhich().Replace(stream, static m => m.Value[0] == 'P' ? "Por qué" : "por qué")
            : stream;
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
        @"\b(?:[Ee]stuvo|[Ee]stuvieron|(?<=[Dd]espués de que (?:\S+ ){0,8})(?:estuviera|estuvieran))"
            + @"(?= (?:\[\[\d+\]\])?~?\p{L}+(?:ad|id|íd|ch|t|s)[oa]s?\b)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Passive();

    // 'Explained: why prices fall'; 'which is why' and 'the reason why' ask nothing.
    [GeneratedRegex(
        @"(?<!\b(?:is|was|reasons?|that's) )\bwhy\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Why();

    // 'at the time of the attack', and alone
    [GeneratedRegex(@"\b(?<in>[Ee]n) el tiempo(?<of>(?= ~?del? ))?", RegexOptions.CultureInvariant)]
    private static partial Regex AtTheTime();

    // 'in a different way'
    [GeneratedRegex(
        @"\b[Ee]n ~?(?<article>una (?:\p{L}+mente )?(?:\p{L}+ )?(?:manera|forma)\b(?! ~?de ))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex InAManner();

    // 'se dieron cuenta que', 'están convencidos que'
    [GeneratedRegex(
        @"(?<=\b(?:[Dd](?:a|ar|an|as|amos|io|ieron|imos|i|ado|ando|arse|aron|ará|arán|aba|aban) cuenta|"
            + @"(?:[Ee]st|[Ee]stá)\p{L}* (?:convencid|segur)[oa]s?)) ~?que\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Aware();

    // 'cualquiera otro tema'
    [GeneratedRegex(@"\b(?<any>[Cc]ualquier)a(?= otr[oa]\b)", RegexOptions.CultureInvariant)]
    private static partial Regex AnyOther();

    // 'hundreds of people': nobody has counted them.
    [GeneratedRegex(
        @"\b(?:[Ll]os|[Ll]as) (?<noun>(?:\[\[\d+\]\])?(?:centenares|cientos|miles|millones|decenas|docenas))\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Amount();

    [GeneratedRegex(
        @"\b(?:the|these|those|his|her|their|its|our) (?:\w+ )?(?:hundreds|thousands|millions|dozens|tens)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex TheAmount();

    // 'le dieron la bienvenida a.'
    [GeneratedRegex(@"\b([LlNn](?:es?|os) \p{L}+ ~?la bienvenida) ~?a(?=[.,;:]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Welcome();

    // 'he is well known'
    [GeneratedRegex(@"\b(conocid[oa]s?) bien\b", RegexOptions.CultureInvariant)]
    private static partial Regex WellKnown();

    // 'a los votantes les le gusta'
    [GeneratedRegex(@"\b([Ll]es?|[Nn]os|[Mm]e|[Tt]e) les?(?= (?:\[\[\d+\]\])?gust)", RegexOptions.CultureInvariant)]
    private static partial Regex DoubledPronoun();

    [GeneratedRegex(
        @"\b(?<verb>(?:[Rr]egres|[Vv]olv|[Vv]uelv|[Ll]leg)\p{L}+|[Vv]ino|[Vv]inieron|[Vv]ien\p{L}+|[Ff]ueron|"
            + @"[Vv]an|[Ii]r) en casa(?![\p{L}])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex ToHome();

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

    // What is asked or doubted keeps its accent: 'dudas sobre quién pagará'.
    [GeneratedRegex(
        @"(?<!\b(?:[Ss]obre|[Aa]cerca de|[Dd]uda de|[Cc]laro|[Cc]onfuso|[Ii]ncierto|[Ss]ab\p{L}+|"
            + @"[Pp]regunt\p{L}+) )\b(?:[Cc]uándo|[Qq]uién(?:es)?|[Dd]ónde)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Interrogative();
}
