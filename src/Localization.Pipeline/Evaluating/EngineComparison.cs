using System.Collections.Immutable;
using Localization.Articles;
using Localization.Pipeline.Settings;
using Localization.Pipeline.Steps;
using Localization.Quality.Scores;

namespace Localization.Pipeline.Evaluating;

/// <summary>Lets several engines translate one article, and measures what can be measured without a
/// reference.</summary>
/// <param name="settings">Languages and terms.</param>
/// <param name="memory">An empty memory for each engine, so that each is asked everything.</param>
/// <param name="time">Says how long each took.</param>
public sealed class EngineComparison(BatchSettings settings, Func<ITranslationMemory> memory, TimeProvider time)
{
    /// <summary>Compares engines.</summary>
    /// <param name="providers">The engines, ready to be asked.</param>
    /// <param name="file">The article.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="LocalizationException">The article cannot be read, or an engine cannot be asked at
    /// all.</exception>
    public async Task<ImmutableArray<EngineResult>> CompareAsync(
        IReadOnlyList<ITranslationProvider> providers,
        string file,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(providers);
        var article = new ArticleFormats().Read(file, settings.Reading);
        var results = new List<EngineResult>();
        foreach (var provider in providers)
        {
            var start = time.GetTimestamp();
            var translated = await TranslateAsync(provider, settings, article, cancellationToken);
            var elapsed = time.GetElapsedTime(start);
            results.Add(
                new EngineResult(
                    provider.Name,
                    translated,
                    elapsed,
                    translated
                        .Segments.Where(s => s.Origin != SegmentOrigin.Rule)
                        .Sum(s => (long)s.Segment.Source.Text.Length),
                    Issues(translated),
                    null,
                    await BackAsync(provider, translated, cancellationToken)
                )
            );
        }

        return
        [
            .. results.Select(r =>
                r with
                {
                    Agreement =
                        results.Count == 1
                            ? null
                            : results.Where(o => o != r).Average(o => Score(r.Segments, o.Segments)),
                }
            ),
        ];
    }

    private async Task<TranslatedArticle> TranslateAsync(
        ITranslationProvider provider,
        BatchSettings batch,
        Article article,
        CancellationToken cancellationToken
    )
    {
        var store = memory();
        try
        {
            var translated = await ArticlePipeline
                .For(batch, provider, store, time)
                .TranslateAsync(new ArticleInProgress(article.Name) { Article = article }, cancellationToken);
            return translated.Translated!;
        }
        finally
        {
            if (store is IAsyncDisposable opened)
                await opened.DisposeAsync();
        }
    }

    private static double Issues(TranslatedArticle article)
    {
        var words = article.Segments.Sum(s =>
            s.Segment.Source.Text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Length
        );
        return words == 0
            ? 0
            : 1000.0 * article.Segments.Sum(s => s.Issues.Count(i => i.Severity > QualitySeverity.Note)) / words;
    }

    // The same engine, asked for the way back; one that cannot has no figure.
    private async Task<double?> BackAsync(
        ITranslationProvider provider,
        TranslatedArticle translated,
        CancellationToken cancellationToken
    )
    {
        ImmutableArray<Block> blocks =
        [
            .. translated.Segments.Select((s, i) => new Block(i, s.Segment.Role, s.Target)),
        ];
        var article = translated.Article with { Blocks = blocks, Skeleton = new Skeleton([], [], "utf-8") };
        var reversed = settings with { From = settings.To, To = settings.From, Terms = [] };
        try
        {
            var back = await TranslateAsync(provider, reversed, article, cancellationToken);
            return back.Segments.Any(s => s.State == SegmentState.Initial)
                ? null
                : Score(
                    [.. blocks.Select(b => back.TargetOf(b)?.Text ?? "")],
                    [.. translated.Segments.Select(s => s.Segment.Source.Text)]
                );
        }
        catch (LocalizationException)
        {
            return null;
        }
    }

    private static double Score(ImmutableArray<string> hypotheses, ImmutableArray<string> references)
    {
        var metric = new Chrf(0);
        var sums = new double[18];
        foreach (var (hypothesis, reference) in hypotheses.Zip(references))
        {
            var counts = metric.Count(hypothesis, reference);
            for (var i = 0; i < sums.Length; i++)
                sums[i] += counts[i];
        }

        return metric.Score(sums);
    }
}
