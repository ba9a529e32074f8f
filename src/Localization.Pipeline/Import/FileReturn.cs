using System.Collections.Immutable;
using Localization.Pipeline.Checking;
using Localization.Pipeline.Settings;

namespace Localization.Pipeline.Import;

/// <summary>Takes a file back into a workspace without the desk's pages. In: the file. Out: what was taken. An article
/// that is on the desk takes its segments there, and what is approved enters the memory; else they enter the memory
/// alone.</summary>
/// <param name="memory">The memory.</param>
/// <param name="desk">The desk.</param>
/// <param name="settings">Languages and terms, for the checks of a pair.</param>
/// <param name="time">The clock.</param>
public sealed class FileReturn(
    ITranslationMemory memory,
    IReviewStore desk,
    Func<LanguageTag, LanguageTag, BatchSettings> settings,
    TimeProvider time
)
{
    /// <summary>Takes a file back.</summary>
    /// <param name="file">The file as it was read.</param>
    /// <param name="author">Who brings it.</param>
    /// <returns>How many segments were taken, and what stays until somebody chooses.</returns>
    public async Task<(int Taken, ImmutableArray<StandingConflict> Conflicts)> TakeAsync(
        ImportedTranslations file,
        string author
    )
    {
        ArgumentNullException.ThrowIfNull(file);
        if (await ArticleAsync(file) is not { } article)
        {
            // Only the desk knows which of its texts a person wrote.
            if (file.IsRecognized && file.Segments.All(s => s.HandedOut is null))
                throw new SettingsException("import-unknown", file.File);
            var (entries, conflicts) = await MemoryImport.PlanAsync(file, memory, time.GetUtcNow());
            await memory.StoreAsync(entries);
            return (
                entries.Length,
                [
                    .. conflicts.Select(c => new StandingConflict(
                        c.Number,
                        c.Wanted.Source.Text,
                        c.Standing.Target.Text,
                        c.Standing.Author,
                        c.Wanted.Target.Text
                    )),
                ]
            );
        }

        var plan = await DeskImport.PlanAsync(
            file,
            await desk.SegmentsAsync(article.Id),
            segment => desk.HistoryAsync(segment)
        );
        var check = new SegmentCheck(settings(article.SourceLanguage, article.TargetLanguage));
        var saved = await desk.SaveAllAsync([
            .. plan.Changes.Select(c =>
            {
                var found = check.Check(c.Segment.Segment.Source, c.Target, c.Segment.Segment.Role);
                return new ReviewEdit(
                    c.Segment.Id,
                    c.Segment.Version,
                    c.Target,
                    c.State,
                    author,
                    ReviewChangeKind.Import
                )
                {
                    Issues = found.Issues,
                    Terms = found.Terms.Length,
                    TermsKept = found.TermsKept,
                };
            }),
        ]);
        return (
            saved.Count(s => !s.IsConflict),
            [
                .. plan.Conflicts.Select(c => Conflict(c.Number, c.Segment, c.Target)),
                .. plan
                    .Changes.Zip(saved)
                    .Where(p => p.Second.IsConflict)
                    .Select(p => Conflict(0, p.Second.Segment, p.First.Target)),
            ]
        );
    }

    private static StandingConflict Conflict(int number, ReviewSegment segment, InlineText wanted) =>
        new(
            number,
            segment.Segment.Source.Text,
            segment.Target.Text,
            segment.Writer.Length > 0 ? segment.Writer : segment.Author,
            wanted.Text
        );

    private async Task<ReviewArticle?> ArticleAsync(ImportedTranslations file) =>
        file.IsRecognized ? await RecognizedArticle.OfAsync(file, desk)
        : file.Segments.FirstOrDefault() is { } first
            ? (await desk.NamedAsync(file.Article)).FirstOrDefault(a =>
                a.SourceLanguage == first.Entry.SourceLanguage && a.TargetLanguage == first.Entry.TargetLanguage
            )
        : null;
}

/// <summary>A text of a file that is not taken, because another person's text is kept.</summary>
/// <param name="Number">The segment's number in the file; 0 where it was changed at the same moment.</param>
/// <param name="Source">The source.</param>
/// <param name="Standing">The text that is kept.</param>
/// <param name="Author">Who wrote or approved that; empty where it is not known.</param>
/// <param name="Wanted">What the file has.</param>
public sealed record StandingConflict(int Number, string Source, string Standing, string Author, string Wanted);
