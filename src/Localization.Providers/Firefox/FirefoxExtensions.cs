using Localization.Providers.Firefox.Installation;
using Localization.Providers.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Localization.Providers.Firefox;

/// <summary>Adds the neural engine.</summary>
public static class FirefoxExtensions
{
    /// <summary>Adds the provider named <c>firefox</c> and its installer. It looks for the engine only when it is first
    /// asked for.</summary>
    public static IServiceCollection AddFirefox(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddDownloads();
        services.TryAddSingleton(new FirefoxOptions());
        services.TryAddSingleton(provider => new FirefoxInstaller(
            provider.GetRequiredService<FirefoxOptions>,
            provider.GetRequiredService<Downloads>(),
            provider.GetRequiredService<TimeProvider>()
        ));
        return services.AddKeyedSingleton<ITranslationProvider>(
            "firefox",
            (provider, _) =>
                new FirefoxProvider(
                    provider.GetRequiredService<FirefoxOptions>(),
                    provider.GetRequiredService<FirefoxInstaller>().Folder,
                    provider.GetRequiredService<TimeProvider>()
                )
        );
    }
}
