using System.Collections.Immutable;

namespace Localization.Editions;

/// <summary>A block's segments, numbered for the page.</summary>
internal sealed record RowBlock(ImmutableArray<NumberedSegment> Segments);
