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
);
