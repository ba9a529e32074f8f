using System.Collections.Immutable;

namespace Localization.Quality.Risk;

/// <summary>Fits weights to what editors did. In: segments with their signs, and whether each was changed. Out: the
/// weights under which that is most likely.</summary>
/// <remarks>The chance of no edit is <c>exp(-hazard)</c>; the hazard is a sum of weighted counts. The weights are
/// positive, so their logarithms are fitted, by gradient ascent, with a prior around the weights before: few edits
/// change them little.</remarks>
public static class RiskCalibration
{
    /// <summary>The fewest segments that weights can be fitted to.</summary>
    public const int Fewest = 50;

    private const int Folds = 5;
    private const int Steps = 400;
    private const double Rate = 0.05;

    // The deviation of the prior, of logarithms: a weight may well be half or double.
    private const double Deviation = 0.7;

    // A hazard, and the chance of an edit, that a double can tell from its limit.
    private const double Least = 1e-9;

    // What counts as words: the constructs, then the surprise.
    private static readonly int Exposures = RiskSigns.Names.Length + 1;

    private static readonly ImmutableArray<string> Issues = ["error", "warning", "note"];

    /// <summary>Fits weights.</summary>
    /// <param name="observations">The segments.</param>
    /// <param name="before">The weights before.</param>
    /// <param name="stated">The rate that each provider states, by its name.</param>
    public static RiskWeights Fit(
        IReadOnlyList<RiskObservation> observations,
        RiskWeights before,
        Func<string, double> stated
    )
    {
        ArgumentNullException.ThrowIfNull(observations);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(stated);
        string[] providers = [.. observations.Select(o => o.Provider).Distinct().Order(StringComparer.Ordinal)];
        double[] start =
        [
            .. providers.Select(p => Log(Hazard(before.Rate(p, stated(p))))),
            .. RiskSigns.Names.Select(n => Log(before.Constructs.GetValueOrDefault(n))),
            Log(before.Unsure),
            Log(Hazard(before.Error)),
            Log(Hazard(before.Warning)),
            Log(Hazard(before.Note)),
        ];
        var places = providers.Select((p, i) => (p, i)).ToDictionary(p => p.p, p => p.i, StringComparer.Ordinal);
        var fitted = Ascend(observations, start, places);
        var constructs = providers.Length;
        var issues = constructs + Exposures;
        return before with
        {
            Rates = before.Rates.SetItems(
                providers.Select((p, i) => KeyValuePair.Create(p, Rounded(Chance(Math.Exp(fitted[i])))))
            ),
            Constructs = RiskSigns.Names.ToImmutableSortedDictionary(
                n => n,
                n => Rounded(Math.Exp(fitted[constructs + RiskSigns.Names.IndexOf(n)])),
                StringComparer.Ordinal
            ),
            Unsure = Rounded(Math.Exp(fitted[issues - 1])),
            Error = Rounded(Chance(Math.Exp(fitted[issues]))),
            Warning = Rounded(Chance(Math.Exp(fitted[issues + 1]))),
            Note = Rounded(Chance(Math.Exp(fitted[issues + 2]))),
        };
    }

    /// <summary>The curve of weights on segments that they may have been fitted to.</summary>
    public static RiskCurve Curve(
        IEnumerable<RiskObservation> observations,
        RiskWeights weights,
        Func<string, double> stated
    ) => RiskCurve.Of([.. observations.Select(o => (Risk(o, weights, stated), o.IsEdited))]);

    /// <summary>The curve that fitted weights have on segments that they were not fitted to: each fifth is ranked by
    /// weights that were fitted to the other four.</summary>
    public static RiskCurve HeldOut(
        IReadOnlyList<RiskObservation> observations,
        RiskWeights before,
        Func<string, double> stated
    )
    {
        ArgumentNullException.ThrowIfNull(observations);
        var ranked = new List<(double, bool)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var others = observations.Where((_, i) => i % Folds != fold).ToList();
            var weights = Fit(others, before, stated);
            ranked.AddRange(
                observations.Where((_, i) => i % Folds == fold).Select(o => (Risk(o, weights, stated), o.IsEdited))
            );
        }

        return RiskCurve.Of(ranked);
    }

    private static double Risk(RiskObservation seen, RiskWeights weights, Func<string, double> stated) =>
        SegmentRisk.OfMachine(seen.Signs, weights.Rate(seen.Provider, stated(seen.Provider)), weights);

    private static double[] Ascend(
        IReadOnlyList<RiskObservation> observations,
        double[] start,
        Dictionary<string, int> places
    )
    {
        var at = (double[])start.Clone();
        var (mean, square) = (new double[at.Length], new double[at.Length]);
        for (var step = 1; step <= Steps; step++)
        {
            var gradient = Gradient(observations, at, places);
            for (var i = 0; i < at.Length; i++)
            {
                gradient[i] -= (at[i] - start[i]) / (Deviation * Deviation);

                // Adam (Kingma and Ba, 2015).
                mean[i] = (0.9 * mean[i]) + (0.1 * gradient[i]);
                square[i] = (0.999 * square[i]) + (0.001 * gradient[i] * gradient[i]);
                var (m, s) = (mean[i] / (1 - Math.Pow(0.9, step)), square[i] / (1 - Math.Pow(0.999, step)));
                at[i] += Rate * m / (Math.Sqrt(s) + 1e-8);
            }
        }

        return at;
    }

    private static double[] Gradient(
        IReadOnlyList<RiskObservation> observations,
        double[] at,
        Dictionary<string, int> places
    )
    {
        var gradient = new double[at.Length];
        var constructs = places.Count;
        var issues = constructs + Exposures;
        foreach (var (signs, provider, isEdited) in observations)
        {
            var place = places[provider];
            var rate = Math.Exp(at[place]);
            double words = signs.Words;
            for (var i = 0; i < Exposures; i++)
                words += Math.Exp(at[constructs + i]) * Exposure(signs, i);
            var hazard = rate * words;
            int[] counts = [signs.Errors, signs.Warnings, signs.Notes];
            for (var i = 0; i < Issues.Length; i++)
                hazard += Math.Exp(at[issues + i]) * counts[i];

            // The slope of the logarithm of what happened: 1 - exp(-hazard) or exp(-hazard).
            var slope = isEdited ? 1 / Math.Max(Least, Math.Exp(Math.Min(hazard, 50)) - 1) : -1;
            gradient[place] += slope * rate * words;
            for (var i = 0; i < Exposures; i++)
                gradient[constructs + i] += slope * rate * Math.Exp(at[constructs + i]) * Exposure(signs, i);
            for (var i = 0; i < Issues.Length; i++)
                gradient[issues + i] += slope * Math.Exp(at[issues + i]) * counts[i];
        }

        return gradient;
    }

    private static double Exposure(RiskSigns signs, int at) =>
        at < RiskSigns.Names.Length ? signs.Count(RiskSigns.Names[at]) : signs.Surprise;

    private static double Hazard(double chance) => -Math.Log(1 - Math.Clamp(chance, Least, 1 - Least));

    private static double Chance(double hazard) => 1 - Math.Exp(-hazard);

    private static double Log(double value) => Math.Log(Math.Max(0.01, value));

    private static double Rounded(double value) => Math.Round(value, 4);
}
