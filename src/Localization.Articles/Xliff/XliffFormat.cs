using Localization.Articles.Markup;
using Localization.Exchange;

namespace Localization.Articles.Xliff;

/// <summary>Bilingual files of translation tools: XLIFF 1.2 and 2.x (OASIS). A segment's target and its state are
/// written; what came translated stays; notes, codes, annotations and modules, known or not, are as they
/// were.</summary>
public sealed class XliffFormat : IArticleFormat
{
    /// <inheritdoc/>
    public string Name => "XLIFF";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = XliffFiles.Extensions;

    /// <inheritdoc/>
    public Article Read(string path, ReadOnlyMemory<byte> content, ArticleReadOptions options)
    {
        var source = SourceText.Decode(path, content, options, isMarkup: true);
        var root = XmlTokens.Root(path, source.Text);
        var skeleton = new SkeletonBuilder();
        new XliffReader(path, source.Text, root, skeleton, options).Read();
        return skeleton.ToArticle(path, Name, source);
    }

    /// <inheritdoc/>
    public byte[] Write(Article article, Func<Block, InlineText?> translation) =>
        Write(article, translation, language: null);

    /// <inheritdoc/>
    public byte[] Write(Article article, Func<Block, InlineText?> translation, LanguageTag? language) =>
        SourceText.Encode(
            article.Skeleton,
            XmlEscape.Unwritable(
                string.Concat(article.Skeleton.Parts.Select(p => XliffPieces.Write(article, p, translation, language))),
                article.Skeleton.EncodingName
            )
        );
}
