using System.Collections.Immutable;
using Localization.Articles.Epub;
using Localization.Pipeline.Output;

namespace Localization.Pipeline.Desk;

/// <summary>The translated book that an article of the desk is a chapter of. In: the article, whose editions were
/// written. Out: the book with them.</summary>
public static class ReviewedBook
{
    /// <summary>Writes the book.</summary>
    /// <param name="folder">Where the editions are.</param>
    /// <param name="article">The article.</param>
    /// <returns>Its path, and what is wrong with it; null where the article is in no book.</returns>
    /// <exception cref="LocalizationException">It cannot be read or written.</exception>
    public static (string Path, ImmutableArray<string> Errors)? Write(EditionFolder folder, ReviewArticle article)
    {
        if (BookPath.Of(article.File) is not { } place)
            return null;
        var book = folder.WriteBook(place.Book, article.SourceLanguage, article.TargetLanguage, static _ => false);
        return book?.Link is { } link
            ? (
                book.Edited.Select(e => e.Beside).FirstOrDefault(Path.Combine(folder.Folder, link.Path)),
                [.. book.Errors.Select(e => e.Message)]
            )
            : null;
    }
}
