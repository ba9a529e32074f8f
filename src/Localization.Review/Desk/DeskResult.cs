using System.Collections.Immutable;

namespace Localization.Review.Desk;

/// <summary>What became of one step on the desk, of one segment or of many.</summary>
/// <param name="Changed">The segments that were changed, as they were and as they are.</param>
/// <param name="Conflicts">The segments that somebody else has changed since: as they are, with the text that was
/// wanted.</param>
/// <param name="Refused">The segments that are final, and were left to an editor.</param>
public sealed record DeskResult(
    ImmutableArray<SegmentChanged> Changed,
    ImmutableArray<DeskConflict> Conflicts,
    ImmutableArray<ReviewSegment> Refused
)
{
    /// <summary>Nothing was to be done.</summary>
    public static readonly DeskResult Nothing = new([], [], []);
}

/// <summary>A segment that somebody else has changed since it was read.</summary>
/// <param name="Wanted">The text that was to be written; it was not.</param>
/// <param name="Segment">The segment as it is.</param>
public sealed record DeskConflict(InlineText Wanted, ReviewSegment Segment);

/// <summary>A segment as it was, to which somebody goes back.</summary>
/// <param name="Segment">The segment's number.</param>
/// <param name="Version">The version that they left: if it is no longer the newest, nothing is changed.</param>
/// <param name="Target">The translation to go back to.</param>
/// <param name="State">Its state.</param>
/// <param name="Writer">Who wrote it; empty for the machine.</param>
public sealed record DeskRestore(long Segment, int Version, InlineText Target, SegmentState State, string Writer);

/// <summary>A stretch of segments that was cut into others.</summary>
/// <param name="Article">The article.</param>
/// <param name="Before">The segments as they were.</param>
/// <param name="After">The segments as they are.</param>
public sealed record DeskCut(long Article, ImmutableArray<ReviewSegment> Before, ImmutableArray<ReviewSegment> After);
