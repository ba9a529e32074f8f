using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Two adjectives with a comma before their noun, which Spanish joins after it: <c>a long, red dress</c> is
/// <c>un vestido largo y rojo</c>. The pair knows them with <c>and</c> alone.</summary>
internal static class AdjectivePairs
{
    /// <summary>Puts the conjunction in the place of the comma.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 2; i + 2 < units.Count; i++)
        {
            if (
                units[i].Form != ","
                || units[i].Blank.Length > 0
                || !IsAdjective(units[i - 1])
                || (units[i - 1].IsNoun() && !units[i - 2].Has("<det><ind>"))
                || !IsAdjective(units[i + 1])
                || !units[i + 1].FollowsDirectly()
                || !units[i + 2].FollowsDirectly()
                || !units[i + 2].IsNoun()
                || units[i + 2].IsParticiple()
                || !(units[i - 2].Has("<det>") || units[i - 2].Has("<pr>") || units[i - 2].Has("<vblex>"))
                || !units[i - 1].FollowsDirectly()
                // 'in rich, poor and middle-income countries'
                || (i + 3 < units.Count && units[i + 3].Has("<cnjcoo>") && units[i - 2].Has("<pr>"))
            )
                continue;
            units[i - 1] = units[i - 1].Choose(IsReading);
            units[i + 1] = units[i + 1].Choose(IsReading);
            units[i + 2] = units[i + 2].Choose(r => r.Contains("<n>", StringComparison.Ordinal));
            units[i] = new LexicalUnit(" ", "and", "and<cnjcoo>");
        }
    }

    private static bool IsAdjective(LexicalUnit word) =>
        word.IsAdjective() && !word.Has("<det>") && !word.Has("<prn>") && !word.Has("<pr>");

    private static bool IsReading(string reading) => reading.Contains("<adj>", StringComparison.Ordinal);
}
