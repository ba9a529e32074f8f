using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Forms in <c>-ed</c> that can only be participles (after <c>have</c>, between a noun and <c>by</c>, before
/// a noun at the head of its phrase), and those that can only be verbs (after their subject).</summary>
internal static class Participles
{
    private const int LongestDate = 5;

    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i < units.Count; i++)
        {
            if (!units[i].IsParticiple())
                continue;
            var byFollows =
                i + 1 < units.Count
                && units[i + 1].Form == "by"
                && (units[i - 1].IsNoun() || units[i - 1].IsName(unit));
            if (byFollows && units[i - 1].FollowsDirectlyOrFirst() || IsDatedAction(units, i, unit))
                units[i] = units[i].Choose(IsParticiple);
            else if (HaveBefore(units, i))
                units[i] = units[i].Choose(IsParticiple);
            else if (IsAttribute(units, i))
                (units[i], units[i + 1]) = (
                    units[i].Choose(IsParticiple),
                    units[i + 1].Choose(r => r.Contains("<n>", StringComparison.Ordinal))
                );
            else if (SubjectBefore(units, i, unit) || IsOnlyVerb(units, i))
                units[i] = units[i].Choose(r => r.Contains("<past>", StringComparison.Ordinal));
        }
    }

    // 'a study carried out in April by the university showed'
    private static bool IsDatedAction(List<LexicalUnit> units, int i, EncodedUnit unit)
    {
        if (!(units[i - 1].IsNoun() || units[i - 1].IsName(unit)) || !units[i].FollowsDirectly())
            return false;
        var by = i + 1;
        while (
            by + 1 < units.Count
            && by <= i + LongestDate
            && units[by].FollowsDirectly()
            && units[by].Form != "by"
            && !units[by].Has("<prn><subj>")
            && !VerbReadings.IsFinite(units, by)
        )
            by++;
        if (by == i + 1 || units[by].Form != "by" || units[i + 1].IsDeterminer())
            return false;
        for (var k = by + 2; k < units.Count && !units[k].Has("<sent>") && !units[k].Has("<cm>"); k++)
        {
            if (units[k].Has("<past>") && !units[k].IsAdjective() && !units[k].IsNoun())
                units[k] = units[k].Choose(r => r.Contains("<past>", StringComparison.Ordinal));
            if (VerbReadings.IsFinite(units, k) || units[k].Has("<past>") || units[k].Has("<vbser>"))
                return true;
        }

        return false;
    }

    // 'Meanwhile, leaked documents reveal …', 'allowed selected students'
    private static bool IsAttribute(List<LexicalUnit> units, int i) =>
        (
            units[i - 1].Has("<cm>")
            || (units[i - 1].Has("<vblex><past>") && !units[i - 1].IsNoun() && units[i].FollowsDirectly())
            || (units[i - 1].Has("<det>") && !units[i - 1].Has("<prn>") && units[i].FollowsDirectly())
        )
        && i + 2 < units.Count
        && units[i + 1].Has("<n><pl>")
        && units[i + 1].FollowsDirectly();

    // 'Wheat slipped in Europe': a bare noun at the start, and no other verb in its clause.
    private static bool IsOnlyVerb(List<LexicalUnit> units, int i)
    {
        if (
            i != 1
            || !units[0].IsNoun()
            || units[0].IsDeterminer()
            || !units[1].FollowsDirectly()
            || !units[1].Has("<past>")
            || i + 1 >= units.Count
            || !units[2].Has("<pr>")
        )
            return false;
        for (var k = 2; k < units.Count && !units[k].Has("<cm>") && !units[k].Has("<sent>"); k++)
        {
            if (
                units[k].Has("<pri>")
                || units[k].Has("<past>")
                || units[k].Has("<pres>")
                || units[k].Has("<vbser>")
                || units[k].Has("<vbhaver>")
                || units[k].Has("<vaux>")
            )
                return false;
        }

        return true;
    }

    private static bool SubjectBefore(List<LexicalUnit> units, int i, EncodedUnit unit)
    {
        var objectFollows =
            i + 1 < units.Count
            && units[i + 1].FollowsDirectly()
            && (units[i + 1].IsNoun() || units[i + 1].Has("<det>"));
        if (
            objectFollows
            && units[i].Has("<past>")
            && (units[i - 1].SlotIn(unit) is { Mark: null } || units[i - 1].Form == "and")
        )
            return true;
        var k = i - 1;
        while (k > 0 && units[k].IsAdverb() && !units[k].IsNoun())
            k--;
        if (k > 0 && units[k - 1].Has("<vbhaver>"))
            return false;
        return (units[k].SlotIn(unit) is { PartOfSpeech: PartOfSpeech.Person } && units[i].Has("<past>"))
            || units[k].Has("<prn><subj>");
    }

    private static bool FollowsDirectlyOrFirst(this LexicalUnit word) => word.Blank.Length <= 1;

    private static bool IsParticiple(string reading) => reading.Contains("<pp>", StringComparison.Ordinal);

    // Adverbs may come between: 'has not publicly confirmed'.
    private static bool HaveBefore(List<LexicalUnit> units, int i)
    {
        for (var k = i - 1; k >= 0 && k >= i - 4; k--)
        {
            if (units[k].Has("<vbhaver>"))
                return true;
            if (!units[k].IsAdverb() || units[k].IsNoun())
                return false;
        }

        return false;
    }
}
