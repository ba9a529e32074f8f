using Localization.Articles;
using Localization.Model;
using Localization.Providers.Packing;

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
    /// <summary>The estimate of each article of a batch, one at a time.</summary>
    public IEnumerable<ArticleEstimate> Estimate(BatchSettings settings)
    {
        var translator = ArticleTranslator.For(settings, provider, memory, time, review);
        var formats = new ArticleFormats();
        var asked = new HashSet<string>();
        foreach (var file in settings.Files)
        {
            LocalizationException? error = null;
            var units = new List<TranslationUnit>();
            try
            {
                var wanted = translator.Units(formats.Read(file, settings.Reading), file);
                var known = memory.Find([.. wanted.Keys]);
                units.AddRange(wanted.Where(u => !known.ContainsKey(u.Key) && asked.Add(u.Key)).Select(u => u.Value));
            }
            catch (LocalizationException exception)
            {
                error = NothingToTranslate.In(exception) ? null : exception;
            }

            var packs = RequestPacker.Pack(units, provider.Capabilities);
            yield return new ArticleEstimate(
                file,
                units.Count,
                packs.Aggregate(
                    default(ProviderBill),
                    (sum, pack) =>
                        sum
                        + provider.Capabilities.BillOf(
                            new TranslationRequest(settings.From, settings.To, [.. pack.Select(i => units[i])])
                        )
                ),
                packs.Count,
                error
            );
        }
    }
}
