using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary><c>So</c> in the place of a clause or an action is <c>lo</c>: <c>he said so</c> is <c>lo dijo</c>.
/// </summary>
internal static class ReplacedClauses
{
    /// <summary>Replaces the adverb by a pronoun.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i < units.Count; i++)
        {
            if (
                units[i].Form == "so"
                && units[i].FollowsDirectly()
                && units[i - 1].Form is "say" or "says" or "said" or "saying" or "do" or "does" or "did" or "doing"
                && units[i - 1].Has("<vblex>")
                && (i + 1 == units.Count || units[i + 1].Has("<sent>") || units[i + 1].Has("<cm>"))
            )
            {
                units[i] = new LexicalUnit(" ", "it", "prpers<prn><obj><p3><nt><sg>");
                units[i - 1] = units[i - 1].Choose(r => r.Contains("<vblex>", StringComparison.Ordinal));
            }
        }
    }
}
