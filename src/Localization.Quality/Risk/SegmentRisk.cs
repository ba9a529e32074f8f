using Localization.Model;

namespace Localization.Quality.Risk;

/// <summary>How likely an editor is to change a segment, from 0 to 100: what to look at first.</summary>
/// <remarks>Each sign is taken for independent of the others: the risk is one minus the product of the chances that
/// none of them means a change.</remarks>
public static class SegmentRisk
{
    // The chance that an issue of a severity means a change.
    private const double OfError = 0.9;
    private const double OfWarning = 0.5;
    private const double OfNote = 0.1;

    // What was put into a person's sentence may not fit it.
    private const double OfAdapted = 0.1;

    // A rule's dates and credits are seldom changed.
    private const double OfRule = 0.02;

    /// <summary>The risk of a segment.</summary>
    /// <param name="segment">The segment, with all its issues.</param>
    /// <param name="faultRate">What <see cref="ProviderCapabilities.FaultRate"/> says of the engine.</param>
    public static int Of(TranslatedSegment segment, double faultRate)
    {
        ArgumentNullException.ThrowIfNull(segment);
        if (segment.State == SegmentState.Initial)
            return segment.Segment.Source.Text.Any(char.IsLetter) ? 100 : 0;
        return Of(segment.Issues, 1 - Unseen(segment, faultRate));
    }

    /// <summary>The risk of a translation of which nothing but its issues is known.</summary>
    public static int Of(IEnumerable<QualityIssue> issues) => Of(issues, 1);

    private static int Of(IEnumerable<QualityIssue> issues, double safe) =>
        (int)Math.Round(100 * (1 - issues.Aggregate(safe, (s, issue) => s * (1 - Chance(issue.Severity)))));

    // What nobody has looked at: each word may be wrong. A person's text has that after it, unless it was written for
    // another sentence.
    private static double Unseen(TranslatedSegment segment, double faultRate)
    {
        if (segment.Match is { } match)
            return match.Kind < MatchKind.Adapted ? 0 : Math.Max(OfAdapted, 1 - (match.Score / 100d));
        if (segment.State > SegmentState.Translated || segment.Origin == SegmentOrigin.Document)
            return 0;
        if (segment.Origin == SegmentOrigin.Rule)
            return OfRule;
        return 1 - Math.Pow(1 - faultRate, Words(segment.Segment.Source.Text));
    }

    private static double Chance(QualitySeverity severity) =>
        severity switch
        {
            QualitySeverity.Error => OfError,
            QualitySeverity.Warning => OfWarning,
            _ => OfNote,
        };

    private static int Words(string text) =>
        text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Count(w => w.Any(char.IsLetter));
}
