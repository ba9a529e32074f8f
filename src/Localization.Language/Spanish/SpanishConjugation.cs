namespace Localization.Language.Spanish;

/// <summary>Conjugates one Spanish verb. The forms of all verbs are in the same order, so that one verb can take the
/// place of another.</summary>
internal static class SpanishConjugation
{
    private static readonly string[] ImperfectAr = ["aba", "abas", "aba", "ábamos", "abais", "aban"];
    private static readonly string[] ImperfectEr = ["ía", "ías", "ía", "íamos", "íais", "ían"];
    private static readonly string[] Future = ["é", "ás", "á", "emos", "éis", "án"];

    /// <summary>The forms: infinitive, gerund, four participles, then six persons of each tense, then the
    /// imperatives.</summary>
    /// <param name="infinitive">The infinitive, without a pronoun.</param>
    public static string[] Of(string infinitive)
    {
        var paradigm = SpanishVerbPatterns.IrregularOf(infinitive) is var (prefix, parts)
            ? Own(prefix, parts)
            : new SpanishParadigm(infinitive).Tenses();
        var participle = paradigm.Participle;
        var imperfectSubjunctive = paradigm.Preterite[5][..^3];
        var stem = imperfectSubjunctive[..^1] + Accented(imperfectSubjunctive[^1]);
        return
        [
            infinitive,
            paradigm.Gerund,
            participle,
            participle[..^1] + "a",
            participle + "s",
            participle[..^1] + "as",
            .. paradigm.Present,
            .. paradigm.Preterite,
            .. paradigm.Imperfect,
            .. Future.Select(e => paradigm.Future + e),
            .. ImperfectEr.Select(e => paradigm.Future + e),
            .. paradigm.Subjunctive,
            .. PastSubjunctive(imperfectSubjunctive, stem, "r"),
            .. PastSubjunctive(imperfectSubjunctive, stem, "s"),
            paradigm.Imperative,
            infinitive[..^1] + "d",
        ];
    }

    private static string[] PastSubjunctive(string stem, string accented, string letter)
    {
        var vowel = letter == "r" ? "a" : "e";
        return
        [
            $"{stem}{letter}{vowel}",
            $"{stem}{letter}{vowel}s",
            $"{stem}{letter}{vowel}",
            $"{accented}{letter}{vowel}mos",
            $"{stem}{letter}{vowel}is",
            $"{stem}{letter}{vowel}n",
        ];
    }

    private static SpanishTenses Own(string prefix, string[] parts)
    {
        var infinitive = parts[0];
        var stem = infinitive[..^2];
        return new SpanishTenses(
            With(parts[1]),
            With(parts[2]),
            parts.Length > 8
                ? With(parts[8])
                : [.. (infinitive[^2] == 'a' ? ImperfectAr : ImperfectEr).Select(e => prefix + stem + e)],
            With(parts[3]),
            prefix + parts[4],
            prefix + parts[5],
            prefix + parts[6],
            prefix + parts[7]
        );

        string[] With(string forms) => [.. forms.Split(' ').Select(f => prefix + f)];
    }

    private static char Accented(char vowel) => vowel == 'a' ? 'á' : 'é';
}

/// <summary>The parts of a verb from which all its forms are made.</summary>
internal sealed record SpanishTenses(
    string[] Present,
    string[] Preterite,
    string[] Imperfect,
    string[] Subjunctive,
    string Future,
    string Gerund,
    string Participle,
    string Imperative
);
