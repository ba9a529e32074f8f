using Microsoft.Extensions.DependencyInjection;

namespace Localization.Providers.Pseudo;

/// <summary>Adds pseudo-localization.</summary>
public static class PseudoExtensions
{
    /// <summary>Adds the provider named <c>pseudo</c>.</summary>
    public static IServiceCollection AddPseudo(this IServiceCollection services) =>
        services.AddKeyedSingleton<ITranslationProvider>("pseudo", (_, _) => new PseudoProvider());
}
