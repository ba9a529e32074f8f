namespace Localization.Providers.Limits;

/// <summary>Makes the limits of providers: for this process alone, or for many machines together.</summary>
public interface IRateLimits
{
    /// <summary>A provider's limit.</summary>
    /// <param name="provider">The provider's name.</param>
    /// <param name="unit">What is counted.</param>
    /// <param name="perSecond">How many of them a second, above 0.</param>
    IRateLimit Limit(string provider, RateUnit unit, double perSecond);
}
