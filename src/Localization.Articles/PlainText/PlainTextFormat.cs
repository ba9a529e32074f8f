namespace Localization.Articles.PlainText;

/// <summary>Plain text: UTF-8, or UTF-16 with a byte order mark. A line is a block, hard-wrapped lines are joined into
/// paragraphs, and the cells of a table of figures are blocks of their own.</summary>
public sealed class PlainTextFormat : IArticleFormat
{
    /// <inheritdoc/>
    public string Name => "Plain text";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".txt", ".text"];

    /// <inheritdoc/>
    public Article Read(string path, ReadOnlyMemory<byte> content, ArticleReadOptions options)
    {
        var source = SourceText.Decode(path, content, options);
        var skeleton = new SkeletonBuilder();
        var metadata = PlainTextReader.Read(source.Text, options.Wrapped, skeleton);
        if (skeleton.IsEmpty)
            throw new ArticleFormatException("article-empty", path);
        return new(
            Path.GetFileNameWithoutExtension(path),
            Name,
            Path.GetExtension(path),
            metadata,
            skeleton.Blocks,
            skeleton.Build(source)
        );
    }

    /// <inheritdoc/>
    public byte[] Write(Article article, Func<Block, InlineText?> translation) =>
        SourceText.Encode(article.Skeleton, PlainTextWriter.Write(article, translation));
}
