using System.Collections.Immutable;
using Localization.Articles;
using Localization.Model;
using Localization.Segments;
using Localization.Terms;
using Localization.Terms.Protection;

namespace Localization.Pipeline;

/// <summary>Translates a batch. In: files. Out: their editions, an index of them, and what became of each. One bad article does
/// not stop the others.</summary>
/// <param name="provider">Translates what neither memory nor a rule can.</param>
/// <param name="memory">Keeps what the provider answered.</param>
/// <param name="editions">Where the editions go.</param>
/// <param name="time">Says how long it took.</param>
public sealed class BatchTranslator(
    ITranslationProvider provider, ITranslationMemory memory, EditionFolder editions, TimeProvider time)
{
    private readonly ArticleFormats _formats = new();

    /// <summary>Translates the batch and writes its editions.</summary>
    /// <param name="settings">What to translate.</param>
    /// <param name="observer">Hears how it goes on.</param>
    /// <param name="cancellationToken">Stops it; what was answered is kept.</param>
    /// <exception cref="OutputException">The output folder cannot be written at all.</exception>
    public async Task<BatchSummary> RunAsync(BatchSettings settings, IBatchObserver observer, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        editions.Prepare();
        var protecting = new TermProtectingProvider(provider);
        var answers = new Answers(protecting, memory, settings.From, settings.To);
        var translator = new ArticleTranslator(
            protecting, answers, SrxSegmenter.Default, new TermBase(settings.Terms, settings.To), settings.From, settings.To);
        var slugs = Slugs.Of(settings.Files);
        var outcomes = new ArticleOutcome[settings.Files.Count];
        var parallel = new ParallelOptions
        {
            // While one article waits for the engine others are read and written.
            MaxDegreeOfParallelism = Environment.ProcessorCount * 2,
            CancellationToken = cancellationToken,
        };
        await Parallel.ForAsync(0, outcomes.Length, parallel, async (i, token) =>
        {
            outcomes[i] = await TranslateAsync(settings.Files[i], slugs[i], settings.Reading, translator, observer, token);
            observer.Finished(outcomes[i]);
        });
        editions.WriteIndex([.. outcomes]);
        return new BatchSummary(ImmutableArray.Create(outcomes), time.GetElapsedTime(start));
    }

    private async Task<ArticleOutcome> TranslateAsync(
        string file,
        string slug,
        ArticleReadOptions reading,
        ArticleTranslator translator,
        IBatchObserver observer,
        CancellationToken cancellationToken)
    {
        try
        {
            var article = _formats.Read(file, reading) with { Name = slug };
            var translated = await translator.TranslateAsync(article, new ArticleProgress(file, observer), cancellationToken);
            editions.Write(translated);
            return new ArticleOutcome(file, translated, null);
        }
        catch (LocalizationException exception)
        {
            return new ArticleOutcome(file, null, exception);
        }
    }
}
