using System.Collections.Immutable;

namespace Localization.Providers.Pricing;

/// <summary>What providers bill. Prices change and differ by contract, so they are the desk's own setting.</summary>
/// <param name="Currency">The currency, such as <c>EUR</c>.</param>
/// <param name="PerMillion">The price of a million characters, at least 0, by the provider's name.</param>
public sealed record PriceTable(string Currency, ImmutableDictionary<string, decimal> PerMillion)
{
    /// <summary>No prices.</summary>
    public static readonly PriceTable Empty = new("", ImmutableDictionary<string, decimal>.Empty);

    /// <summary>The price of so many characters; null where the provider has none.</summary>
    public decimal? Of(string provider, long characters) =>
        PerMillion.TryGetValue(provider, out var price) ? price * characters / 1_000_000 : null;
}
