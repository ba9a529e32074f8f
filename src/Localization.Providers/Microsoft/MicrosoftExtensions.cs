using Localization.Providers.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Localization.Providers.Microsoft;

/// <summary>Adds Microsoft Translator.</summary>
public static class MicrosoftExtensions
{
    /// <summary>Adds the provider named <c>microsoft</c>. It asks for its key only when it is first asked
    /// for.</summary>
    /// <param name="services">Where it is added.</param>
    /// <param name="options">How it is asked; null for those among the services, or the defaults.</param>
    public static IServiceCollection AddMicrosoft(this IServiceCollection services, MicrosoftOptions? options = null) =>
        services.AddRemote(
            "microsoft",
            options,
            MicrosoftProvider.Server,
            (o, endpoint, _) => new MicrosoftProvider(o, endpoint)
        );
}
