using Localization.Articles.Embedded;

namespace Localization.Articles.Json;

/// <summary>Articles as JSON (RFC 8259), as content systems give them: JSON Feed, NewsArticle of schema.org, or a
/// house's own. The strings under names that hold text for readers are translated, plain or HTML; all else stays to the
/// byte.</summary>
public sealed class JsonFormat : IArticleFormat
{
    /// <inheritdoc/>
    public string Name => "JSON";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".json"];

    /// <inheritdoc/>
    public Article Read(string path, ReadOnlyMemory<byte> content, ArticleReadOptions options)
    {
        var source = SourceText.Decode(path, content, options);
        var skeleton = new SkeletonBuilder();
        new JsonArticleReader(new EmbeddedText(skeleton, source.Text), source.Text, options.TextKeys).Read(path);
        if (skeleton.IsEmpty)
            throw new ArticleFormatException(
                "article-json-empty",
                path,
                string.Join(", ", JsonNames.Read.Order(StringComparer.Ordinal))
            );
        return skeleton.ToArticle(path, Name, source);
    }

    /// <inheritdoc/>
    public byte[] Write(Article article, Func<Block, InlineText?> translation) =>
        Write(article, translation, language: null);

    /// <inheritdoc/>
    public byte[] Write(Article article, Func<Block, InlineText?> translation, LanguageTag? language) =>
        SkeletonWriter.Write(
            article,
            translation,
            language,
            (target, part) => EmbeddedEscape.Write(target, part.Escape!)
        );
}
