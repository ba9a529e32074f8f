using System.Collections.Immutable;

namespace Localization.Pipeline.Import;

/// <summary>What a file that came back would do to an article on the desk.</summary>
/// <param name="Changes">What can be taken: nobody has written there since the file was handed out.</param>
/// <param name="Conflicts">What somebody has written on both sides: it stays until somebody chooses.</param>
/// <param name="Unchanged">How many segments are as they are, or as they were handed out.</param>
public sealed record ImportPlan(
    ImmutableArray<ImportChange> Changes,
    ImmutableArray<ImportConflict> Conflicts,
    int Unchanged
);

/// <summary>A segment to be changed by an import.</summary>
/// <param name="Segment">The segment as it is.</param>
/// <param name="Target">The translation of the file.</param>
/// <param name="State">Its state.</param>
public sealed record ImportChange(ReviewSegment Segment, InlineText Target, SegmentState State);

/// <summary>A segment for which the file and the desk have texts of people.</summary>
/// <param name="Number">Its number in the file.</param>
/// <param name="Segment">The segment as it is, which is kept.</param>
/// <param name="Target">The translation of the file.</param>
public sealed record ImportConflict(int Number, ReviewSegment Segment, InlineText Target);
