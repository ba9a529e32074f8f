using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>How old somebody was: <c>he died at the age of 80</c> is <c>murió a los 80 años</c>.</summary>
internal static class AtAnAge
{
    /// <summary>Replaces the words.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 4 < units.Count; i++)
        {
            if (
                !units[i].Form.Equals("at", StringComparison.OrdinalIgnoreCase)
                || units[i + 1].Form != "the"
                || units[i + 2].Form != "age"
                || units[i + 3].Form != "of"
                || !(units[i + 4].Has("<num>") || units[i + 4].SlotIn(unit) is { PartOfSpeech: PartOfSpeech.Number })
            )
                continue;
            units[i] = unit.Fixed(units[i].Blank, char.IsUpper(units[i].Form[0]) ? "A los" : "a los", "<adv>");
            units.RemoveRange(i + 1, 3);
            units.Insert(i + 2, unit.Fixed(" ", "años", "<adv>"));
        }
    }
}
