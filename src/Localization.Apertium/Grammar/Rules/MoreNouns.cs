using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary><c>More</c> and <c>less</c> before a noun are determiners: <c>more rain was expected</c> is <c>más
/// lluvia</c>, and <c>more work</c> names no action.</summary>
internal static class MoreNouns
{
    /// <summary>Chooses the readings.</summary>
    public static void Apply(List<LexicalUnit> units)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            if (
                units[i].Form.ToLowerInvariant() is not ("more" or "less")
                || !units[i].Has("<det><qnt>")
                || !units[i + 1].FollowsDirectly()
                || !units[i + 1].IsNoun()
                || units[i + 1].IsAdjective()
                || (i + 2 < units.Count && units[i + 2].IsNoun() && units[i + 2].FollowsDirectly())
                || (i > 0 && units[i - 1].Form is "the" or "once" or "no" or "any")
            )
                continue;
            units[i] = units[i].Choose(r => r.Contains("<det><qnt>", StringComparison.Ordinal));
            units[i + 1] = units[i + 1].Choose(r => r.Contains("<n>", StringComparison.Ordinal));
        }
    }
}
