using System.Collections.Immutable;

namespace Localization.Pipeline.Outcomes;

/// <summary>A segment that stayed in the language of its article.</summary>
/// <param name="Segment">Which segment, from 1.</param>
/// <param name="Reason">Why, in words for a person.</param>
public sealed record UntranslatedSegment(int Segment, string Reason)
{
    /// <summary>The issue that says so.</summary>
    public const string Issue = "not-translated";

    /// <summary>A segment that stays in the language of its article.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="reason">Why, in words for a person.</param>
    internal static SegmentInProgress Of(SegmentInProgress segment, string reason) =>
        new(segment.Segment)
        {
            Occurrences = segment.Occurrences,
            Target = segment.Segment.Source,
            Origin = SegmentOrigin.Source,
            Issues = [new QualityIssue(Issue, QualitySeverity.Error, [reason])],
        };

    /// <summary>Those of an article.</summary>
    public static ImmutableArray<UntranslatedSegment> In(TranslatedArticle article) =>
        [
            .. article.Segments.SelectMany(
                (s, i) =>
                    s.Issues.FirstOrDefault(issue => issue.Code == Issue) is { } issue
                        ? [new UntranslatedSegment(i + 1, issue.Arguments.FirstOrDefault()?.ToString() ?? "")]
                    : s.Origin == SegmentOrigin.Source ? [new UntranslatedSegment(i + 1, "")]
                    : Array.Empty<UntranslatedSegment>()
            ),
        ];
}
