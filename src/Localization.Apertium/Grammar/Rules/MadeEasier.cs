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
            if (!IsMake(units[i]) || units[i + 1].Form != "it" || !units[i + 1].FollowsDirectly())
                continue;
            var adjective = units[i + 2].Form is "more" or "less" or "very" or "so" ? i + 3 : i + 2;
            if (adjective + 4 < units.Count && units[adjective].IsAdjective() && units[adjective + 1].Form == "for")
            {
                ForWhom(units, i, adjective, unit);
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

    // 'make it easier for firms to hire': 'hacer más fácil que las empresas contraten'
    private static void ForWhom(List<LexicalUnit> units, int make, int adjective, EncodedUnit unit)
    {
        var start = adjective + 2;
        while (start + 1 < units.Count && units[start].IsAdjective() && !units[start].Has("<det>"))
            start++;
        var to = WantedActions.Group(units, start, unit);
        if (to is null || to + 1 >= units.Count || !units[to.Value + 1].Has("<inf>"))
            return;
        units[to.Value + 1] = WantedActions.Finite(units[to.Value + 1], singular: !units[to.Value - 1].Has("<pl>"));
        units.RemoveAt(to.Value);
        units[adjective + 1] = WantedActions.That();
        units[adjective] = units[adjective].Choose(r => r.Contains("<adj>", StringComparison.Ordinal));
        units.RemoveAt(make + 1);
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
