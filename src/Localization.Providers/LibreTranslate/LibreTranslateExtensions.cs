using Localization.Providers.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Localization.Providers.LibreTranslate;

/// <summary>Adds LibreTranslate.</summary>
public static class LibreTranslateExtensions
{
    /// <summary>Adds the provider named <c>libretranslate</c>.</summary>
    public static IServiceCollection AddLibreTranslate(
        this IServiceCollection services,
        LibreTranslateOptions? options = null
    ) =>
        services.AddRemote(
            "libretranslate",
            options,
            LibreTranslateProvider.Server,
            (o, endpoint, _) => new LibreTranslateProvider(o, endpoint)
        );
}
