namespace Localization.Pipeline.Estimates;

/// <summary>What translating an article would send.</summary>
/// <param name="File">The article.</param>
/// <param name="Segments">How many segments neither memory nor a rule can answer, and no article before it asks
/// for.</param>
/// <param name="Bill">What the provider would bill for them.</param>
/// <param name="Requests">In how many requests they go.</param>
/// <param name="Error">Why it cannot be read; null where it can.</param>
public sealed record ArticleEstimate(
    string File,
    int Segments,
    ProviderBill Bill,
    int Requests,
    LocalizationException? Error
)
{
    /// <summary>What the provider would bill on top, at most, for terms that its answers lack.</summary>
    public ProviderBill TermRetries { get; init; }
}
