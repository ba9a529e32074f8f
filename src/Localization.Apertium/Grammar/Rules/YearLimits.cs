using System.Globalization;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary><c>By</c> before a year is the end of a time: <c>plant trees by 2030</c> is <c>plantar árboles para
/// 2030</c>.</summary>
internal static class YearLimits
{
    /// <summary>Chooses the preposition.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            if (
                !units[i].Form.Equals("by", StringComparison.OrdinalIgnoreCase)
                || !units[i + 1].FollowsDirectly()
                || !IsYear(units[i + 1].SlotIn(unit)?.Source ?? units[i + 1].Form)
                || (i > 0 && units[i - 1].IsParticiple() && !units[i - 1].IsAdjective())
                || (i + 2 < units.Count && units[i + 2].FollowsDirectly() && units[i + 2].IsNoun())
            )
                continue;
            units[i] = unit.Fixed(units[i].Blank, char.IsUpper(units[i].Form[0]) ? "Para" : "para", "<pr>");
        }
    }

    private static bool IsYear(string text) =>
        text.Length == 4
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= 1800 and < 2200;
}
