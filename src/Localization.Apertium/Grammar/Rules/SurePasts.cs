using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Verbs without an object have no passive, so a form in <c>-ed</c> after a noun is their past: <c>the theft
/// of the money occurred last Friday</c>.</summary>
internal static class SurePasts
{
    private static readonly FrozenSet<string> Verbs = FrozenSet.Create(
        "occurred",
        "happened",
        "arrived",
        "appeared",
        "disappeared",
        "emerged",
        "remained",
        "existed",
        "died",
        "lasted",
        "belonged",
        "depended",
        "erupted",
        "survived"
    );

    /// <summary>Chooses the readings.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i < units.Count; i++)
        {
            if (
                (
                    Verbs.Contains(units[i].Form)
                    || (units[i].Form == "met" && i + 1 < units.Count && units[i + 1].Form is not ("by" or "with"))
                )
                && units[i].Has("<past>")
                && (
                    units[i - 1].IsNoun()
                    || units[i - 1].IsAdverb()
                    || units[i - 1].Form == "how many"
                    || units[i - 1].Has("<np>")
                    || units[i - 1].SlotIn(unit) is not null
                )
                && !Enumerable.Range(Math.Max(0, i - 3), Math.Min(3, i)).Any(k => units[k].Has("<vbhaver>"))
            )
                units[i] = units[i].Choose(r => r.Contains("<past>", StringComparison.Ordinal));
        }
    }
}
