using Localization.Articles.Embedded;
using Localization.Articles.Markup;

namespace Localization.Articles.Feeds;

/// <summary>Feeds of articles: RSS 2.0 with its content and media modules, RSS 1.0, and Atom (RFC 4287). Titles,
/// summaries and contents are translated, plain or HTML; addresses, ids, dates and authors stay.</summary>
public sealed class FeedFormat : IArticleFormat
{
    /// <inheritdoc/>
    public string Name => "Feed";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".rss", ".atom", ".xml"];

    /// <inheritdoc/>
    public Article Read(string path, ReadOnlyMemory<byte> content, ArticleReadOptions options)
    {
        var source = SourceText.Decode(path, content, options, isMarkup: true);
        var tokens = XmlTokens.Read(path, source.Text);
        var skeleton = new SkeletonBuilder();
        new FeedReader(source.Text, new EmbeddedText(skeleton, source.Text)).Read(path, tokens);
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
