using Localization.Apertium.Lexicon;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>What happens to the subject itself: <c>the council meets in Vienna</c> is <c>se reúne</c>, <c>exports
/// doubled</c> is <c>se duplicaron</c> (RAE, Nueva gramática §41.13). Works on what lexical transfer gave.</summary>
internal static class IntransitiveVerbs
{
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i < units.Count; i++)
        {
            if (
                !units[i].Is("<vblex>")
                || HouseLexicon.Intransitive(units[i].Lemma()) is not { } entry
                || HasObject(units, i, unit)
                || (units[i].Is("<pp>") && !FollowsAuxiliary(units, i, "<vbhaver>"))
                || (units[i].Is("<ger>") && !FollowsAuxiliary(units, i, "<vbser>"))
            )
                continue;
            LexicalChoices.Put(units, ref i, entry, unit);
        }
    }

    private static bool HasObject(List<LexicalUnit> units, int i, EncodedUnit unit)
    {
        // 'the man he met in Paris'
        if (i > 1 && units[i - 1].Is("<prn><subj>") && units[i - 2].Is("<n>") && units[i - 1].FollowsDirectly())
            return true;
        // 'had quietly left the country'
        var after = i + 1;
        while (after + 1 < units.Count && units[after].Is("<adv>") && units[after + 1].FollowsDirectly())
            after++;
        if (after == units.Count)
            return false;
        var next = units[after];
        if (!next.FollowsDirectly())
            return false;
        // 'left more than 200 homes'
        if (next.Lemma() is "more than" or "less than" or "fewer than" or "over" or "at least")
            return true;
        return !(next.Is("<pr>") || next.Is("<adv>") || next.Is("<cnj") || next.SlotIn(unit) is { Tags: "<adv>" })
            || next.Is("of<pr>");
    }

    private static bool FollowsAuxiliary(List<LexicalUnit> units, int i, string auxiliary)
    {
        while (i > 0 && units[i - 1].Is("<adv>"))
            i--;
        return i > 0 && units[i - 1].Is(auxiliary);
    }
}
