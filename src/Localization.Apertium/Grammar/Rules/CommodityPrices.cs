using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>A commodity before <c>price</c> comes after it, with an article: <c>higher oil prices</c> is <c>precios más
/// altos del petróleo</c>.</summary>
internal static class CommodityPrices
{
    private static readonly FrozenDictionary<string, string> Spanish = new Dictionary<string, string>
    {
        ["oil"] = "del petróleo",
        ["gas"] = "del gas",
        ["gold"] = "del oro",
        ["food"] = "de los alimentos",
        ["fuel"] = "del combustible",
        ["energy"] = "de la energía",
        ["wheat"] = "del trigo",
        ["coffee"] = "del café",
        ["milk"] = "de la leche",
        ["copper"] = "del cobre",
        ["electricity"] = "de la electricidad",
        ["rice"] = "del arroz",
        ["bread"] = "del pan",
    }.ToFrozenDictionary();

    /// <summary>Puts what has the price after it.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            if (
                units[i + 1].Form is not ("price" or "prices")
                || !units[i + 1].FollowsDirectly()
                || !Spanish.TryGetValue(units[i].Form.ToLowerInvariant(), out var commodity)
                || (i > 0 && units[i].FollowsDirectly() && units[i - 1].IsNoun() && !units[i - 1].IsAdjective())
                || (i + 2 < units.Count && units[i + 2].FollowsDirectly() && IsHead(units[i + 2]))
            )
                continue;
            var capital = i == 0 && char.IsUpper(units[0].Form[0]);
            var price = units[i + 1].Choose(r => r.Contains("<n>", StringComparison.Ordinal));
            units[i] = capital
                ? new LexicalUnit(units[i].Blank, [Capital(price.Form), .. price.Readings.ToArray().Select(Capital)])
                : price.WithBlank(units[i].Blank);
            units[i + 1] = unit.Fixed(" ", commodity);
        }
    }

    // 'oil price cap'
    private static bool IsHead(LexicalUnit word) => word.Has("<n><sg>") && !word.Has("<vblex>");

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
