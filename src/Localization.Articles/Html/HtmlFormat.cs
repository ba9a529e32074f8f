using Localization.Articles.Html.Extraction;

namespace Localization.Articles.Html;

/// <summary>HTML, whole pages and fragments. The translated file differs from its source in the translated text and its
/// language alone: doctype, entities, scripts, styles and comments are as they were.</summary>
public sealed class HtmlFormat : IArticleFormat
{
    /// <inheritdoc/>
    public string Name => "HTML";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".html", ".htm", ".xhtml"];

    /// <inheritdoc/>
    public Article Read(string path, ReadOnlyMemory<byte> content, ArticleReadOptions options)
    {
        var source = SourceText.Decode(path, content, options, isMarkup: true);
        ArticleMetadata? extracted = null;
        if (options.Extract)
        {
            (var html, extracted) = ExtractedPage.Of(path, source.Text);
            source = new SourceText(html, [], "utf-8");
        }

        var reader = new HtmlReader(source.Text);
        var skeleton = reader.Read();
        if (skeleton.IsEmpty)
            throw new ArticleFormatException("article-empty", path);
        return new(
            Path.GetFileNameWithoutExtension(path),
            Name,
            Path.GetExtension(path),
            extracted
                ?? new ArticleMetadata
                {
                    Title = reader.Title,
                    SiteName = reader.SiteName,
                    Address = reader.Address,
                },
            skeleton.Blocks,
            skeleton.Build(source)
        );
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
            (target, part) =>
                CodeSpacing
                    .Tidy(target)
                    .Render(text =>
                        article.Extension.Equals(".xhtml", StringComparison.OrdinalIgnoreCase)
                            ? HtmlEscape.WriteXml(text, part.Escape)
                            : HtmlEscape.Write(text, part.Escape)
                    )
        );
}
