namespace Localization.Model.Providers;

/// <summary>A provider that says how much of its quota is used.</summary>
public interface IMeteredProvider
{
    /// <summary>Asks it.</summary>
    /// <exception cref="ProviderException">It does not say.</exception>
    Task<ProviderUsage> GetUsageAsync(CancellationToken cancellationToken);
}
