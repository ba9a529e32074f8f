using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>The best <c>in</c> the world is the best <c>of</c> it in Spanish: <c>el mayor banco del mundo</c>. Works on
/// what lexical transfer gave.</summary>
internal static class Superlatives
{
    public static void Apply(List<LexicalUnit> units)
    {
        for (var i = 2; i + 1 < units.Count; i++)
        {
            if (
                units[i].Form == "in<pr>"
                && units[i].FollowsDirectly()
                && units[i + 1].Is("<det><def>")
                && IsSuperlative(units, i - 1)
            )
                units[i] = new LexicalUnit(units[i].Blank, "of<pr>", "de<pr>");
        }
    }

    private static bool IsSuperlative(List<LexicalUnit> units, int noun)
    {
        while (noun > 0 && units[noun].FollowsDirectly() && units[noun].Is("<n>"))
            noun--;
        while (noun > 0 && units[noun].FollowsDirectly() && units[noun].Is("<adj>") && !units[noun].Is("<sup>"))
            noun--;
        return units[noun].Is("<sup>");
    }
}
