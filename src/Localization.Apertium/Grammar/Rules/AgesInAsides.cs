using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>A figure after a name is an age: <c>the president, now 81,</c> is <c>el presidente, ahora de 81
/// años,</c>, <c>when he was 15</c> <c>cuando tenía 15 años</c>.</summary>
internal static class AgesInAsides
{
    private const int Oldest = 120;

    /// <summary>Inserts the years.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i + 2 < units.Count; i++)
        {
            Predicate(units, i, unit);
            Death(units, i, unit);
            if (
                units[i].Form is not ("now" or "then")
                || !units[i - 1].Has("<cm>")
                || !IsAge(units[i + 1], unit)
                || !(units[i + 2].Has("<cm>") || units[i + 2].Has("<sent>"))
            )
                continue;
            units.Insert(i + 2, new LexicalUnit(" ", "years", "year<n><pl>"));
            units.Insert(i + 1, Words.Of());
        }
    }

    // 'Former champion dies at 84'
    private static void Death(List<LexicalUnit> units, int i, EncodedUnit unit)
    {
        if (
            units[i].Form != "at"
            || units[i - 1].Form is not ("dies" or "died" or "dead" or "die")
            || !IsAge(units[i + 1], unit)
            || !(units[i + 2].Has("<sent>") || units[i + 2].Has("<cm>"))
        )
            return;
        units[i] = unit.Fixed(" ", $"a los {units[i + 1].SlotIn(unit)?.Source ?? units[i + 1].Form} años");
        if (units[i + 1].SlotIn(unit) is { } figure)
            unit.Slots.Remove(figure.Token);
        units.RemoveAt(i + 1);
    }

    // 'since he was 15' is 'desde que tenía 15 años'
    private static void Predicate(List<LexicalUnit> units, int i, EncodedUnit unit)
    {
        if (
            !(units[i].Has("be<vbser><past>") || units[i].Has("be<vbser><pri>"))
            || units[i].Has("+")
            || units[i - 1].Form.ToLowerInvariant() is not ("he" or "she" or "i" or "they" or "who" or "we")
            || !IsAge(units[i + 1], unit)
            || !units[i + 1].FollowsDirectly()
            || !(
                units[i + 2].Has("<cm>")
                || units[i + 2].Has("<sent>")
                || units[i + 2].Form is "when" or "and" or "but" or "at" or "or"
            )
        )
            return;
        string[] readings =
        [
            .. units[i]
                .Readings.ToArray()
                .Where(r => r.StartsWith("be<vbser>", StringComparison.Ordinal))
                .Select(r => r.Replace("be<vbser>", "have<vblex>", StringComparison.Ordinal)),
        ];
        units[i] = new LexicalUnit(units[i].Blank, [units[i].Form, .. readings]);
        units.Insert(i + 2, new LexicalUnit(" ", "years", "year<n><pl>"));
    }

    private static bool IsAge(LexicalUnit word, EncodedUnit unit) =>
        int.TryParse(word.SlotIn(unit)?.Source ?? word.Form, out var age) && age is > 0 and < Oldest;
}
