namespace Localization.Quality.Scores;

/// <summary>BLEU (Papineni et al., 2002) as sacreBLEU computes it: up to four tokens, tokenization 13a, one reference,
/// exponential smoothing of precisions that are nought.</summary>
public sealed class Bleu : IMetric
{
    private const int Order = 4;

    /// <inheritdoc/>
    public string Name => "BLEU";

    /// <inheritdoc/>
    public bool HigherIsBetter => true;

    /// <inheritdoc/>
    public double[] Count(string hypothesis, string reference)
    {
        var (ours, theirs) = (Tokens13a.Split(hypothesis), Tokens13a.Split(reference));
        var counts = new double[2 + (2 * Order)];
        (counts[0], counts[1]) = (ours.Length, theirs.Length);
        for (var n = 1; n <= Order; n++)
        {
            counts[2 * n] = Grams.Matches(Grams.Of(ours, n), Grams.Of(theirs, n));
            counts[(2 * n) + 1] = Math.Max(0, ours.Length - n + 1);
        }

        return counts;
    }

    /// <inheritdoc/>
    public double Score(ReadOnlySpan<double> counts) => Score(counts, Order);

    /// <summary>The figure of one segment: of one that is shorter than four tokens no longer runs are asked
    /// for.</summary>
    public double Segment(string hypothesis, string reference)
    {
        var counts = Count(hypothesis, reference);
        var order = Enumerable.Range(1, Order).TakeWhile(n => counts[(2 * n) + 1] > 0).Count();
        return order == 0 ? 0 : Score(counts, order);
    }

    private static double Score(ReadOnlySpan<double> counts, int order)
    {
        if (counts[0] == 0 || counts[2] == 0)
            return 0;
        var (sum, smooth) = (0.0, 1.0);
        for (var n = 1; n <= order; n++)
        {
            var (matches, total) = (counts[2 * n], counts[(2 * n) + 1]);
            if (total == 0)
                return 0;
            if (matches == 0)
                smooth *= 2;
            sum += Math.Log(100.0 * (matches == 0 ? 1 / smooth : matches) / total);
        }

        var brevity = counts[0] < counts[1] ? Math.Exp(1 - (counts[1] / counts[0])) : 1;
        return brevity * Math.Exp(sum / order);
    }
}
