using System.Text.RegularExpressions;

namespace Localization.Apertium.Grammar;

/// <summary>Removes the adverbs that the pair writes for the particles of English verbs it does not know as one:
/// <c>split up</c> is not <c>dividir arriba</c>, and <c>for</c> and <c>to</c> before an infinitive are seldom
/// <c>para</c> after a verb.</summary>
internal static partial class Particles
{
    /// <summary>The output, repaired.</summary>
    /// <param name="stream">What the generator wrote.</param>
    /// <param name="source">The source, in which the words must be that make the adverb one of place.</param>
    public static string Apply(string stream, string source)
    {
        stream = Over().Replace(stream, "sobre $1");
        stream = Low().Replace(stream, "$1 bajo");
        if (!Place().IsMatch(source))
            stream = Up().Replace(stream, "");
        stream = Yours()
            .Replace(
                stream,
                static m =>
                    m.Value[0] == 'V'
                        ? m.Groups["many"].Success
                            ? "Sus"
                            : "Su"
                        : m.Groups["many"].Success
                            ? "sus"
                            : "su"
            );
        if (Both().IsMatch(source))
            stream = BothOf().Replace(stream, "");
        stream = Bare().Replace(stream, "${verb} ");
        stream = WithA().Replace(stream, "${verb} a ");
        stream = WithOf().Replace(stream, "${noun} de ");
        stream = Third().Replace(stream, "$1 tercio ");
        stream = Forced()
            .Replace(stream, static m => (m.Value[0] == 'F' ? "Obligad" : "obligad") + m.Groups["end"].Value + " a ");
        return HardTo().Replace(stream, "${easy} ");
    }

    [GeneratedRegex(@"\bencima (cómo|si|qué|quién|dónde|cuál)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Over();

    [GeneratedRegex(
        @"\b(?:above|overhead|upstairs|downstairs|on top|below|underneath|upwards|downwards|up there|down there)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Place();

    // 'very low' says how much, not where.
    [GeneratedRegex(@"\b((?:muy|más|tan|menos|demasiado)) abajo\b", RegexOptions.CultureInvariant)]
    private static partial Regex Low();

    [GeneratedRegex(
        @"(?<!\b(?i:es|son|ser|sido|siendo|era|eran|fue|fueron|será|serán|sería|est\p{L}+))"
            + @" (?:arriba|encima|abajo)(?: del?(?= ~?(?:el|la|los|las|un|una|su|sus)\b))?(?![\p{L}~])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Up();

    // The house says usted to its readers.
    [GeneratedRegex(@"\b[Vv]uestr[oa](?<many>s)?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Yours();

    [GeneratedRegex(@"\bboth\b[^.;]*\band\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Both();

    [GeneratedRegex(
        @"\b[Aa]mb[oa]s (?=~?(?:el|la|los|las|un|una|su|sus|\p{Lu})(?=[\p{L} ]))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex BothOf();

    [GeneratedRegex(@"\b([Uu]n) tercer (?=~?de\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Third();

    [GeneratedRegex(@"\b[Ff]orzad(?<end>[oa]s?) ~?a ", RegexOptions.CultureInvariant)]
    private static partial Regex Forced();

    private const string Infinitive = @"(?=\p{L}+[aeií]r(?:se|l[aeo]s?|me|nos|te)?\b)";

    [GeneratedRegex(
        @"\b(?<verb>[Nn]o|[Cc]ómo|[Qq]ué|dónde|cuándo|si|parec\p{L}+|aparec\p{L}+|intent(?:a|an|ó|aron|aba|"
            + @"aban|ar|ando|ado)|necesit\p{L}+|decid\p{L}+|permit\p{L}+|quer\p{L}+|quier\p{L}+|quis\p{L}+|esper(?:a|"
            + @"an|ó|aban?|ar|ado)|logr\p{L}+|consig\p{L}+|prefier\p{L}+|rechaz\p{L}+|planea\p{L}*) para "
            + Infinitive,
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Bare();

    [GeneratedRegex(
        @"\b(?<verb>empez\p{L}+|empiez\p{L}+|comenz\p{L}+|comienz\p{L}+|forzad[oa]s?|obligad[oa]s?|ayud\p{L}+|"
            + @"invit\p{L}+|volv\p{L}+|derecho|dispuest[oa]s?) para "
            + Infinitive,
        RegexOptions.CultureInvariant
    )]
    private static partial Regex WithA();

    [GeneratedRegex(
        @"\b(?<noun>decisión|oportunidad|capaz|capaces|intento|deseo|promesa|posibilidad|necesidad|intención|"
            + @"capacidad|incapacidad|manera|forma|encargad[oa]s?|acusad[oa]s?) para "
            + Infinitive,
        RegexOptions.CultureInvariant
    )]
    private static partial Regex WithOf();

    [GeneratedRegex(
        @"\b(?<easy>(?:es|era|fue|será|sería|resulta|ser) (?:muy |más |tan |bastante |demasiado "
            + @")?(?:fácil|difícil|imposible|posible|importante|necesario|mejor|suficiente|duro)) para "
            + Infinitive,
        RegexOptions.CultureInvariant
    )]
    private static partial Regex HardTo();
}
