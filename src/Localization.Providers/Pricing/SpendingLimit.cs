using Localization.Model;

namespace Localization.Providers.Pricing;

/// <summary>How much a run may send to providers that bill for it. One limit serves a whole chain.</summary>
public sealed class SpendingLimit
{
    private readonly Lock _lock = new();
    private readonly PriceTable _prices;
    private readonly long? _mostCharacters;
    private readonly decimal? _mostCost;
    private long _characters;
    private decimal _cost;

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

    /// <summary>The characters sent so far.</summary>
    public long Characters
    {
        get
        {
            lock (_lock)
                return _characters;
        }
    }

    /// <summary>Takes what a request is about to send.</summary>
    /// <exception cref="ProviderQuotaException">It would cross a limit; nothing is taken.</exception>
    /// <exception cref="SettingsException">There is a limit on the cost and no price for the provider.</exception>
    public void Take(string provider, int characters)
    {
        lock (_lock)
        {
            if (_characters + characters > _mostCharacters)
                throw new ProviderQuotaException("provider-budget-characters", provider, _mostCharacters);
            if (_mostCost is { } most)
            {
                var price = _prices.Of(provider, characters) ?? throw new SettingsException("price-missing", provider);
                if (_cost + price > most)
                    throw new ProviderQuotaException("provider-budget-cost", provider, most, _prices.Currency);
                _cost += price;
            }

            _characters += characters;
        }
    }

    /// <summary>Gives back what a refused request was not billed for.</summary>
    public void GiveBack(string provider, int characters)
    {
        lock (_lock)
        {
            _characters -= characters;
            _cost -= _mostCost is null ? 0 : _prices.Of(provider, characters) ?? 0;
        }
    }
}
