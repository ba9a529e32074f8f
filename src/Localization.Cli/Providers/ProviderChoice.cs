using System.Collections.Immutable;
using Localization.Cli.Settings;
using Localization.Providers.Limits;
using Localization.Providers.Pricing;
using Localization.Providers.Resilience;
using Localization.Terms.Protection;
using Microsoft.Extensions.DependencyInjection;

namespace Localization.Cli.Providers;

/// <summary>How <c>--provider</c> chooses among the providers.</summary>
internal sealed class ProviderChoice(
    IServiceProvider services,
    ProviderNames names,
    WorkspaceSettings settings,
    ProviderActivity activity,
    TimeProvider time
)
{
    /// <summary>The provider by that name, as it is.</summary>
    /// <exception cref="SettingsException">There is none.</exception>
    /// <exception cref="ProviderException">It is not ready.</exception>
    public ITranslationProvider Find(string name) =>
        services.GetKeyedService<ITranslationProvider>(name.ToLowerInvariant())
        ?? throw new SettingsException("provider-unknown", name, string.Join(", ", names.All));

    /// <summary>The providers of a chain as they are, the wanted one first.</summary>
    /// <param name="chain">Their names with commas between.</param>
    /// <exception cref="SettingsException">One is unknown, or there is none.</exception>
    /// <exception cref="ProviderException">One is not ready.</exception>
    public ImmutableArray<ITranslationProvider> FindAll(string chain)
    {
        var wanted = chain.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return wanted.Length > 0
            ? [.. wanted.Select(Find)]
            : throw new SettingsException("provider-unknown", chain, string.Join(", ", names.All));
    }

    /// <summary>A chain for a batch: each answers what those before it could not.</summary>
    /// <param name="providers">The wanted one first.</param>
    /// <param name="limit">What may be sent over the network by all of them; null for no limit.</param>
    /// <param name="rates">Makes the limits of their rates; null for this process alone.</param>
    /// <param name="fit">Makes the settings fit for who asks; null for the settings as they are.</param>
    public ITranslationProvider Chain(
        ImmutableArray<ITranslationProvider> providers,
        SpendingLimit? limit,
        IRateLimits? rates = null,
        Func<ResilienceOptions, ResilienceOptions>? fit = null
    )
    {
        if (providers.Length == 1)
            return Ready(providers[0]);
        // Each keeps given translations in the way it can, whatever the first was asked for.
        return providers
            .Select(ITranslationProvider (p) => new TermProtectingProvider(Ready(p)))
            .ToImmutableArray()
            .InTurn(activity.Hear);

        ITranslationProvider Ready(ITranslationProvider provider) =>
            provider.WithResilience(time, Options(provider), limit, activity.Hear, rates);

        ResilienceOptions Options(ITranslationProvider provider) =>
            settings.Resilience(provider.Name) is var options && fit is not null ? fit(options) : options;
    }
}
