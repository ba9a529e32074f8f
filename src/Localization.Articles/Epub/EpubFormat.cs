using System.Collections.Immutable;
using Localization.Articles.Html;
using Localization.Articles.Packages;

namespace Localization.Articles.Epub;

/// <summary>Books (EPUB 2 and 3). The text of every chapter, the tables of contents and the title are translated, and
/// the language of the book follows; every other part of the file is copied to the byte.</summary>
public sealed class EpubFormat : IArticleFormat
{
    /// <inheritdoc/>
    public string Name => "EPUB";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".epub"];

    /// <inheritdoc/>
    public Article Read(string path, ReadOnlyMemory<byte> content, ArticleReadOptions options)
    {
        if (content.Length > options.MaxBytes)
            throw new ArticleFormatException("article-too-large", path, content.Length, options.MaxBytes);
        var package = EpubPackage.Open(path, content);
        var skeleton = new SkeletonBuilder();
        foreach (var chapter in package.Chapters)
        {
            skeleton.Layout("", PackageParts.Begin(chapter));
            if (EpubFields.Are(chapter))
                EpubFields.Read(chapter, package.Text(chapter), skeleton);
            else
                new HtmlReader(package.Text(chapter), [], new HtmlStructure(skeleton.Ids, []), skeleton).Read();
        }

        skeleton.Layout("", PackageParts.Begin(package.Document));
        var title = EpubFields.Read(package.Document, package.Text(package.Document), skeleton);
        if (skeleton.IsEmpty)
            throw new ArticleFormatException("article-empty", path);
        return new(
            Path.GetFileNameWithoutExtension(path),
            Name,
            Path.GetExtension(path),
            new ArticleMetadata { Title = title },
            skeleton.Blocks,
            new Skeleton(skeleton.Parts, ImmutableArray<byte>.Empty, "utf-8") { Package = content }
        );
    }

    /// <inheritdoc/>
    public byte[] Write(Article article, Func<Block, InlineText?> translation) =>
        Write(article, translation, language: null);

    /// <inheritdoc/>
    public byte[] Write(Article article, Func<Block, InlineText?> translation, LanguageTag? language) =>
        ZipParts.Replace(
            article.Skeleton.Package,
            PackageParts.Written(
                article,
                part =>
                    SkeletonWriter.Written(
                        article,
                        part,
                        translation,
                        language,
                        (target, place) =>
                            place.Escape?.Contains('/', StringComparison.Ordinal) == true
                                ? EpubFields.Write(target, place.Escape)
                                : CodeSpacing.Tidy(target).Render(text => HtmlEscape.WriteXml(text, place.Escape))
                    )
            )
        );
}
