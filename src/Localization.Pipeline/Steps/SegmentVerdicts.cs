using Localization.Terms.Verification;

namespace Localization.Pipeline.Steps;

/// <summary>Writes down what verification found in a segment.</summary>
internal static class SegmentVerdicts
{
    /// <summary>The segment with the target, terms and issues of a verdict.</summary>
    public static SegmentInProgress With(this SegmentInProgress segment, Verdict verdict) =>
        segment with
        {
            Target = verdict.Target,
            Terms = [.. verdict.Terms.Select(t => t with { Protection = segment.Protection })],
            TermIssues = verdict.Issues,
        };

    /// <summary>How many terms the translation lacks, and how many forbidden ones it has.</summary>
    public static int TermFailures(this SegmentInProgress segment) =>
        segment.TermIssues.Count(i => i.Severity == QualitySeverity.Error);
}
