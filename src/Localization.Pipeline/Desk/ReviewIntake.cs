using System.Security.Cryptography;
using Localization.Articles;
using Localization.Editions.Html;
using Localization.Pipeline.Batch;
using Localization.Pipeline.Settings;
using Localization.Pipeline.Steps;

namespace Localization.Pipeline.Desk;

/// <summary>Puts articles on the review desk. In: a file. Out: its number on the desk, its segments translated as a
/// batch would translate them: what the memory has is not asked again.</summary>
/// <param name="settings">Languages, terms, what is checked.</param>
/// <param name="provider">Translates what is new.</param>
/// <param name="memory">Has what is not.</param>
/// <param name="store">The desk.</param>
/// <param name="time">The clock.</param>
public sealed class ReviewIntake(
    BatchSettings settings,
    ITranslationProvider provider,
    ITranslationMemory memory,
    IReviewStore store,
    TimeProvider time
)
{
    private readonly ArticlePipeline _pipeline = ArticlePipeline.For(settings, provider, memory, time);

    /// <summary>Puts an article on the desk, or brings it up to date.</summary>
    /// <param name="file">The file.</param>
    /// <param name="slug">The name that its editions have.</param>
    /// <param name="author">Who asked; empty for nobody.</param>
    /// <param name="observer">Hears how it goes on.</param>
    /// <param name="cancellationToken">Stops it; nothing is changed then.</param>
    /// <returns>The article's number.</returns>
    /// <exception cref="LocalizationException">The file cannot be read, or the provider does not answer.</exception>
    public async Task<long> TakeInAsync(
        string file,
        string slug,
        string author,
        IBatchObserver observer,
        CancellationToken cancellationToken
    )
    {
        var path = Path.GetFullPath(file);
        var content = Content(path);
        var article = new ArticleInProgress(path) { Name = slug, Progress = new ObservedArticle(file, observer) };
        article = await _pipeline.ReadAsync(article, cancellationToken);
        var translated = (await _pipeline.TranslateAsync(article, cancellationToken)).Translated!;
        var fresh = translated.Segments.Select(OnDesk).ToList();
        while (true)
        {
            var known = await store.FindAsync(path, settings.To, cancellationToken);
            var seen = known is null ? [] : await store.SegmentsAsync(known.Value, cancellationToken);
            var put = await store.PutAsync(
                new ReviewArticle(
                    known ?? 0,
                    path,
                    slug,
                    BatchArticle.Of(translated, []).SourceTitle,
                    settings.From,
                    settings.To,
                    translated.Provider,
                    content
                ),
                seen,
                ReviewMerge.Merge(seen, fresh),
                author,
                ReviewChangeKind.Machine,
                CancellationToken.None
            );
            // Somebody wrote while it was merged: their text is taken into account.
            if (put is { } number)
                return number;
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>A hash of a file, empty where it cannot be read.</summary>
    public static string Content(string file)
    {
        try
        {
            return Convert.ToHexStringLower(SHA256.HashData(ArticleFile.Bytes(file)));
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or ArticleFormatException)
        {
            return "";
        }
    }

    private static ReviewSegment OnDesk(TranslatedSegment segment) =>
        new(0, 0, segment.Segment, segment.Target, segment.State)
        {
            // An answer that the batch had already is the machine's all the same: reuse is of what people made.
            Origin = segment is { Origin: SegmentOrigin.Memory, Match: null } ? SegmentOrigin.Engine : segment.Origin,
            Machine = segment.State == SegmentState.Initial ? "" : segment.Target.Text,
            Writer = segment.Author,
            Risk = segment.Risk,
            Confidence = segment.Confidence,
            Issues = segment.Issues,
            Terms = segment.Terms.Length,
            TermsKept = segment.Terms.Count(t => t.Outcome != TermOutcome.Missing),
        };
}
