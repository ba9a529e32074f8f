using System.Collections.Immutable;

namespace Localization.Quality.Scores;

/// <summary>Compares systems on one test set: figures, and by paired bootstrap resampling (Koehn, 2004) how sure they
/// are. The same seed gives the same intervals.</summary>
public static class Evaluation
{
    /// <summary>The figures that are computed.</summary>
    public static readonly ImmutableArray<IMetric> Metrics = [new Bleu(), new Chrf(0), new Chrf(2), new Ter()];

    /// <summary>Scores systems.</summary>
    /// <param name="hypotheses">The translations of each system.</param>
    /// <param name="references">The references, a segment each.</param>
    /// <param name="samples">How often the test set is resampled.</param>
    /// <returns>For each system the figures of all metrics.</returns>
    public static ImmutableArray<ImmutableArray<SystemScore>> Score(
        IReadOnlyList<IReadOnlyList<string>> hypotheses,
        IReadOnlyList<string> references,
        int samples
    )
    {
        ArgumentNullException.ThrowIfNull(hypotheses);
        ArgumentNullException.ThrowIfNull(references);
        var drawn = Draws(references.Count, samples);
        var scores = hypotheses.Select(_ => ImmutableArray.CreateBuilder<SystemScore>()).ToList();
        foreach (var metric in Metrics)
        {
            double[]? first = null;
            for (var system = 0; system < hypotheses.Count; system++)
            {
                var counts = Counts(metric, hypotheses[system], references);
                var resampled = drawn.AsParallel().AsOrdered().Select(draw => Sum(metric, counts, draw)).ToArray();
                double? better = first is null
                    ? null
                    : Enumerable
                        .Range(0, samples)
                        .Count(i => metric.HigherIsBetter ? first[i] >= resampled[i] : first[i] <= resampled[i])
                        / (double)Math.Max(1, samples);
                first ??= resampled;
                var ordered = resampled.Order().ToArray();
                scores[system]
                    .Add(
                        new SystemScore(
                            metric.Name,
                            Sum(metric, counts, null),
                            At(ordered, 0.025),
                            At(ordered, 0.975),
                            better,
                            [
                                .. Enumerable
                                    .Range(0, references.Count)
                                    .Select(i =>
                                        metric is Bleu bleu
                                            ? bleu.Segment(hypotheses[system][i], references[i])
                                            : metric.Score(counts[i])
                                    ),
                            ]
                        )
                    );
            }
        }

        return [.. scores.Select(s => s.ToImmutable())];
    }

    private static double[][] Counts(
        IMetric metric,
        IReadOnlyList<string> hypotheses,
        IReadOnlyList<string> references
    ) =>
        [
            .. Enumerable
                .Range(0, references.Count)
                .AsParallel()
                .AsOrdered()
                .Select(i => metric.Count(hypotheses[i], references[i])),
        ];

    private static double Sum(IMetric metric, double[][] counts, int[]? draw)
    {
        if (counts.Length == 0)
            return 0;
        var sums = new double[counts[0].Length];
        for (var i = 0; i < counts.Length; i++)
        {
            var row = counts[draw is null ? i : draw[i]];
            for (var j = 0; j < sums.Length; j++)
                sums[j] += row[j];
        }

        return metric.Score(sums);
    }

    private static int[][] Draws(int count, int samples)
    {
        var random = new Random(12345);
        var draws = new int[samples][];
        for (var i = 0; i < samples; i++)
        {
            draws[i] = new int[count];
            for (var j = 0; j < count; j++)
                draws[i][j] = random.Next(count);
        }

        return draws;
    }

    private static double At(double[] ordered, double share) =>
        ordered.Length == 0 ? 0 : ordered[(int)Math.Min(ordered.Length - 1, Math.Floor(share * ordered.Length))];
}
