using Localization.Providers.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Localization.Providers.DeepL;

/// <summary>Adds DeepL.</summary>
public static class DeepLExtensions
{
    /// <summary>Adds the provider named <c>deepl</c>. It asks for its key only when it is first asked for.</summary>
    /// <param name="services">Where it is added.</param>
    /// <param name="options">How it is asked; null for those among the services, or the defaults.</param>
    public static IServiceCollection AddDeepL(this IServiceCollection services, DeepLOptions? options = null) =>
        services.AddRemote(
            "deepl",
            options,
            DeepLProvider.Server,
            (o, endpoint, time) => new DeepLProvider(o, endpoint, time)
        );
}
