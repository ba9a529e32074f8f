using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary><c>'s</c> before <c>been</c> or <c>had</c> is <c>has</c>: <c>he's been ill</c> is <c>ha estado
/// enfermo</c>. The pair knows it only as <c>is</c>.</summary>
internal static class ContractedPerfects
{
    private const int MostAdverbs = 2;

    /// <summary>Replaces the contraction.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i + 1 < units.Count; i++)
        {
            if (!units[i].Has("<gen>") || !units[i].Has("<vbser>"))
                continue;
            var participle = i + 1;
            while (
                participle + 1 < units.Count
                && participle <= i + MostAdverbs
                && (units[participle].IsAdverb() || units[participle].Form == "not")
            )
                participle++;
            if (units[participle].Form is "been" or "had" && units[participle].FollowsDirectly())
                units[i] = new LexicalUnit(" ", "has", "have<vbhaver><pri><p3><sg>");
        }
    }
}
