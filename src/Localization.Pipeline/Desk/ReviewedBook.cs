using Localization.Articles.Epub;
using Localization.Pipeline.Outcomes;
using Localization.Pipeline.Output;

namespace Localization.Pipeline.Desk;

/// <summary>The translated book that an article of the desk is a chapter of. In: the article, whose editions were
/// written. Out: the book with them.</summary>
public static class ReviewedBook
{
    /// <summary>Writes the book.</summary>
    /// <param name="folder">Where the editions are.</param>
    /// <param name="article">The article.</param>
    /// <param name="store">The desk.</param>
    /// <returns>Its path; null where the article is in no book.</returns>
    /// <exception cref="LocalizationException">It cannot be read or written.</exception>
    public static string? Write(EditionFolder folder, ReviewArticle article, IReviewStore store)
    {
        if (BookPath.Of(article.File) is not { } place)
            return null;
        var book = folder.WriteBook(place.Book, article.SourceLanguage, article.TargetLanguage, State);
        return book?.Link is { } link
            ? book.Edited.Select(e => e.Beside).FirstOrDefault(Path.Combine(folder.Folder, link.Path))
            : null;

        ChapterState State(string file) =>
            store.Find(Path.GetFullPath(file), article.TargetLanguage) is { } chapter
            && store
                .Segments(chapter)
                .Any(s => s.State == SegmentState.Initial && s.Segment.Source.Text.Any(char.IsLetter))
                ? ChapterState.Partial
                : ChapterState.Translated;
    }
}
