namespace Localization.Quality.Risk;

/// <summary>How likely an editor is to change a segment, from 0 to 100: what to look at first.</summary>
/// <remarks>Each sign is taken for independent of the others: the risk is one minus the product of the chances that
/// none of them means a change.</remarks>
public static class SegmentRisk
{
    // What was put into a person's sentence may not fit it.
    private const double OfAdapted = 0.1;

    // A rule's dates and credits are seldom changed.
    private const double OfRule = 0.02;

    /// <summary>The risk of a segment.</summary>
    /// <param name="segment">The segment, with all its issues.</param>
    /// <param name="faultRate">What <see cref="ProviderCapabilities.FaultRate"/> says of the engine.</param>
    /// <param name="weights">How much each sign counts; null for the defaults.</param>
    public static int Of(TranslatedSegment segment, double faultRate, RiskWeights? weights = null)
    {
        ArgumentNullException.ThrowIfNull(segment);
        if (segment.State == SegmentState.Initial)
            return segment.Segment.Source.Text.Any(char.IsLetter) ? 100 : 0;
        weights ??= RiskWeights.Default;
        var signs = RiskSigns.Of(segment.Segment.Source.Text, segment.Issues, segment.Confidence);
        return Percent(signs, 1 - Unseen(segment, signs, faultRate, weights), weights);
    }

    /// <summary>The risk of a translation of which nothing but its issues is known.</summary>
    public static int Of(IEnumerable<QualityIssue> issues, RiskWeights? weights = null) =>
        Percent(RiskSigns.Of("", issues), 1, weights ?? RiskWeights.Default);

    /// <summary>The risk of what a machine wrote, from 0 to 1.</summary>
    internal static double OfMachine(RiskSigns signs, double rate, RiskWeights weights) =>
        1 - (Safe(signs, weights) * Math.Pow(1 - rate, weights.Words(signs)));

    // What nobody has looked at: each word may be wrong. A person's text has that after it, unless it was written for
    // another sentence.
    private static double Unseen(TranslatedSegment segment, RiskSigns signs, double faultRate, RiskWeights weights)
    {
        if (segment.Match is { } match)
            return match.Kind < MatchKind.Adapted ? 0 : Math.Max(OfAdapted, 1 - (match.Score / 100d));
        if (segment.State > SegmentState.Translated || segment.Origin == SegmentOrigin.Document)
            return 0;
        return segment.Origin == SegmentOrigin.Rule ? OfRule : 1 - Math.Pow(1 - faultRate, weights.Words(signs));
    }

    private static int Percent(RiskSigns signs, double safe, RiskWeights weights) =>
        (int)Math.Round(100 * (1 - (safe * Safe(signs, weights))));

    private static double Safe(RiskSigns signs, RiskWeights weights) =>
        Math.Pow(1 - weights.Error, signs.Errors)
        * Math.Pow(1 - weights.Warning, signs.Warnings)
        * Math.Pow(1 - weights.Note, signs.Notes);
}
