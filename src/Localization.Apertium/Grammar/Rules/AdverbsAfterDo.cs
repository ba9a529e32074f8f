using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>An adverb between the negation and its verb comes after the verb: <c>did not immediately respond</c> is
/// <c>no respondió inmediatamente</c>. The pair does not see the auxiliary past it.</summary>
internal static class AdverbsAfterDo
{
    /// <summary>Moves the adverb.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 3 < units.Count; i++)
        {
            if (
                !units[i].Has("<vbdo>")
                || units[i + 1].Form is not ("not" or "n't")
                || !units[i + 2].IsAdverb()
                || !units[i + 2].Form.EndsWith("ly", StringComparison.Ordinal)
                || !units[i + 3].Has("<inf>")
                || !units[i + 3].FollowsDirectly()
            )
                continue;
            var verb = units[i + 3].Choose(r => r.Contains("<inf>", StringComparison.Ordinal));
            (units[i + 2], units[i + 3]) = (verb, units[i + 2]);
        }
    }
}
