using CsCheck;

namespace Localization.Terms.Tests;

public sealed class TermMatchingTests
{
    private static readonly string[] Pieces =
    [
        "Sukhoi",
        " ",
        "Su-30",
        "'s",
        "US",
        "s",
        "\u0301",
        "-",
        "Washington",
        "Post",
        "😀",
        "x",
    ];

    private static readonly TermBase Terms = new(
        [
            Keep("Sukhoi"),
            Keep("Sukhoi Su-30"),
            Keep("Su-30"),
            Keep("Washington"),
            Keep("Washington Post"),
            Keep("The Washington Post"),
            Keep("Story") with
            {
                Exceptions = ["Story of"],
            },
            Keep("El Mundo"),
            Keep("Velásquez"),
            Keep("Neil"),
            Keep("can"),
            Keep("Washington D.C."),
            new Term("Essequibo", "Esequibo", TermPolicy.Translate),
            new Term("Chavista", "chavista", TermPolicy.Translate)
            {
                Case = TermCase.Insensitive,
                PartOfSpeech = PartOfSpeech.Adjective,
            },
            new Term("fighter jet", "avión de combate", TermPolicy.Translate)
            {
                Case = TermCase.Insensitive,
                PartOfSpeech = PartOfSpeech.Noun,
            },
            new Term("ally", "aliado", TermPolicy.Translate)
            {
                Case = TermCase.Insensitive,
                PartOfSpeech = PartOfSpeech.Noun,
            },
            new Term("chief of staff", "jefe de gabinete", TermPolicy.Translate)
            {
                Case = TermCase.Insensitive,
                PartOfSpeech = PartOfSpeech.Noun,
            },
            new Term("step up", "reforzar", TermPolicy.Translate)
            {
                Case = TermCase.Insensitive,
                PartOfSpeech = PartOfSpeech.Verb,
            },
            new Term("supply", "suministrar", TermPolicy.Translate)
            {
                Case = TermCase.Insensitive,
                PartOfSpeech = PartOfSpeech.Verb,
            },
            new Term("OPEC", "OPEP", TermPolicy.Translate) { Match = TermMatch.Exact },
            new Term("U.S.", "Estados Unidos", TermPolicy.Translate) { Variants = ["US"] },
        ],
        LanguageTag.Parse("es")
    );

    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (var row in SpecTable.Rows("matching.md"))
            data.Add(row[0], row[1]);
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Find_SpecRow_FindsTheTermsItNames(string text, string found)
    {
        var occurrences = Terms.Find(new InlineText(text));
        var names = occurrences.Select(o => text.Substring(o.Start, o.Length));
        string.Join(" | ", names.DefaultIfEmpty("-")).ShouldBe(found);
    }

    [Fact]
    public void Find_AnyText_GivesOccurrencesInsideItThatDoNotOverlap() =>
        Check.Sample(
            Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).List[0, 12],
            pieces =>
            {
                var text = string.Concat(pieces);
                var end = 0;
                foreach (var occurrence in Terms.Find(new InlineText(text)))
                {
                    occurrence.Start.ShouldBeGreaterThanOrEqualTo(end);
                    end = occurrence.Start + occurrence.Length;
                    end.ShouldBeLessThanOrEqualTo(text.Length);
                }
            }
        );

    [Fact]
    public void Find_RandomTermBases_AgreesWithANaiveSearch()
    {
        string[] words = ["Su", "Gulf", "Washington", "the", "jet", "Max", "ok", "Ra", "air"];
        var word = Gen.Int[0, words.Length - 1].Select(i => words[i]);
        var cased = Gen.Select(word, Gen.Int[0, 2])
            .Select(
                (w, c) =>
                    c == 0 ? w
                    : c == 1 ? w.ToUpperInvariant()
                    : w.ToLowerInvariant()
            );
        var joint = Gen.Int[0, 5]
            .Select(i =>
                i == 0 ? "-"
                : i == 1 ? ", "
                : " "
            );
        var source = Gen.Select(word, joint, word, Gen.Bool)
            .Select((a, j, b, two) => two ? a + j.Replace(",", "", StringComparison.Ordinal) + b : a);
        var term = Gen.Select(source, Gen.Int[0, 2], Gen.Bool)
            .Select(
                (s, c, exact) =>
                    new Term(s, s, TermPolicy.Keep)
                    {
                        Case = (TermCase)c,
                        Match = exact ? TermMatch.Exact : TermMatch.Inflected,
                        // A name asks for more than its letters.
                        PartOfSpeech = PartOfSpeech.Noun,
                    }
            );
        var plural = Gen.Select(cased, Gen.Int[0, 3])
            .Select((w, p) => p == 0 ? w + (w[^1] is 's' or 'x' ? "es" : "s") : w);
        Gen.Select(term.List[1, 8], Gen.Select(plural, joint).Select((w, j) => w + j).List[1, 10])
            .Sample(
                (terms, pieces) =>
                {
                    var text = string.Concat(pieces);
                    var found = new TermBase(terms, LanguageTag.Parse("es")).Find(new InlineText(text));
                    found.Select(o => (o.Start, o.Length, o.Term)).ShouldBe(NaiveMatcher.Find(terms, text), text);
                },
                iter: Testing.Cases.Of(200, 3_000)
            );
    }

    [Fact]
    public void Find_ForbiddenTargetBesideThePreferredOne_FindsBoth()
    {
        var terms = new TermBase(
            [new Term("Gulf", "golfo", TermPolicy.Translate), new Term("Gulf", "bahía", TermPolicy.Forbid)],
            LanguageTag.Parse("es")
        );
        terms.Find(new InlineText("the Gulf")).Select(o => o.Term.Target).ShouldBe(["golfo", "bahía"]);
    }

    [Fact]
    public void Find_TermsOfTheTextAlone_OutrankTheTermBase()
    {
        var terms = new TermBase(
            [new Term("Kiev", "Kiev", TermPolicy.Keep), new Term("post", "puesto", TermPolicy.Translate)],
            LanguageTag.Parse("es")
        );
        terms
            .Find(new InlineText("Kiev post"), [new Term("Kiev", "Kyiv", TermPolicy.Translate)])
            .Select(o => o.Term.Target)
            .ShouldBe(["Kyiv", "puesto"]);
    }

    [Fact]
    public void Find_TwoEntriesWithOneSource_TheLaterWins()
    {
        var terms = new TermBase(
            [new Term("Kiev", "Kiev", TermPolicy.Keep), new Term("Kiev", "Kyiv", TermPolicy.Translate)],
            LanguageTag.Parse("es")
        );
        terms.Find(new InlineText("Kiev")).ShouldHaveSingleItem().Term.Target.ShouldBe("Kyiv");
    }

    private static Term Keep(string name) => new(name, name, TermPolicy.Keep);
}
