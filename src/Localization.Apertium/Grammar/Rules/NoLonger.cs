using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>What has ended: <c>they do not share it anymore</c> is <c>ya no lo comparten</c>.</summary>
internal static class NoLonger
{
    private const int Reach = 8;

    /// <summary>Moves the adverb before the negation.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 2; i < units.Count; i++)
        {
            var words =
                units[i].Form is "anymore" or "any more" or "any longer" || IsGiven(units[i], unit) ? 1
                : units[i].Form == "any" && i + 1 < units.Count && units[i + 1].Form is "more" or "longer" ? 2
                : 0;
            if (
                words == 0
                || !units[i].FollowsDirectly()
                || !Ends(units, i + words)
                || Negation(units, i) is not { } at
            )
                continue;
            unit.Slots.Remove(units[i].Form);
            units.RemoveRange(i, words);
            units.Insert(at, unit.Fixed(units[at].Blank, "ya"));
            units[at + 1].Blank = " ";
            i++;
        }
    }

    // A phrase of the lexicon
    private static bool IsGiven(LexicalUnit word, EncodedUnit unit) =>
        word.SlotIn(unit) is { Target: "más", PartOfSpeech: PartOfSpeech.Adverb };

    // 'not' or the auxiliary before it: Spanish has both words before its verb.
    private static int? Negation(List<LexicalUnit> units, int end)
    {
        for (var i = end - 1; i > 0 && i >= end - Reach; i--)
        {
            if (units[i].Has("<sent>") || units[i].Has("<cm>"))
                return null;
            if (units[i].Form is "not" or "n't" or "'t")
                return units[i - 1].Has("<vb") || units[i - 1].Has("<vaux>") ? i - 1 : i;
            // 'don't' is one word.
            if (units[i].Has("not<adv>"))
                return i;
        }

        return null;
    }

    private static bool Ends(List<LexicalUnit> units, int i) =>
        i >= units.Count || units[i].Has("<sent>") || units[i].Has("<cm>") || units[i].Has("<cnj");
}
