using Localization.Providers.Http;
using Localization.Providers.Opus.Installation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Localization.Providers.Opus;

/// <summary>Adds the engine for OPUS-MT models.</summary>
public static class OpusExtensions
{
    /// <summary>Adds the provider named <c>opus</c> and its installer. ONNX Runtime is loaded when a model first
    /// translates.</summary>
    public static IServiceCollection AddOpus(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddDownloads();
        services.TryAddSingleton(new OpusOptions());
        services.TryAddSingleton(provider => new OpusInstaller(
            provider.GetRequiredService<OpusOptions>,
            provider.GetRequiredService<Downloads>(),
            provider.GetRequiredService<TimeProvider>()
        ));
        return services.AddKeyedSingleton<ITranslationProvider>(
            "opus",
            (provider, _) =>
                new OpusProvider(
                    provider.GetRequiredService<OpusOptions>(),
                    provider.GetRequiredService<OpusInstaller>().Folder,
                    provider.GetRequiredService<TimeProvider>()
                )
        );
    }
}
