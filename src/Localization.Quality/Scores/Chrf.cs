namespace Localization.Quality.Scores;

/// <summary>chrF (Popović, 2015) as sacreBLEU computes it: the F-score, recall counted twice, over runs of one to six
/// characters without white space, and, as chrF2++ (Popović, 2017), over single words and pairs.</summary>
/// <param name="words">How long the longest run of words is: 0 for chrF2, 2 for chrF2++.</param>
public sealed class Chrf(int words) : IMetric
{
    private const int Characters = 6;
    private const double Beta = 2;
    private const string Marks = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    /// <inheritdoc/>
    public string Name => words == 0 ? "chrF2" : "chrF2++";

    /// <inheritdoc/>
    public bool HigherIsBetter => true;

    /// <inheritdoc/>
    public double[] Count(string hypothesis, string reference)
    {
        ArgumentNullException.ThrowIfNull(hypothesis);
        ArgumentNullException.ThrowIfNull(reference);
        var counts = new double[3 * (Characters + words)];
        var (ours, theirs) = (Letters(hypothesis), Letters(reference));
        for (var n = 1; n <= Characters; n++)
            Add(counts, n - 1, ours.Length - n + 1, theirs.Length - n + 1, Matches(ours, theirs, n));
        if (words == 0)
            return counts;
        var (own, other) = (Words(hypothesis), Words(reference));
        for (var n = 1; n <= words; n++)
            Add(
                counts,
                Characters + n - 1,
                own.Length - n + 1,
                other.Length - n + 1,
                Grams.Matches(Grams.Of(own, n), Grams.Of(other, n))
            );
        return counts;
    }

    /// <inheritdoc/>
    public double Score(ReadOnlySpan<double> counts)
    {
        var (precision, recall, orders) = (0.0, 0.0, 0);
        for (var i = 0; i < counts.Length; i += 3)
        {
            var (ours, theirs, matches) = (counts[i], counts[i + 1], counts[i + 2]);
            if (ours == 0 || theirs == 0)
                continue;
            orders++;
            (precision, recall) = (precision + (matches / ours), recall + (matches / theirs));
        }

        // Both are averaged over the orders that occur, and F is computed once.
        if (precision + recall == 0)
            return 0;
        (precision, recall) = (precision / orders, recall / orders);
        return 100 * (1 + (Beta * Beta)) * precision * recall / ((Beta * Beta * precision) + recall);
    }

    // Runs of an order that the reference does not have are not counted as wrong.
    private static void Add(double[] counts, int order, int ours, int theirs, int matches) =>
        (counts[3 * order], counts[(3 * order) + 1], counts[(3 * order) + 2]) = (
            theirs > 0 ? Math.Max(0, ours) : 0,
            Math.Max(0, theirs),
            matches
        );

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    // Runs of up to six characters fit into a number, which is much cheaper to count than strings.
    private static int Matches(string ours, string theirs, int n)
    {
        var counts = new Dictionary<UInt128, int>(ours.Length);
        for (var i = 0; i + n <= ours.Length; i++)
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(
                counts,
                Packed(ours, i, n),
                out _
            )++;
        var matches = 0;
        for (var i = 0; i + n <= theirs.Length; i++)
        {
            ref var left = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrNullRef(
                counts,
                Packed(theirs, i, n)
            );
            if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref left) && left > 0)
            {
                left--;
                matches++;
            }
        }

        return matches;
    }

    private static UInt128 Packed(string text, int start, int length)
    {
        UInt128 packed = 0;
        for (var i = 0; i < length; i++)
            packed = (packed << 16) | text[start + i];
        return packed;
    }

    // A mark at either end of a word is a word of its own.
    private static string[] Words(string text) =>
        [
            .. text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)
                .SelectMany(
                    IEnumerable<string> (word) =>
                        word.Length == 1 ? [word]
                        : Marks.Contains(word[^1], StringComparison.Ordinal) ? [word[..^1], word[^1..]]
                        : Marks.Contains(word[0], StringComparison.Ordinal) ? [word[..1], word[1..]]
                        : [word]
                ),
        ];
}
