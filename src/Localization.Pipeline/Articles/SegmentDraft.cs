using Localization.Model;
using Localization.Terms;

namespace Localization.Pipeline;

/// <summary>A segment with the best translation so far.</summary>
/// <param name="Plan">What was to be done.</param>
/// <param name="Answer">The provider's answer; null where a rule answered, or the provider failed.</param>
/// <param name="Protection">How the terms were kept through the provider.</param>
/// <param name="Origin">Where the translation came from.</param>
/// <param name="Verdict">The translation, and what became of the terms in it.</param>
internal sealed record SegmentDraft(
    SegmentPlan Plan,
    InlineText? Answer,
    TermProtection Protection,
    SegmentOrigin Origin,
    Verdict Verdict
)
{
    /// <summary>A segment that stays in the language of the article.</summary>
    /// <param name="plan">What was to be done.</param>
    /// <param name="reason">Why, in words for a person.</param>
    public static SegmentDraft Untranslated(SegmentPlan plan, string reason) =>
        new(
            plan,
            null,
            plan.Unit?.Protection ?? TermProtection.None,
            SegmentOrigin.Source,
            new Verdict(
                plan.Segment.Source,
                [],
                [new QualityIssue(UntranslatedSegment.Issue, QualitySeverity.Error, [reason])]
            )
        );
}
