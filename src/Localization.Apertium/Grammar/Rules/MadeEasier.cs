using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Spanish has no object for the infinitive that follows: <c>make it easier to vote</c> is <c>hacer más fácil
/// votar</c>.</summary>
internal static class MadeEasier
{
    /// <summary>Removes the pronoun and the preposition.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 4 < units.Count; i++)
        {
            ForWhom(units, i, unit);
            if (!IsMake(units[i]) || units[i + 1].Form != "it" || !units[i + 1].FollowsDirectly())
                continue;
            var adjective = units[i + 2].Form is "more" or "less" or "very" or "so" ? i + 3 : i + 2;
            if (adjective + 4 < units.Count && units[adjective].IsAdjective() && units[adjective + 1].Form == "for")
            {
                if (Clause(units, adjective, unit))
                    units.RemoveAt(i + 1);
                continue;
            }

            if (
                adjective + 2 >= units.Count
                || !units[adjective].IsAdjective()
                || units[adjective + 1].Form != "to"
                || !units[adjective + 2].Has("<inf>")
            )
                continue;
            units[adjective + 2] = units[adjective + 2].Choose(r => r.Contains("<inf>", StringComparison.Ordinal));
            units.RemoveAt(adjective + 1);
            units.RemoveAt(i + 1);
        }
    }

    // 'it is important for parents to know': 'es importante que los padres sepan'
    private static void ForWhom(List<LexicalUnit> units, int it, EncodedUnit unit)
    {
        if (!units[it].Form.Equals("it", StringComparison.OrdinalIgnoreCase))
            return;
        var be = it + 1;
        while (be < units.Count && (units[be].Has("<vaux>") || units[be].Form == "not"))
            be++;
        var adjective = be + 1;
        while (adjective < units.Count && (units[adjective].Has("<preadv>") || units[adjective].Form == "not"))
            adjective++;
        if (
            adjective + 4 < units.Count
            && units[be].Has("<vbser>")
            && units[adjective].IsAdjective()
            && units[adjective + 1].Form == "for"
        )
            Clause(units, adjective, unit);
    }

    // 'make it easier for firms to hire': 'hacer más fácil que las empresas contraten'
    private static bool Clause(List<LexicalUnit> units, int adjective, EncodedUnit unit)
    {
        var start = adjective + 2;
        while (start + 1 < units.Count && units[start].IsAdjective() && !units[start].Has("<det>"))
            start++;
        var to = WantedActions.Group(units, start, unit);
        if (to is null || to + 1 >= units.Count || !units[to.Value + 1].Has("<inf>"))
            return false;
        units[to.Value + 1] = WantedActions.Finite(units[to.Value + 1], singular: !units[to.Value - 1].Has("<pl>"));
        units.RemoveAt(to.Value);
        units[adjective + 1] = WantedActions.That();
        units[adjective] = units[adjective].Choose(r => r.Contains("<adj>", StringComparison.Ordinal));
        return true;
    }

    private static bool IsMake(LexicalUnit word)
    {
        foreach (var reading in word.Readings)
        {
            if (
                reading.StartsWith("make<vblex>", StringComparison.OrdinalIgnoreCase)
                || reading.StartsWith("find<vblex>", StringComparison.OrdinalIgnoreCase)
            )
                return true;
        }

        return false;
    }
}
