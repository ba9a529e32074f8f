namespace Localization.Model.Providers;

/// <summary>What of a provider's quota is used.</summary>
/// <param name="Characters">The characters billed in this period.</param>
/// <param name="Limit">How many there may be; null where there is no limit.</param>
public sealed record ProviderUsage(long Characters, long? Limit)
{
    /// <summary>How many characters are left; null where there is no limit.</summary>
    public long? Left => Limit is { } limit ? Math.Max(0, limit - Characters) : null;
}
