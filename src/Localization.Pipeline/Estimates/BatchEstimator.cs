using Localization.Articles;
using Localization.Model;

namespace Localization.Pipeline;

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
    public IEnumerable<ArticleEstimate> Estimate(BatchSettings settings)
    {
        var once = new Rehearsal(new RehearsedProvider(provider, losesTerms: false), settings, memory, time, review);
        var most = new Rehearsal(new RehearsedProvider(provider, losesTerms: true), settings, memory, time, review);
        foreach (var file in settings.Files)
        {
            LocalizationException? error = null;
            ArticleEstimate? estimate = null;
            try
            {
                estimate = Estimate(file, _formats.Read(file, settings.Reading), once, most);
            }
            catch (LocalizationException exception)
            {
                error = NothingToTranslate.In(exception) ? null : exception;
            }

            yield return estimate ?? new ArticleEstimate(file, 0, default, 0, error);
        }
    }

    private static ArticleEstimate Estimate(string file, Article article, Rehearsal once, Rehearsal most)
    {
        var (bill, requests, units) = once.Of(t => t.AskAsync(article, file, enforce: false));
        var (highest, _, _) = most.Of(t => t.AskAsync(article, file, enforce: true));
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
        private readonly ArticleTranslator _translator = ArticleTranslator.For(
            settings,
            provider,
            new RehearsedMemory(memory),
            time,
            review
        );

        /// <summary>What one article adds. Nothing is waited for: no answer comes from outside.</summary>
        public (ProviderBill Bill, int Requests, int Units) Of(Func<ArticleTranslator, Task> ask)
        {
            var (bill, requests, units) = (provider.Bill, provider.Requests, provider.Units);
            ask(_translator).GetAwaiter().GetResult();
            return (provider.Bill - bill, provider.Requests - requests, provider.Units - units);
        }
    }
}
