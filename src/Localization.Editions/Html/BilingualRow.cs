using System.Collections.Immutable;
using Localization.Model;

namespace Localization.Editions;

/// <summary>What stands side by side: one block, or a table with all its cells.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Level">The depth of a heading or list item.</param>
/// <param name="Lines">The blocks: one, or the rows of a table.</param>
/// <param name="Marker">The sign before a list item, such as <c>2.</c>; empty for a bullet.</param>
internal sealed record BilingualRow(
    BlockRole Role,
    int Level,
    ImmutableArray<ImmutableArray<RowBlock>> Lines,
    string Marker
)
{
    /// <summary>Its segments, in order.</summary>
    public IEnumerable<NumberedSegment> Segments => Lines.SelectMany(l => l).SelectMany(b => b.Segments);
}
