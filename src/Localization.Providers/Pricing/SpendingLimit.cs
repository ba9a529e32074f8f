using System.Collections.Immutable;

namespace Localization.Providers.Pricing;

/// <summary>How much a run may send to providers that bill for it, and how much it has. One limit serves a whole
/// chain.</summary>
public sealed class SpendingLimit
{
    private readonly Lock _lock = new();
    private readonly PriceTable _prices;
    private readonly long? _mostCharacters;
    private readonly decimal? _mostCost;
    private readonly Dictionary<string, ProviderBill> _bills = [];

    /// <param name="mostCharacters">At least 0; null for any number.</param>
    /// <param name="mostCost">At least 0, in the currency of the prices; null for any.</param>
    /// <param name="prices">What providers bill.</param>
    /// <exception cref="SettingsException">A limit is negative.</exception>
    public SpendingLimit(long? mostCharacters, decimal? mostCost, PriceTable prices)
    {
        if (mostCharacters < 0)
            throw new SettingsException("budget-negative", "--max-characters", mostCharacters);
        if (mostCost < 0)
            throw new SettingsException("budget-negative", "--max-cost", mostCost);
        (_mostCharacters, _mostCost, _prices) = (mostCharacters, mostCost, prices);
    }

    /// <summary>Whether there is a limit at all.</summary>
    public bool IsBounded => _mostCharacters is not null || _mostCost is not null;

    /// <summary>What was billed so far, by provider.</summary>
    public ImmutableSortedDictionary<string, ProviderBill> Bills
    {
        get
        {
            lock (_lock)
                return _bills.ToImmutableSortedDictionary(StringComparer.Ordinal);
        }
    }

    /// <summary>Takes what a request is about to send.</summary>
    /// <exception cref="ProviderQuotaException">It would cross a limit; nothing is taken.</exception>
    /// <exception cref="SettingsException">There is a limit on the cost and no price for the provider.</exception>
    public void Take(string provider, ProviderBill bill)
    {
        lock (_lock)
        {
            if (_bills.Values.Sum(b => b.Characters) + bill.Characters > _mostCharacters)
                throw new ProviderQuotaException("provider-budget-characters", provider, _mostCharacters);
            if (_mostCost is { } most)
            {
                var price = _prices.Of(provider, bill.Priced) ?? throw new SettingsException("price-missing", provider);
                if (_bills.Sum(b => _prices.Of(b.Key, b.Value.Priced) ?? 0) + price > most)
                    throw new ProviderQuotaException("provider-budget-cost", provider, most, _prices.Currency);
            }

            _bills[provider] = _bills.GetValueOrDefault(provider) + bill;
        }
    }

    /// <summary>Gives back what a refused request was not billed for.</summary>
    public void GiveBack(string provider, ProviderBill bill) => Settle(provider, bill, default);

    /// <summary>Puts what was billed in place of what was taken.</summary>
    public void Settle(string provider, ProviderBill taken, ProviderBill billed)
    {
        lock (_lock)
            _bills[provider] = _bills.GetValueOrDefault(provider) - taken + billed;
    }
}
