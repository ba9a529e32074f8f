using System.Collections.Immutable;
using Localization.Providers.Identification;
using Localization.Providers.Limits;
using Localization.Providers.Pricing;

namespace Localization.Providers.Resilience;

/// <summary>Makes providers fit for a night's batch.</summary>
public static class ProviderExtensions
{
    /// <summary>Packs, retries and bounds what is sent to <paramref name="provider"/>, and takes no answer in a wrong
    /// language. A local one is asked as it is, unless it is a language model: then its answers are checked and asked
    /// for again too, without deadlines and limits.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="time">Measures deadlines and waits.</param>
    /// <param name="options">How it is asked again; the defaults where null.</param>
    /// <param name="limit">How much may be sent; null for no limit.</param>
    /// <param name="observer">Hears of requests, retries, pauses and splits; null for nobody.</param>
    /// <param name="rates">Makes the limits of its rates; null for this process alone.</param>
    public static ITranslationProvider WithResilience(
        this ITranslationProvider provider,
        TimeProvider time,
        ResilienceOptions? options = null,
        SpendingLimit? limit = null,
        Action<ProviderEvent>? observer = null,
        IRateLimits? rates = null
    )
    {
        options ??= new();
        if (provider.Capabilities.Local)
        {
            if (!provider.Capabilities.Instructions)
                return provider;
            (options, limit, rates) = (OfModel(options), null, null);
        }

        return new ResilientProvider(
            new LanguageCheckedProvider(limit is null ? provider : new BudgetedProvider(provider, limit)),
            options,
            time,
            observer,
            rates
        );
    }

    // It computes one answer after another, with a deadline of its own.
    private static ResilienceOptions OfModel(ResilienceOptions options) =>
        options with
        {
            InFlight = 1,
            AttemptDeadline = TimeSpan.FromDays(1),
            Deadline = TimeSpan.FromDays(1),
            RequestsPerSecond = null,
            CharactersPerSecond = null,
        };

    /// <summary>One provider that asks each in turn for what those before it did not answer.</summary>
    /// <param name="providers">At least one, the wanted one first.</param>
    /// <param name="observer">Hears of each fallback; null for nobody.</param>
    public static ITranslationProvider InTurn(
        this ImmutableArray<ITranslationProvider> providers,
        Action<ProviderEvent>? observer = null
    ) => providers.Length == 1 ? providers[0] : new ProviderChain(providers, observer);
}
