namespace Localization.Providers.Limits;

/// <summary>What a rate is counted in.</summary>
public enum RateUnit
{
    /// <summary>Requests, retries too.</summary>
    Requests,

    /// <summary>Characters of the source.</summary>
    Characters,
}
