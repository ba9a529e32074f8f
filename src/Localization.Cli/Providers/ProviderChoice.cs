using System.Collections.Immutable;
using Localization.Model;
using Localization.Providers.Apertium;
using Localization.Providers.Copy;
using Localization.Providers.DeepL;
using Localization.Providers.LibreTranslate;
using Localization.Providers.Pseudo;
using Localization.Providers.Resilience;
using Localization.Terms.Protection;
using Microsoft.Extensions.DependencyInjection;

namespace Localization.Cli.Providers;

/// <summary>The providers that can be chosen, and how <c>--provider</c> chooses among them.</summary>
internal sealed class ProviderChoice(IServiceProvider services, TimeProvider time)
{
    /// <summary>Their names, the default first.</summary>
    public static readonly ImmutableArray<string> Names = ["apertium", "deepl", "libretranslate", "pseudo", "copy"];

    /// <summary>The provider by that name, as it is.</summary>
    /// <exception cref="SettingsException">There is none.</exception>
    /// <exception cref="ProviderException">It is not ready.</exception>
    public ITranslationProvider Find(string name) =>
        services.GetKeyedService<ITranslationProvider>(name.ToLowerInvariant())
        ?? throw new SettingsException("provider-unknown", name, string.Join(", ", Names));

    /// <summary>A chain for a batch: each answers what those before it could not.</summary>
    /// <param name="chain">Names with commas between, the wanted one first.</param>
    /// <exception cref="SettingsException">One is unknown, or there is none.</exception>
    /// <exception cref="ProviderException">One is not ready.</exception>
    public ITranslationProvider Chain(string chain)
    {
        var names = chain.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (names.Length == 0)
            throw new SettingsException("provider-unknown", chain, string.Join(", ", Names));
        if (names.Length == 1)
            return Find(names[0]).WithResilience(time);

        // Each keeps given translations in the way it can, whatever the first was asked for.
        var providers = names.Select(ITranslationProvider (n) => new TermProtectingProvider(Find(n).WithResilience(time)));
        return providers.ToImmutableArray().InTurn();
    }
}

/// <summary>Adds what <c>--provider</c> can choose.</summary>
internal static class ProviderChoiceExtensions
{
    public static IServiceCollection AddProviders(this IServiceCollection services) => services
        .AddApertium()
        .AddDeepL()
        .AddLibreTranslate()
        .AddPseudo()
        .AddCopy()
        .AddSingleton<ProviderChoice>()
        .AddSingleton<ProvidersCommand>();
}
