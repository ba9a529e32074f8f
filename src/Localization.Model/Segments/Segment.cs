namespace Localization.Model.Segments;

/// <summary>A stretch of a block that is translated as one, usually a sentence.</summary>
/// <param name="Block">The index of its block.</param>
/// <param name="Index">Its place in the block, from 0.</param>
/// <param name="Role">Its block's role.</param>
/// <param name="Source">What it says, without white space around it.</param>
/// <param name="Before">White space between it and the segment before.</param>
/// <param name="After">White space after it.</param>
public sealed record Segment(int Block, int Index, BlockRole Role, InlineText Source, string Before, string After);
