using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Localization.Providers.DeepL;

/// <summary>Adds DeepL.</summary>
public static class DeepLExtensions
{
    /// <summary>Adds the provider named <c>deepl</c>. It asks for its key only when it is first asked for.</summary>
    /// <param name="services">Where it is added.</param>
    /// <param name="options">How it is asked; null for those among the services, or the defaults.</param>
    public static IServiceCollection AddDeepL(this IServiceCollection services, DeepLOptions? options = null)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services.AddKeyedSingleton<ITranslationProvider>(
            "deepl",
            (provider, _) =>
                new DeepLProvider(
                    options ?? provider.GetService<DeepLOptions>() ?? new(),
                    provider.GetRequiredService<TimeProvider>()
                )
        );
    }
}
