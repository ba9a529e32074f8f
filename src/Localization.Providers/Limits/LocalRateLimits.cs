namespace Localization.Providers.Limits;

/// <summary>The limits of this process alone.</summary>
internal sealed class LocalRateLimits(TimeProvider time) : IRateLimits
{
    public IRateLimit Limit(string provider, RateUnit unit, double perSecond) => new RateLimit(perSecond, time);
}
