using CsCheck;
using Localization.Memory.Fuzzy;

namespace Localization.Memory.Tests.Fuzzy;

public sealed class FuzzyMatchTests : IDisposable
{
    private static readonly string[] Vocabulary =
    [
        .. Enumerable.Range(0, 40).Select(i => $"w{i}"),
        "the",
        "of",
        "el",
        "año",
        "no",
        ",",
        ".",
    ];

    private static readonly Gen<string> Sentence = Gen.Int[0, Vocabulary.Length - 1]
        .Array[1, 12]
        .Select(words => string.Join(' ', words.Select(w => Vocabulary[w])));

    private readonly MemoryFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Theory]
    [InlineData("The president spoke on Monday in Caracas.", "The president spoke on Tuesday in Caracas.", 88)]
    [InlineData("The president spoke on Monday in Caracas.", "the president spoke on Monday in Caracas", 97)]
    [InlineData("one two three four", "one two three five", 79)]
    [InlineData("one two three four", "four three two one", 0)]
    public void Score_Examples(string a, string b, int expected) =>
        ((int)new FuzzyScorer(a).Score(b, Words.Of(b), 70)).ShouldBe(expected);

    [Fact]
    public void CharacterDistance_AnyTexts_IsLevenshteins() =>
        Gen.Select(Gen.Char["abñ中"].Array[0, 200], Gen.Char["abñ中"].Array[0, 200])
            .Sample(
                (a, b) => new CharacterDistance(new string(a)).To(new string(b)) == Levenshtein(a, b),
                iter: Cases.Of(100, 300)
            );

    [Fact]
    public Task Match_AnyEntries_FindsAllThatBruteForceFinds() =>
        Gen.Select(Sentence.Array[1, 200], Sentence, Gen.Int[50, 99])
            .SampleAsync(
                async (entries, asked, threshold) =>
                {
                    using var fixture = new MemoryFixture();
                    await fixture.Memory.StoreAsync([.. entries.Distinct().Select(e => MemoryFixture.Human(e, "x"))]);
                    var expected = entries
                        .Distinct()
                        .Where(e => Similar(asked, e) >= threshold)
                        .Order(StringComparer.Ordinal);
                    var query = MemoryFixture.Query(asked) with { Threshold = threshold, Limit = 1000 };
                    (await fixture.Memory.MatchAsync(query))
                        .Select(m => m.Entry.Source.Text)
                        .Order(StringComparer.Ordinal)
                        .ShouldBe(expected);
                },
                iter: 30
            );

    [Fact]
    public async Task Match_MoreEntriesThanASegment_FindsThemInSegmentsAndBehind()
    {
        var entries = Enumerable
            .Range(0, 9000)
            .Select(i => MemoryFixture.Human($"word{i} word{i + 1} word{i + 2} the end", "x"))
            .ToList();
        await _fixture.Memory.StoreAsync(entries);
        foreach (var i in new[] { 0, 1, 4094, 4095, 4096, 8191, 8192, 8999 })
        {
            var matches = await _fixture.Memory.MatchAsync(
                MemoryFixture.Query($"word{i} word{i + 1} word{i + 2} that end") with
                {
                    Limit = 1,
                }
            );
            matches.ShouldHaveSingleItem().Entry.Source.Text.ShouldStartWith($"word{i} ");
        }

        await _fixture.Memory.StoreAsync([MemoryFixture.Human("quite another sentence here", "x")]);
        (await _fixture.MatchAsync("quite another sentence there")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Match_VeryLongAndOddTexts_DoesNotFail()
    {
        var text = string.Join(' ', Enumerable.Range(0, 1000).Select(i => $"w{i}"));
        await _fixture.Memory.StoreAsync([
            MemoryFixture.Human(text, "x"),
            MemoryFixture.Human("", "x"),
            MemoryFixture.Human("…", "x"),
        ]);
        (await _fixture.MatchAsync(text + " more")).ShouldHaveSingleItem().Score.ShouldBe(99);
        (await _fixture.MatchAsync("…!")).ShouldBeEmpty();
        (await _fixture.MatchAsync("中文句子 \ud83d")).ShouldBeEmpty();
    }

    // The bound of the search counts words; what has none but punctuation is not searched.
    private static double Similar(string a, string b) =>
        a == b ? 100
        : Words.Of(a).Length == 0 || Words.Of(b).Length == 0 ? 0
        : (Ratio(Words.Of(a), Words.Of(b)) + Ratio(a.ToCharArray(), b.ToCharArray())) * 50;

    private static double Ratio<T>(T[] a, T[] b) => 1 - Levenshtein(a, b) / (double)Math.Max(a.Length, b.Length);

    private static int Levenshtein<T>(T[] a, T[] b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                table[i, j] =
                    i == 0 || j == 0
                        ? i + j
                        : Math.Min(
                            table[i - 1, j - 1] + (Equals(a[i - 1], b[j - 1]) ? 0 : 1),
                            Math.Min(table[i - 1, j], table[i, j - 1]) + 1
                        );
            }
        }

        return table[a.Length, b.Length];
    }
}
