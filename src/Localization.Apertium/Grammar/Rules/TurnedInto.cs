using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary><c>Turn</c> with an object and <c>into</c> is <c>convertir en</c>: <c>they turned the church into a
/// museum</c> is <c>convirtieron la iglesia en un museo</c>.</summary>
internal static class TurnedInto
{
    private const int LongestObject = 5;

    /// <summary>Replaces the verb and the preposition.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 2 < units.Count; i++)
        {
            if (!WantedActions.IsVerb(units[i], "turn") || Into(units, i + 1, unit) is not { } into)
                continue;
            units[i] = units[i].AsVerb("convert");
            if (into == i + 2 && units[i + 1].Has("<prn><obj>"))
                units[i + 1] = units[i + 1].Choose(r => r.Contains("<prn><obj>", StringComparison.Ordinal));
            units[into] = unit.Fixed(" ", "en", "<pr>");
        }
    }

    private static int? Into(List<LexicalUnit> units, int start, EncodedUnit unit)
    {
        for (var i = start; i < units.Count && i <= start + LongestObject && units[i].FollowsDirectly(); i++)
        {
            if (units[i].Form == "into")
                return i > start ? i : null;
            if (
                !(
                    units[i].IsDeterminer()
                    || units[i].IsNoun()
                    || units[i].IsAdjective()
                    || units[i].IsName(unit)
                    || units[i].Has("<np>")
                    || (i == start && units[i].Has("<prn><obj>"))
                )
            )
                return null;
        }

        return null;
    }
}
