using Localization.Editions.Structure;

namespace Localization.Editions.Html;

/// <summary>What is side by side: one block, or a table with all its cells.</summary>
/// <param name="Node">The block or the table.</param>
/// <param name="Role">What it is.</param>
/// <param name="Level">The depth of a heading or list item.</param>
/// <param name="Marker">The sign before it: of a list item such as <c>2.</c>, or the label of a note; null for
/// none.</param>
internal sealed record BilingualRow(ArticleNode Node, BlockRole Role, int Level, string? Marker)
{
    /// <summary>Whether it is in a quotation.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>Its segments, in order.</summary>
    public IEnumerable<NumberedSegment> Segments => Node.Blocks.SelectMany(b => b.Segments);
}
