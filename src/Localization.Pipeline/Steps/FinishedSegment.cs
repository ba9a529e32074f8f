using Localization.Pipeline.Outcomes;
using Localization.Pipeline.Standing;

namespace Localization.Pipeline.Steps;

/// <summary>A segment as editions need it. In: a segment in progress. Out: its translation, how far it is, who wrote
/// it, and what is wrong so far.</summary>
internal static class FinishedSegment
{
    /// <summary>The finished segment.</summary>
    public static TranslatedSegment Of(SegmentInProgress segment) =>
        segment.Target is { } target
            ? Of(segment, target)
            // A step that was added may lose a translation.
            : Of(UntranslatedSegment.Of(segment, ""), segment.Segment.Source);

    private static TranslatedSegment Of(SegmentInProgress segment, InlineText target) =>
        new(
            segment.Segment,
            target,
            State(segment),
            segment.Origin,
            segment.Terms,
            [
                .. segment.TermIssues,
                .. segment.Answer is null ? [] : GivenTranslations.Missing(segment),
                .. segment.Issues,
            ]
        )
        {
            Match = segment.Match,
            Confidence = segment.Confidence,
            Author = segment.Desk is { } desk ? StandingTranslations.Author(desk) : segment.Match?.Entry.Author ?? "",
            Changed = segment.Desk?.Changed ?? segment.Match?.Entry.Changed ?? segment.Match?.Entry.Created,
        };

    private static SegmentState State(SegmentInProgress segment) =>
        segment.Desk is { } desk ? desk.State
        : segment.Origin == SegmentOrigin.Source ? SegmentState.Initial
        : segment.Given is { } given ? given
        : segment.Match is { Kind: < MatchKind.Adapted, Entry.State: var state } ? state
        : SegmentState.Translated;
}
