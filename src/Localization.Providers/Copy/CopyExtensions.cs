using Microsoft.Extensions.DependencyInjection;

namespace Localization.Providers.Copy;

/// <summary>Adds the copier.</summary>
public static class CopyExtensions
{
    /// <summary>Adds the provider named <c>copy</c>.</summary>
    public static IServiceCollection AddCopy(this IServiceCollection services) =>
        services.AddKeyedSingleton<ITranslationProvider>("copy", (_, _) => new CopyProvider());
}
