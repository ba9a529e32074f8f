using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary><c>Across</c> an area is all over it: <c>roads across the country</c> is <c>carreteras en todo el país</c>.
/// Verbs that take it with them are phrases of their own: <c>swept across the country</c>.</summary>
internal static class WholeAreas
{
    private static readonly FrozenDictionary<string, string> Areas = new Dictionary<string, string>
    {
        ["country"] = "en todo el país",
        ["nation"] = "en todo el país",
        ["region"] = "en toda la región",
        ["world"] = "en todo el mundo",
        ["globe"] = "en todo el mundo",
        ["continent"] = "en todo el continente",
        ["island"] = "en toda la isla",
        ["city"] = "en toda la ciudad",
        ["capital"] = "en toda la capital",
        ["state"] = "en todo el estado",
        ["province"] = "en toda la provincia",
    }.ToFrozenDictionary();

    /// <summary>Replaces the phrase.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 2 < units.Count; i++)
        {
            if (
                !units[i].Form.Equals("across", StringComparison.OrdinalIgnoreCase)
                || units[i + 1].Form != "the"
                || !Areas.TryGetValue(units[i + 2].Form, out var spanish)
                || (i + 3 < units.Count && units[i + 3].FollowsDirectly() && units[i + 3].IsNoun())
            )
                continue;
            if (char.IsUpper(units[i].Form[0]))
                spanish = char.ToUpperInvariant(spanish[0]) + spanish[1..];
            units[i] = unit.Fixed(units[i].Blank, spanish);
            units.RemoveRange(i + 1, 2);
        }
    }
}
