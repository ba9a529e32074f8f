namespace Localization.Providers.Resilience;

/// <summary>Something that happened between us and a provider.</summary>
/// <param name="Provider">Its name.</param>
/// <param name="Happening"><c>request</c>, <c>retry</c>, <c>pause</c>, <c>split</c>, <c>again</c> or
/// <c>fallback</c>.</param>
/// <param name="Wait">How long is waited now; null for not at all.</param>
/// <param name="Reason">Why; null where it needs no reason.</param>
public sealed record ProviderEvent(string Provider, string Happening, TimeSpan? Wait, string? Reason);
