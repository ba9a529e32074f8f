using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>A prevented action is a clause in the subjunctive: <c>a judge blocked the government from deporting him</c>
/// is <c>un juez impidió que el gobierno lo deportara</c> (RAE, Nueva gramática §25.5).</summary>
internal static class PreventedActions
{
    private static readonly FrozenSet<string> Preventing = FrozenSet.Create("prevent", "stop", "block", "keep", "bar");

    private static readonly FrozenSet<string> Forbidding = FrozenSet.Create("ban", "prohibit", "forbid");

    /// <summary>Makes a clause of the gerund.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 3 < units.Count; i++)
        {
            var verb =
                VerbReadings.IsOf(units, i, Preventing) ? "prevent"
                : VerbReadings.IsOf(units, i, Forbidding) ? "ban"
                : null;
            if (
                verb is null
                || (i > 0 && units[i - 1].Has("<vbser>"))
                || (i > 0 && units[i - 1].IsDeterminer() && units[i].IsNoun())
                || From(units, i + 1, unit) is not { } from
            )
                continue;
            string[] readings =
            [
                .. units[i]
                    .Readings.ToArray()
                    .Where(r => r.Contains("<vblex>", StringComparison.Ordinal))
                    .Select(r => verb + r[r.IndexOf('<', StringComparison.Ordinal)..]),
            ];
            units[i] = new LexicalUnit(units[i].Blank, [verb, .. readings]);
            units[from + 1] = WantedActions.Finite(units[from + 1], !units[from - 1].Has("<pl>"), "<ger>");
            units.RemoveAt(from);
            units.Insert(i + 1, WantedActions.That());
        }
    }

    // The 'from' after a group of words, before a gerund.
    private static int? From(List<LexicalUnit> units, int start, EncodedUnit unit)
    {
        if (units[start].Has("<prn><obj>"))
            return null;
        for (var i = start + 1; i + 1 < units.Count && i < start + 6 && units[i].FollowsDirectly(); i++)
        {
            if (units[i].Form == "from")
                return units[i + 1].Has("<ger>") && (units[i - 1].IsNoun() || units[i - 1].IsName(unit)) ? i : null;
            if (
                !(units[i].IsNoun() || units[i].IsAdjective() || units[i].IsName(unit) || units[i].Has("<np>"))
                && units[i].Form != "of"
            )
                return null;
        }

        return null;
    }
}
