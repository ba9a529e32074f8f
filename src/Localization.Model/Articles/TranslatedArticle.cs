using System.Collections.Immutable;

namespace Localization.Model.Articles;

/// <summary>An article with all its segments translated: what editions are written from.</summary>
/// <param name="Article">The source.</param>
/// <param name="SourceLanguage">The language translated from.</param>
/// <param name="TargetLanguage">The language translated to.</param>
/// <param name="Segments">All segments, by block and place.</param>
/// <param name="Provider">The name of the engine that the batch used.</param>
public sealed record TranslatedArticle(
    Article Article,
    LanguageTag SourceLanguage,
    LanguageTag TargetLanguage,
    ImmutableArray<TranslatedSegment> Segments,
    string Provider
)
{
    /// <summary>The segments of a block, in order.</summary>
    public IEnumerable<TranslatedSegment> SegmentsOf(Block block)
    {
        for (var i = FirstOf(block); i < Segments.Length && Segments[i].Segment.Block == block.Index; i++)
            yield return Segments[i];
    }

    /// <summary>The translation of a block: its segments joined with the white space that stood between them; null
    /// where the block has none.</summary>
    public InlineText? TargetOf(Block block)
    {
        var first = FirstOf(block);
        var (end, isChanged) = (first, false);
        for (; end < Segments.Length && Segments[end].Segment.Block == block.Index; end++)
            isChanged |= !Segments[end].Target.Equals(Segments[end].Segment.Source);
        if (end == first)
            return null;

        // Segments lose the white space around the codes at their ends; a block without a change loses nothing.
        return !isChanged
            ? block.Source
            : InlineText.Concat(
                Segments[first..end]
                    .SelectMany(s =>
                        new[] { new InlineText(s.Segment.Before), s.Target, new InlineText(s.Segment.After) }
                    )
            );
    }

    // They are ordered by block: halving finds the first.
    private int FirstOf(Block block)
    {
        var (low, high) = (0, Segments.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Segments[middle].Segment.Block < block.Index ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
