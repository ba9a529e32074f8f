namespace Localization.Editions.Structure;

/// <summary>A part of an article: a block, or a container with its parts.</summary>
internal abstract record ArticleNode
{
    /// <summary>The blocks in it, in order.</summary>
    public IEnumerable<ShownBlock> Blocks =>
        this switch
        {
            BlockNode node => [node.Block],
            ContainerNode node => node.Children.SelectMany(c => c.Blocks),
            _ => [],
        };
}

/// <summary>A block.</summary>
/// <param name="Block">The block.</param>
internal sealed record BlockNode(ShownBlock Block) : ArticleNode;

/// <summary>A container.</summary>
/// <param name="Container">What it is.</param>
/// <param name="Children">What is in it, in order.</param>
internal sealed record ContainerNode(BlockContainer Container, List<ArticleNode> Children) : ArticleNode;
