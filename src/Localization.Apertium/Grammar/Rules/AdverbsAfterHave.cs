using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Nothing comes between <c>haber</c> and its participle: <c>has publicly confirmed</c> is <c>ha confirmado
/// públicamente</c>.</summary>
internal static class AdverbsAfterHave
{
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 2 < units.Count; i++)
        {
            if (
                !units[i].Has("<vbhaver>")
                || !IsPlainAdverb(units[i + 1])
                || !units[i + 2].IsParticiple()
                || !units[i + 2].FollowsDirectly()
            )
                continue;
            Words.MoveAfter(units, i + 1, 1, i + 3);
            i += 2;
        }
    }

    private static bool IsPlainAdverb(LexicalUnit word) =>
        word.Form.EndsWith("ly", StringComparison.Ordinal) && word.IsAdverb() && word.FollowsDirectly();
}
