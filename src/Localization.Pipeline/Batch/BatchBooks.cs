using System.Collections.Immutable;
using Localization.Articles.Epub;
using Localization.Pipeline.Outcomes;
using Localization.Pipeline.Output;
using Localization.Pipeline.Settings;

namespace Localization.Pipeline.Batch;

/// <summary>Writes the books of a batch. In: what became of their chapters. Out: one translated book for
/// each.</summary>
/// <param name="editions">Where the editions are.</param>
/// <param name="settings">The batch.</param>
internal sealed class BatchBooks(EditionFolder editions, BatchSettings settings)
{
    /// <summary>Writes the books of which a chapter was in the batch.</summary>
    public ImmutableArray<BookOutcome> Write(ImmutableArray<ArticleOutcome> outcomes)
    {
        var states = outcomes
            .Where(o => BookPath.Of(o.File) is not null)
            .GroupBy(o => Path.GetFullPath(o.File))
            .ToDictionary(g => g.Key, g => State(g.First()));
        return
        [
            .. outcomes
                .Select(o => BookPath.Of(o.File)?.Book)
                .OfType<string>()
                .DistinctBy(Path.GetFullPath)
                .Select(Book)
                .OfType<BookOutcome>(),
        ];

        // A chapter that is not in this batch is in the book as it was last written.
        BookOutcome? Book(string book)
        {
            try
            {
                return editions.WriteBook(
                    book,
                    settings.From,
                    settings.To,
                    file => states.GetValueOrDefault(Path.GetFullPath(file), ChapterState.Translated)
                );
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                return new BookOutcome(book, null, SegmentFault.OfArticle(book, exception));
            }
        }
    }

    /// <summary>The outcomes, those of chapters with a link to their book.</summary>
    public static ImmutableArray<ArticleOutcome> Linked(
        ImmutableArray<ArticleOutcome> outcomes,
        ImmutableArray<BookOutcome> books
    )
    {
        var links = books.Where(b => b.Link is not null).ToDictionary(b => Path.GetFullPath(b.File), b => b.Link!);
        return
        [
            .. outcomes.Select(o =>
                o.Digest is { } digest
                && BookPath.Of(o.File) is { } place
                && links.TryGetValue(Path.GetFullPath(place.Book), out var link)
                    ? o with
                    {
                        Digest = digest with
                        {
                            Entry = digest.Entry with { Editions = digest.Entry.Editions.Add(link) },
                        },
                    }
                    : o
            ),
        ];
    }

    private static ChapterState State(ArticleOutcome outcome) =>
        outcome.Digest is not { } digest ? ChapterState.Failed
        : digest.Untranslated.Length + digest.Broken.Length > 0 ? ChapterState.Partial
        : ChapterState.Translated;
}
