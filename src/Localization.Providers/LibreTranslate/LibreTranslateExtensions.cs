using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Localization.Providers.LibreTranslate;

/// <summary>Adds LibreTranslate.</summary>
public static class LibreTranslateExtensions
{
    /// <summary>Adds the provider named <c>libretranslate</c>.</summary>
    public static IServiceCollection AddLibreTranslate(
        this IServiceCollection services,
        LibreTranslateOptions? options = null
    )
    {
        services.TryAddSingleton(TimeProvider.System);
        return services.AddKeyedSingleton<ITranslationProvider>(
            "libretranslate",
            (provider, _) =>
                new LibreTranslateProvider(
                    options ?? provider.GetService<LibreTranslateOptions>() ?? new(),
                    provider.GetRequiredService<TimeProvider>()
                )
        );
    }
}
