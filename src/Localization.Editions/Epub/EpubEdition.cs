using System.Text;
using Localization.Editions.Labels;
using Localization.Editions.Packaging;
using Localization.Editions.Reading;
using Microsoft.Extensions.Localization;

namespace Localization.Editions.Epub;

/// <summary>The translation as a book for e-readers, of one article or of a whole batch.</summary>
/// <param name="labels">The words of the book.</param>
public sealed class EpubEdition(IStringLocalizer<EditionLabels> labels) : IEditionWriter
{
    private const string Folder = "EPUB/";
    private const string Ending = ".xhtml";

    /// <summary>The name of the book of a batch.</summary>
    public const string BatchFileName = "batch.epub";

    /// <inheritdoc/>
    public string FileName(TranslatedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var (source, language) = (article.Article, article.TargetLanguage);

        // A book has its translation under that name.
        return source.Extension.Equals(".epub", StringComparison.OrdinalIgnoreCase)
            ? $"{source.Name}.edition.{language}.epub"
            : $"{source.Name}.{language}.epub";
    }

    /// <inheritdoc/>
    public byte[] Write(TranslatedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var chrome = new Chrome(labels, null, article.TargetLanguage.Language);
        var title = ArticleTitles.Target(article);
        var content = EpubBook.PageOf(
            article.TargetLanguage,
            title,
            html =>
            {
                foreach (var sentence in EditionNotice.Of(article, chrome))
                    html.Element("p", sentence, ("class", "notice")).Line();
                new ReadingBody(html, article, chrome, isAlone: true).Write();
            }
        );
        return new EpubBook(article.TargetLanguage, title, chrome["contents"])
        {
            Author = article.Article.Metadata.Author,
            Published = article.Article.Metadata.Published,
        }.Write([new EpubChapter(Name(article.Article.Name), title, content)]);
    }

    /// <summary>The book of a batch, made of the books of its articles.</summary>
    /// <param name="language">The language of the translations.</param>
    /// <param name="title">Its title; empty for the usual.</param>
    /// <param name="articles">Each article's title and book.</param>
    /// <param name="published">The latest day that one of them was published.</param>
    public byte[] WriteBatch(
        LanguageTag language,
        string title,
        IEnumerable<(string Title, byte[] Book)> articles,
        DateOnly? published
    )
    {
        var chrome = new Chrome(labels, null, language.Language);
        var chapters = articles
            .SelectMany(a =>
                Package
                    .Read(a.Book)
                    .Where(p =>
                        p.Name.StartsWith(Folder, StringComparison.Ordinal)
                        && p.Name.EndsWith(Ending, StringComparison.Ordinal)
                        && p.Name != "EPUB/contents.xhtml"
                    )
                    .Select(p => new EpubChapter(p.Name[Folder.Length..], a.Title, p.Content))
            )
            .ToList();
        return new EpubBook(language, title.Length > 0 ? title : chrome["index-title"], chrome["contents"])
        {
            Published = published,
        }.Write(chapters);
    }

    // Names of files in a book are for machines (EPUB 3.3 §4.2.3).
    private static string Name(string article)
    {
        var name = new StringBuilder();
        foreach (var c in article)
            name.Append(char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-');
        return $"a-{name}{Ending}";
    }
}
