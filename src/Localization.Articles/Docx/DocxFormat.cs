using System.Collections.Immutable;
using Localization.Articles.Markup;
using Localization.Articles.Packages;

namespace Localization.Articles.Docx;

/// <summary>Documents of word processors (ISO/IEC 29500, Office Open XML). Paragraphs, headings, lists, tables, foot-
/// and endnotes, headers and footers, text boxes, charts and alternative texts are translated; formatting and links are
/// inline codes, pictures and fields stay where they are, comments are kept, and changes that were tracked are read as
/// accepted. Every other part of the file is copied to the byte.</summary>
public sealed class DocxFormat : IArticleFormat
{
    /// <inheritdoc/>
    public string Name => "DOCX";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".docx"];

    /// <inheritdoc/>
    public Article Read(string path, ReadOnlyMemory<byte> content, ArticleReadOptions options)
    {
        if (content.Length > options.MaxBytes)
            throw new ArticleFormatException("article-too-large", path, content.Length, options.MaxBytes);
        var package = DocxPackage.Open(path, content);
        var skeleton = new SkeletonBuilder();
        var styles = DocxStyles.Read(package.Text("word/styles.xml"));
        var numbering = DocxNumbering.Read(package.Text("word/numbering.xml"));
        foreach (var part in package.TextParts())
        {
            skeleton.Layout("", PackageParts.Begin(part));
            var xml = package.Text(part)!;
            new DocxReader(
                xml,
                XmlTokens.Read(path, xml),
                skeleton,
                styles,
                DocxRelations.Of(package, part),
                numbering
            ).Read();
        }

        if (skeleton.IsEmpty)
            throw new ArticleFormatException("article-empty", path);
        return new(
            Path.GetFileNameWithoutExtension(path),
            Name,
            Path.GetExtension(path),
            new ArticleMetadata
            {
                Title = skeleton.Blocks.FirstOrDefault(b => b.Role == BlockRole.Headline)?.Source.Text,
            },
            skeleton.Blocks,
            new Skeleton(skeleton.Parts, ImmutableArray<byte>.Empty, "utf-8") { Package = content }
        );
    }

    /// <inheritdoc/>
    public byte[] Write(Article article, Func<Block, InlineText?> translation) =>
        Write(article, translation, language: null);

    /// <inheritdoc/>
    public byte[] Write(Article article, Func<Block, InlineText?> translation, LanguageTag? language) =>
        ZipParts.Replace(article.Skeleton.Package, DocxParts.Written(article, translation, language));
}
