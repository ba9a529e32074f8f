using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary><c>There is</c> is <c>hay</c>, after a place too, where the pair takes <c>there</c> for an adverb: <c>in
/// this city there are many problems</c>. What happened is <c>hubo</c>: <c>there was an attack</c>.</summary>
internal static class Existentials
{
    private const int LongestGroup = 4;

    private static readonly FrozenSet<string> Events = (
        "attack fire explosion accident death injury incident earthquake protest clash fight riot vote meeting delay "
        + "outage crash shooting murder killing strike election fraud casualty victim blast collision agreement"
    )
        .Split(' ')
        .ToFrozenSet();

    private static readonly FrozenSet<string> Reporting = FrozenSet.Create(
        "say",
        "says",
        "said",
        "know",
        "knows",
        "think",
        "thinks",
        "believe",
        "believes"
    );

    /// <summary>Replaces the words.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        var replaced = false;
        for (var i = 0; i + 2 < units.Count; i++)
        {
            That(units, i);
            if (
                !units[i].Form.Equals("there", StringComparison.OrdinalIgnoreCase)
                || units[i].Has("<vbser>")
                || !units[i + 1].FollowsDirectly()
                || !units[i + 1].Has("<vbser>")
                || units[i + 1].Has("<inf>")
                || units[i + 1].Has("<pp>")
                || !IsThing(units, i + 2)
            )
                continue;
            var past = units[i + 1].Has("<past>");
            var happened = past && IsEvent(units, i + 2);
            // 'there is no time'
            var amount = units[i + 2].Form == "no" && i + 3 < units.Count && NegatedObjects.IsAmount(units[i + 3].Form);
            if (!happened && !replaced && !amount && !IsAfterPlace(units, i, unit))
                continue;
            replaced = true;
            var none = units[i + 2].Form == "no";
            var spanish =
                (none ? "no " : "")
                + (
                    happened ? "hubo"
                    : past ? "había"
                    : "hay"
                );
            if (char.IsUpper(units[i].Form[0]))
                spanish = char.ToUpperInvariant(spanish[0]) + spanish[1..];
            units[i] = unit.Fixed(units[i].Blank, spanish);
            units.RemoveRange(i + 1, none ? 2 : 1);
            if (i + 1 < units.Count && units[i + 1].IsNoun())
                units[i + 1] = units[i + 1].Choose(r => r.Contains("<n>", StringComparison.Ordinal));
            // 'no time to lose': 'tiempo que perder'
            if (
                i + 3 < units.Count
                && units[i + 1].Form == "time"
                && units[i + 2].Form == "to"
                && units[i + 3].Form is "lose" or "waste"
                && (i + 4 == units.Count || units[i + 4].Has("<sent>") || units[i + 4].Has("<cm>"))
            )
            {
                units[i + 1] = unit.Fixed(units[i + 1].Blank, "tiempo que perder", "<n><m><sg>");
                units.RemoveRange(i + 2, 2);
            }
        }
    }

    // 'says there are rules', 'knows there will be changes'
    private static void That(List<LexicalUnit> units, int said)
    {
        if (
            Reporting.Contains(units[said].Form)
            && said + 2 < units.Count
            && units[said + 1].Form == "there"
            && units[said + 1].FollowsDirectly()
            && (units[said + 2].Has("<vbser>") || units[said + 2].Has("<vaux>"))
        )
            units.Insert(said + 1, WantedActions.That());
    }

    private static bool IsThing(List<LexicalUnit> units, int i) =>
        units[i].FollowsDirectly()
        && (units[i].IsDeterminer() || units[i].IsNoun() || units[i].IsAdjective())
        && !units[i].Has("<pos>")
        && !units[i].Has("<det><def>");

    private static bool IsEvent(List<LexicalUnit> units, int start)
    {
        for (var i = start; i < units.Count && i < start + LongestGroup && units[i].FollowsDirectly(); i++)
        {
            if (units[i].IsNoun() && !(i + 1 < units.Count && units[i + 1].FollowsDirectly() && units[i + 1].IsNoun()))
                return units[i].Readings.ToArray().Any(r => Events.Contains(r.Split('<')[0]));
            if (units[i].Form == "no")
                return false;
        }

        return false;
    }

    // A noun or a name, after which the pair does not know the construction.
    private static bool IsAfterPlace(List<LexicalUnit> units, int i, EncodedUnit unit) =>
        i > 0
        && units[i].FollowsDirectly()
        && (units[i - 1].IsNoun() || units[i - 1].Has("<np>") || units[i - 1].IsName(unit));
}
