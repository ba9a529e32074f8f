using CsCheck;

namespace Localization.Terms.Tests.Formats;

/// <summary>Term bases that say something in every column, with the characters that formats stumble over.</summary>
internal static class RandomTerms
{
    private static readonly string[] Words =
    [
        "Kyiv",
        "Ñuñoa",
        "O'Neill",
        "Su-30",
        "a \"quoted\" word",
        "R&D",
        "<b>",
        "#1",
        "1,5",
        "2024-11-02",
        "=SUM(A1)",
        "São Paulo",
        "Łódź",
        "北京",
        "a;b",
        "C:\\dir",
        "007",
        "1e3",
        "TRUE",
        "x_x0041_y",
        "'tis",
        "[sic]",
    ];

    private static readonly Gen<string> Word = Gen.Int[0, Words.Length - 1].Select(i => Words[i]);

    private static readonly Gen<string> Text = Gen.Select(Word, Word, (a, b) => $"{a} {b}");

    private static readonly Gen<DateOnly?> Day = Gen.Int[-5_000, 20_000]
        .Select(d => d < 0 ? (DateOnly?)null : new DateOnly(1990, 1, 1).AddDays(d));

    /// <summary>Entries with sources of their own.</summary>
    public static readonly Gen<Term[]> Terms = Gen.Select(
            Text,
            Text,
            Sayings,
            (source, target, say) => say(source, target)
        )
        .Array[0, 12]
        .Select(terms => terms.DistinctBy(t => t.Source).ToArray());

    private static Gen<Func<string, string, Term>> Sayings =>
        Gen.Select(
            Gen.Select(
                Gen.Enum<TermPolicy>(),
                Gen.Enum<PartOfSpeech>(),
                Gen.Enum<GrammaticalGender>(),
                Gen.Enum<GrammaticalNumber>(),
                Gen.Enum<TermArticle>()
            ),
            Gen.Select(
                Gen.Enum<TermMatch>(),
                Gen.Enum<TermCase>(),
                Gen.Enum<TermStatus>(),
                Word.Array[0, 2],
                Word.Array[0, 2]
            ),
            Gen.Select(Maybe(Text), Maybe(Text), Maybe(Word), Day, Day),
            (a, b, c) =>
                (Func<string, string, Term>)(
                    (source, target) =>
                        new Term(source, a.Item1 == TermPolicy.Keep ? source : target + " (es)", a.Item1)
                        {
                            PartOfSpeech = a.Item2,
                            Gender = a.Item3,
                            Number = a.Item4,
                            Article = a.Item5,
                            Match = b.Item1,
                            Case = b.Item2,
                            // What is forbidden is so by its policy: a status beside it would say nothing more.
                            Status =
                                a.Item1 == TermPolicy.Forbid || b.Item3 == TermStatus.Forbidden
                                    ? TermStatus.Preferred
                                    : b.Item3,
                            Variants = [.. b.Item4.Distinct()],
                            Exceptions = [.. b.Item5.Distinct()],
                            Note = c.Item1,
                            Definition = c.Item2,
                            Subject = c.Item3,
                            Created = c.Item4,
                            Modified = c.Item5,
                        }
                )
        );

    private static Gen<string> Maybe(Gen<string> text) =>
        Gen.Select(Gen.Bool, text, (says, value) => says ? value : "");
}
