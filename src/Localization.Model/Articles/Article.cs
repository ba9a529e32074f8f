using System.Collections.Immutable;

namespace Localization.Model.Articles;

/// <summary>A document as its format's reader sees it.</summary>
/// <param name="Name">The file's name without folder or ending: the slug under which editions are written.</param>
/// <param name="Format">The <see cref="IArticleFormat.Name"/> of the format that read it.</param>
/// <param name="Extension">The file's ending with its dot, such as <c>.txt</c>.</param>
/// <param name="Metadata">What is known beside the text.</param>
/// <param name="Blocks">What is to be translated, in reading order.</param>
/// <param name="Skeleton">All the rest.</param>
public sealed record Article(
    string Name,
    string Format,
    string Extension,
    ArticleMetadata Metadata,
    ImmutableArray<Block> Blocks,
    Skeleton Skeleton
)
{
    /// <summary>What the reader could not make sense of, so that a person should look at it.</summary>
    public ImmutableArray<QualityIssue> Issues { get; init; } = [];
}
