using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;

namespace Localization.Cli.Providers;

/// <summary>The names that <c>--provider</c> takes, in the order in which they were added: ours, then those of
/// plug-ins.</summary>
internal sealed record ProviderNames(ImmutableArray<string> All)
{
    /// <summary>The names of the providers among services.</summary>
    public static ProviderNames Of(IServiceCollection services) =>
        new([
            .. services
                .Where(s => s.IsKeyedService && s.ServiceType == typeof(ITranslationProvider))
                .Select(s => s.ServiceKey)
                .OfType<string>()
                .Distinct(),
        ]);
}
