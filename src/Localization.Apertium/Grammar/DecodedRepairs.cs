using System.Text.RegularExpressions;

namespace Localization.Apertium.Grammar;

/// <summary>Puts right what only shows when fixed phrases are back in their places.</summary>
internal static partial class DecodedRepairs
{
    private static readonly (Regex Fault, Func<Match, string> Repair)[] Repairs =
    [
        (InARow(), InARowText),
        (OrdinalAfterNoun(), OrdinalBeforeNoun),
        (DoubledStop(), m => m.Groups["abbreviation"].Value),
        (ShortOrdinalWord(), m => m.Value + "o"),
        (AndBeforeI(), m => m.Value == "Y" ? "E" : "e"),
        (ShortOrdinal(), m => m.Groups["figure"].Value + ".º"),
        (Asked(), m => Accented(m.Value)),
        (WhoAfterName(), _ => "que"),
        (ThisThat(), _ => "esto"),
        (VeryMuch(), m => $"{m.Groups["much"].Value} {m.Groups["noun"].Value}"),
        (Contraction(), m => m.Value is "de el" ? "del" : "al"),
        (EarlyOn(), _ => "a primera hora del"),
        (MostAre(), m => Plural(m.Value)),
        (WasJailed(), m => (m.Value[0] == 'E' ? "F" : "f") + (m.Value.Length == 3 ? "ue" : "ueron")),
    ];

    /// <summary>The text, repaired; its codes stay where they are.</summary>
    public static InlineText Apply(InlineText text)
    {
        foreach (var (fault, repair) in Repairs)
        {
            // From the end, so that the places of the other matches stay true.
            foreach (var match in fault.Matches(text.Text).Reverse())
                text = text.Replace(match.Index, match.Length, repair(match));
        }

        return text;
    }

    private static string Plural(string be) =>
        be switch
        {
            "es" => "son",
            "era" => "eran",
            "fue" => "fueron",
            "será" => "serán",
            "está" => "están",
            _ => "estaban",
        };

    private static string Accented(string relative) =>
        relative switch
        {
            "donde" => "dónde",
            "quienes" => "quiénes",
            "cuando" => "cuándo",
            _ => "quién",
        };

    private static string InARowText(Match match) =>
        $"por {match.Groups["which"].Value} {match.Groups["what"].Value} "
        + $"consecutiv{(match.Groups["article"].Value == "la" ? "a" : "o")}";

    private static string OrdinalBeforeNoun(Match match)
    {
        var (article, figure) = (match.Groups["article"].Value, match.Groups["figure"].Value);
        var ending =
            article.EndsWith('a') ? "ª"
            : figure[^1] is '1' or '3'
            && !figure.EndsWith("11", StringComparison.Ordinal)
            && !figure.EndsWith("13", StringComparison.Ordinal)
                ? "er"
            : "º";
        return $"{article} {figure}.{ending} {match.Groups["noun"].Value}";
    }

    // 'for the second week in a row'
    [GeneratedRegex(
        @"\bpara (?<article>el|la) (?<which>\p{L}+) (?<what>semana|vez|mes|año|día|noche|trimestre|temporada) "
            + @"consecutivamente\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex InARow();

    // 'en la ronda 3.er'
    [GeneratedRegex(
        @"\b(?<article>[Ee]l|[Ll]a|del|al|un|una|este|esta) (?<noun>\p{Ll}{3,}) (?<figure>\d{1,3})\.(?:er|º|ª)(?!\w)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OrdinalAfterNoun();

    // 'Y increíblemente': at the start of a sentence too.
    [GeneratedRegex(
        @"\bY(?= [hH]?[iIíÍ](?![aeoáéó])\p{Ll})|\by(?= h?[ií](?![aeoáéó])\p{Ll})",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex AndBeforeI();

    // 'EE. UU..'
    [GeneratedRegex(@"(?<abbreviation>\b\p{Lu}{1,2}\.)\.(?!\.)", RegexOptions.CultureInvariant)]
    private static partial Regex DoubledStop();

    // 'el primer era mejor'
    [GeneratedRegex(
        @"(?<=\b(?:[Ee]l|[Dd]el|[Aa]l) )(?:primer|tercer)(?=$|[^\w\s]|\s+(?:de|del|en|que|y|es|era|fue|son|está|"
            + @"tiene|a)\b)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex ShortOrdinalWord();

    // 'el final de el próximo año', where a phrase brings its article; a name keeps its own.
    [GeneratedRegex(@"\b(?:de|a) el(?= \p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex Contraction();

    // 'no sabe dónde vive', 'no está claro quién ganó', 'no se sabe cuándo'
    [GeneratedRegex(
        @"(?<=\b(?:[Ss]obre|[Ss]ab\p{L}+|[Ss]é|[Ss]upo|[Ss]upieron|[Pp]regunt\p{L}+|[Dd]ecid\p{L}+|[Aa]verigu\p{L}+|"
            + @"[Ee]xplic\p{L}+|[Dd]escubr\p{L}+|[Dd]esconoc\p{L}+|[Ii]nvestig\p{L}+|[Dd]etermin\p{L}+|[Cc]laro|"
            + @"[Cc]onfuso|[Ii]ncierto) )(?:donde|quienes|quien)(?= )"
            + @"|(?<=\b(?:[Ss]ab\p{L}+|[Ss]é|[Ss]upo|[Pp]regunt\p{L}+|[Dd]ecidir|[Dd]esconoc\p{L}+|[Cc]laro|"
            + @"[Ii]ncierto) )cuando(?= )",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Asked();

    // 'led by Cristiano Ronaldo who scored', but 'it is Elena Kagan who has'
    [GeneratedRegex(
        @"(?<=\b\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ )(?<!\b(?:[Ee]s|[Ff]ue|[Ee]ra) (?:[\p{L}.]+ ){2,5})quien(?= \p{Ll})",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex WhoAfterName();

    // 'conclude from this that'
    [GeneratedRegex(@"(?<=\b(?:de|a|con|por|en) )este(?= que\b)", RegexOptions.CultureInvariant)]
    private static partial Regex ThisThat();

    // 'a lot of cooperation'
    [GeneratedRegex(@"(?<=\bhay )(?<noun>\p{Ll}+) (?<much>muchísim[oa]s?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex VeryMuch();

    // 'la mayoría de las víctimas era niños'
    [GeneratedRegex(
        @"(?<=\b[Ll]a mayoría de l[oa]s \p{L}+s )(?:es|era|fue|será|está|estaba)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex MostAre();

    // An adjective of the lexicon, and an event: 'el ministro era encarcelado'.
    [GeneratedRegex(@"\b[Ee]ran?(?= encarcelad[oa]s?\b)", RegexOptions.CultureInvariant)]
    private static partial Regex WasJailed();

    // 'early on Saturday'
    [GeneratedRegex(
        @"\btemprano el(?= (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex EarlyOn();

    // The short form comes before its noun alone.
    [GeneratedRegex(
        @"\b(?<figure>\d{1,3})\.er(?=$|[^\w\s]|\s+(?:[ayeo]|de|del|al|en|con|contra|cuando|para|por|que)\b)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex ShortOrdinal();
}
