using System.Runtime.CompilerServices;
using Localization.Articles;
using Localization.Pipeline.Outcomes;
using Localization.Pipeline.Settings;
using Localization.Pipeline.Steps;

namespace Localization.Pipeline.Estimates;

/// <summary>Says what a batch would send to its provider, and sends nothing.</summary>
/// <param name="provider">The provider that would be asked.</param>
/// <param name="memory">Knows what was answered before.</param>
/// <param name="time">Not asked for anything but what a translator needs.</param>
/// <param name="review">Has what people wrote on the review desk, which is asked of nobody; null for none.</param>
public sealed class BatchEstimator(
    ITranslationProvider provider,
    ITranslationMemory memory,
    TimeProvider time,
    IReviewStore? review = null
)
{
    private readonly ArticleFormats _formats = new();

    /// <summary>The estimate of each article of a batch, one at a time.</summary>
    public async IAsyncEnumerable<ArticleEstimate> EstimateAsync(
        BatchSettings settings,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        var once = new Rehearsal(new RehearsedProvider(provider, losesTerms: false), settings, memory, time, review);
        var most = new Rehearsal(new RehearsedProvider(provider, losesTerms: true), settings, memory, time, review);
        foreach (var file in settings.Files)
        {
            LocalizationException? error = null;
            ArticleEstimate? estimate = null;
            try
            {
                estimate = await EstimateAsync(
                    file,
                    _formats.Read(file, settings.Reading),
                    once,
                    most,
                    cancellationToken
                );
            }
            catch (LocalizationException exception)
            {
                error = NothingToTranslate.In(exception) ? null : exception;
            }

            yield return estimate ?? new ArticleEstimate(file, 0, default, 0, error);
        }
    }

    private static async Task<ArticleEstimate> EstimateAsync(
        string file,
        Article article,
        Rehearsal once,
        Rehearsal most,
        CancellationToken cancellationToken
    )
    {
        var read = new ArticleInProgress(file) { Article = article };
        var (bill, requests, units) = await once.OfAsync(read, StepNames.Translate, cancellationToken);
        var (highest, _, _) = await most.OfAsync(read, StepNames.Enforce, cancellationToken);
        return new ArticleEstimate(file, units, bill, requests, null) { TermRetries = highest - bill };
    }

    private sealed class Rehearsal(
        RehearsedProvider provider,
        BatchSettings settings,
        ITranslationMemory memory,
        TimeProvider time,
        IReviewStore? review
    )
    {
        private readonly ArticlePipeline _pipeline = ArticlePipeline.For(
            settings,
            provider,
            new RehearsedMemory(memory),
            time,
            review
        );

        /// <summary>What one article adds. Nothing is waited for: no answer comes from outside.</summary>
        public async Task<(ProviderBill Bill, int Requests, int Units)> OfAsync(
            ArticleInProgress article,
            string last,
            CancellationToken cancellationToken
        )
        {
            var (bill, requests, units) = (provider.Bill, provider.Requests, provider.Units);
            await _pipeline.TranslateAsync(article, cancellationToken, last);
            return (provider.Bill - bill, provider.Requests - requests, provider.Units - units);
        }
    }
}
