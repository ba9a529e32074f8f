using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Localization.Testing.Faults;

public static partial class FaultPlanter
{
    /// <summary>The kinds of faults that only dictionaries find.</summary>
    public static readonly ImmutableSortedDictionary<
        string,
        Func<QualityPair, Random, (QualityPair Good, QualityPair Bad)?>
    > GrammarKinds = new Dictionary<string, Func<QualityPair, Random, (QualityPair, QualityPair)?>>
    {
        ["subject and verb"] = (p, r) => Replaced(p, r, SingularSubject(), m => $"{m.Groups[1].Value} {Plural(m)}"),
        ["participle after ser"] = (p, r) =>
            Replaced(p, r, Passive(), m => $"{m.Groups[1].Value}{(m.Groups[2].Value == "o" ? "a" : "o")}"),
        ["determiner and noun"] = (p, r) => Replaced(p, r, FeminineNoun(), m => $"el {m.Groups[1].Value}"),
        ["noun and adjective"] = (p, r) =>
            Replaced(p, r, FeminineAdjective(), m => $"{m.Groups[1].Value}{m.Groups[2].Value}os"),
        ["de el"] = (p, r) => Replaced(p, r, Contracted(), m => m.Value == "del" ? "de el" : "a el"),
        ["que que"] = (p, r) => Replaced(p, r, Que(), _ => "que que"),
        ["preposition and finite verb"] = (p, r) => Replaced(p, r, Infinitive(), m => $"{m.Groups[1].Value}ó"),
        ["auxiliary and finite verb"] = (p, r) => Replaced(p, r, Perfect(), m => $"{m.Groups[1].Value}ó"),
        ["question word without its accent"] = (p, r) =>
            Replaced(
                p,
                r,
                QuestionWord(),
                m =>
                    m.Value == "¿Qué" ? "¿Que"
                    : "¿Cómo" == m.Value ? "¿Como"
                    : "¿Quien"
            ),
        ["más without its accent"] = (p, r) => Replaced(p, r, Mas(), _ => "mas"),
        ["two words joined"] = (p, r) =>
            Replaced(p, r, TwoWords(), m => m.Value.Replace(" ", "", StringComparison.Ordinal)),
        ["stretch twice"] = (p, r) => Replaced(p, r, Phrase(), m => $"{m.Value} {m.Value}"),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static string Plural(Match match) =>
        match.Groups[2].Value switch
        {
            "es" => "son",
            "fue" => "fueron",
            "ha" => "han",
            "tiene" => "tienen",
            "está" => "están",
            "puede" => "pueden",
            "era" => "eran",
            _ => "dijeron",
        };

    [GeneratedRegex(@"^((?:El|La) \p{Ll}{4,}) (es|fue|ha|tiene|está|puede|era|dijo)\b")]
    private static partial Regex SingularSubject();

    [GeneratedRegex(@"(?<=^(?:El|La) \p{Ll}{4,} )((?:fue|ha sido|será) \p{Ll}{2,}[ai]d)([oa])\b")]
    private static partial Regex Passive();

    [GeneratedRegex(@"\bla (\p{Ll}{3,}(?:ción|sión|dad))(?= \p{Ll})")]
    private static partial Regex FeminineNoun();

    [GeneratedRegex(@"\b(las \p{Ll}{3,}(?:ciones|dades|as) )(\p{Ll}{3,}[iv])as\b")]
    private static partial Regex FeminineAdjective();

    [GeneratedRegex(@"\b(?:del|al)\b(?= \p{Ll})")]
    private static partial Regex Contracted();

    [GeneratedRegex(@"(?<=\p{Ll} )que(?= \p{Ll})")]
    private static partial Regex Que();

    [GeneratedRegex(@"\b((?:de|sin|por) \p{Ll}{3,})ar\b(?! \p{Lu})")]
    private static partial Regex Infinitive();

    [GeneratedRegex(@"\b(ha \p{Ll}{3,})ado\b")]
    private static partial Regex Perfect();

    [GeneratedRegex("¿(?:Qué|Cómo|Quién)\\b(?! no\\b)")]
    private static partial Regex QuestionWord();

    [GeneratedRegex(@"(?<=\p{Ll} )más(?= \p{Ll})")]
    private static partial Regex Mas();

    [GeneratedRegex(@"(?<=\p{Ll} )\p{Ll}{5,} \p{Ll}{5,}(?= \p{Ll})")]
    private static partial Regex TwoWords();
}
