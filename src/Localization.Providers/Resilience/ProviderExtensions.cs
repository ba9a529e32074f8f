using System.Collections.Immutable;
using Localization.Model;

namespace Localization.Providers.Resilience;

/// <summary>Makes providers fit for a night's batch.</summary>
public static class ProviderExtensions
{
    /// <summary>Packs, retries and bounds what is sent to <paramref name="provider"/>. A local one is asked as it is.</summary>
    public static ITranslationProvider WithResilience(
        this ITranslationProvider provider, TimeProvider time, ResilienceOptions? options = null) =>
        provider.Capabilities.Local ? provider : new ResilientProvider(provider, options ?? new(), time);

    /// <summary>One provider that asks each in turn for what those before it did not answer.</summary>
    /// <param name="providers">At least one, the wanted one first.</param>
    public static ITranslationProvider InTurn(this ImmutableArray<ITranslationProvider> providers) =>
        providers.Length == 1 ? providers[0] : new ProviderChain(providers);
}
