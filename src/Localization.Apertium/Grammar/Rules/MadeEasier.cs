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
