using System.Collections.Immutable;

namespace Localization.Editions.Structure;

/// <summary>Builds the parts of an article from the containers of its blocks.</summary>
internal sealed class ArticleTree
{
    private static readonly ILookup<string, ShownBlock> NoTexts = Array.Empty<ShownBlock>().ToLookup(static _ => "");

    private readonly List<ArticleNode> _root = [];
    private readonly List<ContainerNode> _open = [];

    // Containers of blocks whose format names only their roles.
    private ListContainer? _looseList;
    private int _looseId;

    private ArticleTree() { }

    /// <summary>The parts of an article, in reading order. A block that should have been translated and has no segments
    /// has nothing to show.</summary>
    public static List<ArticleNode> Of(TranslatedArticle article)
    {
        var tree = new ArticleTree();
        foreach (var block in Shown(article))
            tree.Add(block);
        return tree._root;
    }

    /// <summary>The blocks of an article as editions show them.</summary>
    public static List<ShownBlock> Shown(TranslatedArticle article)
    {
        var blocks = article.Article.Blocks;
        var result = new List<ShownBlock>(blocks.Length);
        var inner = new Dictionary<int, List<(string Code, ShownBlock Text)>>();
        var number = blocks.Sum(b => article.SegmentsOf(b).Count());

        // The text of a code comes after its block, which must know it: so from the last to the first.
        for (var i = blocks.Length - 1; i >= 0; i--)
        {
            var block = blocks[i];
            TranslatedSegment[] segments = [.. article.SegmentsOf(block)];
            number -= segments.Length;
            if (block.IsTranslatable && segments.Length == 0)
                continue;
            var shown = new ShownBlock(
                block,
                block.IsTranslatable ? article.TargetOf(block) : null,
                Numbered(segments, number + 1)
            )
            {
                Inner = inner.Remove(block.Index, out var own) ? own.ToLookup(o => o.Code, o => o.Text) : NoTexts,
            };
            result.Add(shown);
            if (block.Inside is not { } place)
                continue;
            if (!inner.TryGetValue(place.Block, out var texts))
                inner[place.Block] = texts = [];
            texts.Add((place.Id, shown));
        }

        result.Reverse();
        return result;
    }

    private static ImmutableArray<NumberedSegment> Numbered(TranslatedSegment[] segments, int first) =>
        [.. segments.Select((s, i) => new NumberedSegment(s, first + i))];

    private void Add(ShownBlock block)
    {
        var containers = Containers(block.Block);
        var same = 0;
        while (same < _open.Count && same < containers.Length && _open[same].Container.Id == containers[same].Id)
            same++;
        _open.RemoveRange(same, _open.Count - same);
        foreach (var container in containers[same..])
        {
            var node = new ContainerNode(container, []);
            (_open.Count > 0 ? _open[^1].Children : _root).Add(node);
            _open.Add(node);
        }

        (_open.Count > 0 ? _open[^1].Children : _root).Add(new BlockNode(block));
    }

    private ImmutableArray<BlockContainer> Containers(Block block)
    {
        var known = block.Containers;
        if (block.Role == BlockRole.ListItem && !known.Any(c => c is ItemContainer))
        {
            _looseList ??= new ListContainer(--_looseId, ListKind.Bulleted);
            return [.. known, _looseList, new ItemContainer(--_looseId)];
        }

        _looseList = null;
        return block.Role == BlockRole.Quotation && !known.Any(c => c is QuotationContainer)
            ? [.. known, new QuotationContainer(--_looseId)]
            : known;
    }
}
