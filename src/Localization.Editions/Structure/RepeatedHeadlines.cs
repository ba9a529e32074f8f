namespace Localization.Editions.Structure;

/// <summary>Finds where a source says its headline again: an edition made from it says it once.</summary>
internal static class RepeatedHeadlines
{
    /// <summary>After this many blocks the words are the article's own.</summary>
    private const int Nearest = 8;

    /// <summary>The blocks that only repeat the headline.</summary>
    public static HashSet<ShownBlock> Of(IEnumerable<ArticleNode> nodes)
    {
        var blocks = nodes.SelectMany(n => n.Blocks).ToList();
        var first = blocks.FindIndex(b => b.Role == BlockRole.Headline);
        if (first < 0)
            return [];
        var headline = Words(blocks[first]);
        return
        [
            .. blocks.Where(
                (b, i) =>
                    i != first
                    && Words(b) == headline
                    && (
                        b.Role is BlockRole.Headline or BlockRole.Metadata
                        || (
                            Math.Abs(i - first) <= Nearest
                            && b.Role is BlockRole.Heading or BlockRole.Paragraph
                            && b.Block.Containers.IsEmpty
                        )
                    )
            ),
        ];
    }

    private static string Words(ShownBlock block) =>
        string.Join(' ', block.Block.Source.Text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
