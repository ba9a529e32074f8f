using Localization.Providers.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Localization.Providers.Google;

/// <summary>Adds Google Cloud Translation.</summary>
public static class GoogleExtensions
{
    /// <summary>Adds the provider named <c>google</c>. It asks for its token only when it is first asked for.</summary>
    /// <param name="services">Where it is added.</param>
    /// <param name="options">How it is asked; null for those among the services, or the defaults.</param>
    public static IServiceCollection AddGoogle(this IServiceCollection services, GoogleOptions? options = null) =>
        services.AddRemote(
            "google",
            options,
            GoogleProvider.Server,
            (o, endpoint, _) => new GoogleProvider(o, endpoint)
        );
}
