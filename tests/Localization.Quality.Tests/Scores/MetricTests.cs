using CsCheck;
using Localization.Quality.Scores;

namespace Localization.Quality.Tests.Scores;

public sealed class MetricTests
{
    private static readonly Bleu Bleu = new();
    private static readonly Chrf Chrf2 = new(0);
    private static readonly Chrf Chrf2Words = new(2);
    private static readonly Ter Ter = new();

    [Theory]
    [InlineData("Hello, world!", "Hello , world !")]
    [InlineData("It cost $1,000.50 (a lot).", "It cost $ 1,000.50 ( a lot ) .")]
    [InlineData("in 2011-12, F-16", "in 2011 - 12 , F-16")]
    [InlineData("&quot;a&amp;b&quot;", "\" a & b \"")]
    [InlineData("¿Qué? «Sí»…", "¿Qué ? «Sí»…")]
    [InlineData("3.5.", "3.5 .")]
    public void Split_Text_GivesTheTokensOf13a(string text, string tokens) =>
        string.Join(' ', Tokens13a.Split(text)).ShouldBe(tokens);

    // Counted by hand: "the the the the the the the" of Papineni et al., clipped to two of seven; smoothing halves from
    // there.
    [Fact]
    public void Bleu_OfThePaper_ClipsMatches()
    {
        var counts = Bleu.Count("the the the the the the the", "the cat is on the mat");
        counts[..4].ShouldBe([7, 6, 2, 7]);
        Bleu.Score(counts)
            .ShouldBe(
                100
                    * Math.Exp(
                        (Math.Log(2 / 7.0) + Math.Log(1 / 2.0 / 6) + Math.Log(1 / 4.0 / 5) + Math.Log(1 / 8.0 / 4)) / 4
                    ),
                1e-9
            );
    }

    [Fact]
    public void Bleu_TooShort_IsPenalised()
    {
        // All four precisions are 1; the brevity penalty alone is left: e to the (1 - 6/5).
        Bleu.Score(Bleu.Count("a b c d e", "a b c d e f")).ShouldBe(100 * Math.Exp(1 - (6 / 5.0)), 1e-9);
    }

    // Two of three letters: characters 2/3, pairs 1/2, triples 0.
    [Fact]
    public void Chrf_WorkedExample_IsTheMeanOfItsOrders() =>
        Chrf2.Score(Chrf2.Count("abd", "abc")).ShouldBe(100 * ((2 / 3.0) + (1 / 2.0) + 0) / 3, 1e-9);

    [Fact]
    public void Chrf_WithWords_CountsMarksAsWords()
    {
        // Letters: six orders all right. Words: "a", "." both right; pairs right.
        Chrf2Words.Score(Chrf2Words.Count("ab cd.", "ab cd.")).ShouldBe(100, 1e-9);
        var counts = Chrf2Words.Count("ab cd.", "ab cd!");
        counts[^6..].ShouldBe([3, 3, 2, 2, 2, 1]);
    }

    [Theory]
    [InlineData("a b c d", "a b c d", 0)]
    [InlineData("a b x d", "a b c d", 1)]
    [InlineData("a b d", "a b c d", 1)]
    [InlineData("a b c x d", "a b c d", 1)]
    [InlineData("c d a b", "a b c d", 1)]
    [InlineData(
        "saudi arabia denied this week information published in the american new york times",
        "this week the saudis denied information published in the new york times",
        4
    )]
    public void Ter_WorkedExamples_CountEditsAndShifts(string hypothesis, string reference, int edits) =>
        Ter.Count(hypothesis, reference)[0].ShouldBe(edits);

    [Fact]
    public void AllMetrics_SameText_ArePerfect() =>
        Gen.String[Gen.Char['a', 'z'], 1, 30]
            .Array[4, 12]
            .Sample(words =>
            {
                var text = string.Join(' ', words);
                Bleu.Score(Bleu.Count(text, text)).ShouldBe(100, 1e-9);
                Chrf2.Score(Chrf2.Count(text, text)).ShouldBe(100, 1e-9);
                Ter.Score(Ter.Count(text, text)).ShouldBe(0);
            });

    [Fact]
    public void Ter_AnyTexts_IsNeverMoreThanWithoutShifts() =>
        Gen.Select(Gen.Int[0, 5].Array[0, 15], Gen.Int[0, 5].Array[1, 15])
            .Sample(
                (ours, theirs) =>
                {
                    var edits = Ter.Count(string.Join(' ', ours), string.Join(' ', theirs))[0];
                    edits.ShouldBeLessThanOrEqualTo(Plain(ours, theirs));
                    edits.ShouldBeGreaterThanOrEqualTo(Math.Abs(ours.Length - theirs.Length));
                }
            );

    [Fact]
    public void Score_TwoSystems_TheBetterIsBetterWithConfidence()
    {
        string[] references =
        [
            .. Enumerable
                .Range(0, 200)
                .Select(i => $"sentence number {i} is about the port of the city and {i * 7} ships"),
        ];
        string[] worse = [.. references.Select((r, i) => i % 2 == 0 ? r : "nothing of it is there now at all")];
        var scores = Evaluation.Score([worse, references], references, 200);
        scores[1].ShouldAllBe(s => s.BetterThanFirst == 0);
        foreach (var score in scores[0])
        {
            score.Low.ShouldBeLessThan(score.Value);
            score.High.ShouldBeGreaterThan(score.Value);
            score.BetterThanFirst.ShouldBeNull();
        }

        Evaluation.Score([worse, references], references, 200)[0][0].Low.ShouldBe(scores[0][0].Low);
    }

    private static int Plain(int[] ours, int[] theirs)
    {
        var row = Enumerable.Range(0, theirs.Length + 1).ToArray();
        for (var i = 1; i <= ours.Length; i++)
        {
            var next = new int[row.Length];
            next[0] = i;
            for (var j = 1; j < row.Length; j++)
                next[j] = Math.Min(
                    Math.Min(next[j - 1], row[j]) + 1,
                    row[j - 1] + (ours[i - 1] == theirs[j - 1] ? 0 : 1)
                );
            row = next;
        }

        return row[^1];
    }
}
