using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>An adverb between a negated auxiliary and its verb comes after the verb: <c>did not immediately respond</c>
/// is <c>no respondió inmediatamente</c>. The pair does not see the auxiliary past it.</summary>
internal static class AdverbsAfterNot
{
    /// <summary>Moves the adverb.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 3 < units.Count; i++)
        {
            if (
                !(units[i].Has("<vbdo>") || units[i].Has("<vaux>"))
                || units[i + 1].Form is not ("not" or "n't")
                || !units[i + 2].IsAdverb()
                || !units[i + 2].Form.EndsWith("ly", StringComparison.Ordinal)
                || units[i + 2].Form == "only"
                || !units[i + 3].Has("<inf>")
                || !units[i + 3].FollowsDirectly()
            )
                continue;
            // 'could not immediately be reached'
            var passive = i + 4 < units.Count && units[i + 3].Has("<vbser>") && units[i + 4].IsParticiple();
            units[i + 3] = units[i + 3].Choose(r => r.Contains("<inf>", StringComparison.Ordinal));
            Words.MoveAfter(units, i + 2, 1, passive ? i + 5 : i + 4);
        }
    }
}
