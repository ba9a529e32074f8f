using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Localization.Providers.Llama;

/// <summary>Adds language models in this process.</summary>
public static class LlamaExtensions
{
    /// <summary>Adds the provider named <c>llama</c>. Its library and its model are loaded when it first
    /// translates.</summary>
    public static IServiceCollection AddLlama(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new LlamaOptions());
        return services.AddKeyedSingleton<ITranslationProvider>(
            "llama",
            (provider, _) =>
                new LlamaProvider(
                    provider.GetRequiredService<LlamaOptions>(),
                    provider.GetRequiredService<TimeProvider>()
                )
        );
    }
}
