using Localization.Articles.Html;

namespace Localization.Articles.Epub;

/// <summary>One document of a book: a chapter, a table of contents, or the package document with the book's title and
/// description. It is addressed as a file in the book, such as <c>book.epub/OEBPS/ch1.xhtml</c>.</summary>
public sealed class EpubChapterFormat : IArticleFormat
{
    /// <inheritdoc/>
    public string Name => "EPUB chapter";

    /// <summary>None: a document of a book is known by the book that it is in.</summary>
    public IReadOnlyList<string> Extensions { get; } = [];

    /// <inheritdoc/>
    public Article Read(string path, ReadOnlyMemory<byte> content, ArticleReadOptions options)
    {
        // XML says its encoding itself; what is told of plain files does not count (EPUB 3.3 §3.9).
        var article = Any(path, content, options with { Encoding = null });
        return article.Blocks.Any(b => b.IsTranslatable)
            ? article
            : throw new ArticleFormatException("article-empty", path);
    }

    /// <summary>A document of which only the language changes.</summary>
    internal byte[] InLanguage(string path, byte[] content, LanguageTag language) =>
        Write(Any(path, content, ArticleReadOptions.Default), _ => null, language);

    private Article Any(string path, ReadOnlyMemory<byte> content, ArticleReadOptions options)
    {
        var source = SourceText.Decode(path, content, options, isMarkup: true);
        var skeleton = new SkeletonBuilder();
        var title = EpubFields.Are(path)
            ? EpubFields.Read(path, source.Text, skeleton)
            : Html(new HtmlReader(source.Text, [], new HtmlStructure(skeleton.Ids, []), skeleton));
        return new(
            Path.GetFileNameWithoutExtension(path),
            Name,
            Path.GetExtension(path),
            new ArticleMetadata { Title = title },
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
            (target, place) =>
                EpubFields.Are(article.Extension)
                    ? EpubFields.Write(target, place.Escape!)
                    : CodeSpacing.Tidy(target).Render(text => HtmlEscape.WriteXml(text, place.Escape))
        );

    private static string? Html(HtmlReader reader)
    {
        reader.Read();
        return reader.Title;
    }
}
