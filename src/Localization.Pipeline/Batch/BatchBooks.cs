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
        var failed = outcomes
            .Where(o => o.Error is not null)
            .Select(o => o.File)
            .Concat(settings.FailedFiles)
            .Select(Path.GetFullPath)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. outcomes
                .Select(o => o.File)
                .Concat(settings.FailedFiles)
                .Select(f => BookPath.Of(f)?.Book)
                .OfType<string>()
                .DistinctBy(Path.GetFullPath)
                .Select(Book)
                .OfType<BookOutcome>(),
        ];

        BookOutcome? Book(string book)
        {
            try
            {
                return editions.WriteBook(
                    book,
                    settings.From,
                    settings.To,
                    file => failed.Contains(Path.GetFullPath(file))
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
}
