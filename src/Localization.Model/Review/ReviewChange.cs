namespace Localization.Model.Review;

/// <summary>One step of a segment's history.</summary>
/// <param name="Id">Its number, rising with time.</param>
/// <param name="Segment">The segment's number.</param>
/// <param name="At">When.</param>
/// <param name="Author">Who; empty for the machine.</param>
/// <param name="Kind">What for.</param>
/// <param name="Target">The translation after it.</param>
/// <param name="State">The state after it.</param>
public sealed record ReviewChange(
    long Id,
    long Segment,
    DateTimeOffset At,
    string Author,
    ReviewChangeKind Kind,
    InlineText Target,
    SegmentState State
);
