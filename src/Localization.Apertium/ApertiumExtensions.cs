using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Localization.Apertium;

/// <summary>Adds the local engine.</summary>
public static class ApertiumExtensions
{
    /// <summary>Adds the provider named <c>apertium</c>. It looks for the engine only when it is first asked
    /// for.</summary>
    public static IServiceCollection AddApertium(this IServiceCollection services, ApertiumOptions? options = null)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services.AddKeyedSingleton<ITranslationProvider>(
            "apertium",
            (provider, _) => new ApertiumProvider(options ?? new(), provider.GetRequiredService<TimeProvider>())
        );
    }
}
