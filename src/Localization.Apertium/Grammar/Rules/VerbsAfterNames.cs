using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>After a name a word in <c>-s</c> is its verb, unless a verb of its own follows: <c>Russia remains
/// entrenched</c>, but <c>Trump claims are false</c>.</summary>
internal static class VerbsAfterNames
{
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 2 < units.Count; i++)
        {
            var word = units[i + 1];
            if (
                units[i].SlotIn(unit)
                    is { IsName: true, PartOfSpeech: PartOfSpeech.Person or PartOfSpeech.Place, Code: < 0 }
                && word.FollowsDirectly()
                && word.Has("<n><pl>")
                && word.Has("<pri><p3><sg>")
                && !IsVerb(units[i + 2])
                && !(
                    i > 0
                    && units[i].FollowsDirectly()
                    && ((units[i - 1].Has("<pr>") && units[i - 1].Form is not "as") || units[i - 1].IsDeterminer())
                )
            )
                units[i + 1] = word.Choose(r => r.Contains("<pri><p3><sg>", StringComparison.Ordinal));
        }
    }

    private static bool IsVerb(LexicalUnit word) =>
        word.Has("<vbser>")
        || word.Has("<vbhaver>")
        || word.Has("<vbmod>")
        || word.Has("<vaux>")
        || word.Has("<vbdo>")
        || ((word.Has("<past>") || word.Has("<pri>")) && !word.IsNoun());
}
