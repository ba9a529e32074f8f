using System.Collections.Immutable;
using Localization.Pipeline.Settings;
using Localization.Providers.Resilience;

namespace Localization.Cli.Providers;

/// <summary>What is settled with remote providers before a batch: their glossaries, and what is left of their quota.
/// Neither stops a batch: without a glossary terms are protected otherwise, and a quota shows when it is used
/// up.</summary>
internal sealed class ProviderPreparation(ProviderActivity activity)
{
    /// <summary>Brings the glossaries of providers into step with the term base.</summary>
    public async Task KeepGlossariesAsync(
        ImmutableArray<ITranslationProvider> providers,
        BatchSettings settings,
        CancellationToken cancellationToken
    )
    {
        foreach (var provider in providers)
        {
            if (provider is IGlossaryProvider keeper)
                await TryAsync(
                    provider,
                    "glossary",
                    () => keeper.KeepGlossaryAsync(settings.From, settings.To, settings.Terms, cancellationToken)
                );
        }
    }

    /// <summary>What is left of the quota of the provider that is asked first; null where nothing is said.</summary>
    public async Task<ProviderUsage?> UsageAsync(
        ImmutableArray<ITranslationProvider> providers,
        CancellationToken cancellationToken
    )
    {
        ProviderUsage? usage = null;
        if (providers[0] is IMeteredProvider metered)
            await TryAsync(providers[0], "usage", async () => usage = await metered.GetUsageAsync(cancellationToken));
        return usage;
    }

    private async Task TryAsync(ITranslationProvider provider, string what, Func<Task> prepare)
    {
        try
        {
            await prepare();
        }
        catch (ProviderException exception)
        {
            activity.Hear(new ProviderEvent(provider.Name, what, null, exception.Message));
        }
    }
}
