using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>The family that the dead leave behind: <c>he is survived by his wife and two children</c> is <c>le
/// sobreviven su mujer y dos hijos</c>.</summary>
internal static class SurvivedBy
{
    /// <summary>Makes the survivors the subject.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i + 3 < units.Count; i++)
        {
            if (!units[i].Has("<vbser>") || units[i + 1].Form != "survived" || units[i + 2].Form != "by")
                continue;
            var ends = units.FindIndex(i + 3, u => u.Has("<sent>"));
            var family = units.GetRange(i + 3, (ends < 0 ? units.Count : ends) - i - 3);
            var many = family.Exists(u => u.Form == "and") || family.Find(u => u.IsNoun())?.Has("<n><pl>") == true;
            var verb = (units[i].Has("<past>"), many) switch
            {
                (true, true) => "sobrevivieron",
                (true, false) => "sobrevivió",
                (false, true) => "sobreviven",
                _ => "sobrevive",
            };
            var begins = units[i - 1].Form is "He" or "She" or "he" or "she" && (i == 1 || !units[i - 2].Has("<cm>"));
            if (begins)
            {
                var le = units[i - 1].Form[0] is 'H' or 'S' ? "Le" : "le";
                units[i - 1] = unit.Fixed(units[i - 1].Blank, $"{le} {verb}");
                units.RemoveRange(i, 3);
            }
            else if (i == 1 && (units[0].IsName(unit) || units[0].Has("<np>")))
            {
                units[1] = unit.Fixed(" ", $"le {verb}");
                units.RemoveRange(2, 2);
                units.Insert(0, unit.Fixed("", "A", "<pr>"));
                units[1].Blank = " ";
            }

            foreach (var child in family.Where(u => u.Form is "children" or "child"))
            {
                var at = units.IndexOf(child);
                units[at] = child.Form == "children" ? Sons(child.Blank, unit) : child;
            }
        }
    }

    private static LexicalUnit Sons(string blank, EncodedUnit unit) =>
        unit.Hold(
            blank,
            new Slot(
                unit.Tokens.Next(),
                "hijos",
                PartOfSpeech.Noun,
                GrammaticalGender.Masculine,
                GrammaticalNumber.Plural
            )
        );
}
