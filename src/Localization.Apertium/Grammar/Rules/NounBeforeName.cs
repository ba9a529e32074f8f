using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>A word that may be noun or adjective is a noun before a name: <c>the destroyer USS Gravely</c>.</summary>
internal static class NounBeforeName
{
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            if (
                units[i].IsNoun()
                && units[i].IsAdjective()
                && units[i + 1].IsName(unit)
                && units[i + 1].FollowsDirectly()
                && !(i + 2 < units.Count && units[i + 2].IsNoun() && units[i + 2].FollowsDirectly())
            )
                units[i] = units[i].Choose(r => r.Contains("<n>", StringComparison.Ordinal));
        }
    }
}
