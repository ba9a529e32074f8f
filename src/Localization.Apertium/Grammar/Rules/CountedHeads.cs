using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>A number after an article and without a noun is one itself, a plural: <c>the three fled</c> is <c>los tres
/// huyeron</c>.</summary>
internal static class CountedHeads
{
    private static readonly Dictionary<string, string> Numbers = new()
    {
        ["two"] = "dos",
        ["three"] = "tres",
        ["four"] = "cuatro",
        ["five"] = "cinco",
        ["six"] = "seis",
        ["seven"] = "siete",
        ["eight"] = "ocho",
        ["nine"] = "nueve",
        ["ten"] = "diez",
        ["twelve"] = "doce",
    };

    /// <summary>Makes a noun of the number.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i + 1 < units.Count; i++)
        {
            if (
                units[i - 1].Form.ToLowerInvariant() is not ("the" or "these" or "those")
                || !units[i].FollowsDirectly()
                || !Numbers.TryGetValue(units[i].Form, out var spanish)
                || !IsVerb(units, i + 1)
            )
                continue;
            units[i] = unit.Hold(
                units[i].Blank,
                new Slot(
                    unit.Tokens.Next(),
                    spanish,
                    PartOfSpeech.Noun,
                    GrammaticalGender.Masculine,
                    GrammaticalNumber.Plural
                )
            );
        }
    }

    // 'the three then fled', but 'the two wounded men'
    private static bool IsVerb(List<LexicalUnit> units, int i)
    {
        while (i + 1 < units.Count && units[i].FollowsDirectly() && units[i].IsAdverb() && !units[i].Has("<vblex>"))
            i++;
        if (!units[i].FollowsDirectly() || units[i].IsNoun() || units[i].IsAdjective())
            return false;
        if (VerbReadings.IsFinite(units, i) || units[i].Has("<vaux>"))
            return true;
        if (!units[i].Has("<past>") && !units[i].Has("<pres>"))
            return false;
        return i + 1 == units.Count || !(units[i + 1].IsNoun() || units[i + 1].IsAdjective());
    }
}
