using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Verbs and names of actions that the words around leave no doubt about: <c>what he did was wrong</c>,
/// <c>built to last 100 years</c>, <c>despite winning the vote</c>.</summary>
internal static class SureActions
{
    /// <summary>Chooses the readings of a word.</summary>
    public static void Apply(List<LexicalUnit> units, int i, EncodedUnit unit)
    {
        Deed(units, i);
        // The plural noun does not occur in news.
        if (units[i].Form == "helps")
            units[i] = units[i].Choose(r => r.Contains("<vblex>", StringComparison.Ordinal));
        Last(units, i, unit);
        All(units, i);
        Participle(units, i);
        ActionAfterPreposition(units, i, unit);
        AfterPhrase(units, i, unit);
        Whose(units, i);
    }

    // 'what the ministry did was illegal'
    private static void Deed(List<LexicalUnit> units, int i)
    {
        if (
            i > 1
            && i + 1 < units.Count
            && units[i].Form is "did" or "does"
            && units[i + 1].Has("<vbser>")
            && units[i + 1].FollowsDirectly()
        )
            units[i] = units[i].Choose(r => r.Contains("<vblex>", StringComparison.Ordinal));
    }

    // 'all legal courts', but 'all live here'
    private static void All(List<LexicalUnit> units, int i)
    {
        if (
            !units[i].Form.Equals("all", StringComparison.OrdinalIgnoreCase)
            || !units[i].Has("<predet>")
            || i + 1 >= units.Count
            || !units[i + 1].FollowsDirectly()
        )
            return;
        var noun = units[i + 1].IsAdjective() && !units[i + 1].IsNoun() ? i + 2 : i + 1;
        if (
            noun < units.Count
            && units[noun].FollowsDirectly()
            && units[noun].Has("<n><pl>")
            && !units[noun].Has("<vblex><pres>")
        )
            units[i] = units[i].Choose(r => r.Contains("<predet>", StringComparison.Ordinal));
    }

    // 'in crowded camps'
    private static void Participle(List<LexicalUnit> units, int i)
    {
        if (
            i > 0
            && i + 1 < units.Count
            && units[i].Has("<pp>")
            && units[i].Has("<past>")
            && !units[i].IsNoun()
            && units[i - 1].Form is "in" or "at" or "from" or "with" or "of" or "on"
            && units[i].FollowsDirectly()
            && units[i + 1].Has("<n><pl>")
            && units[i + 1].FollowsDirectly()
        )
            units[i] = units[i].Choose(r => !r.Contains("<past>", StringComparison.Ordinal));
    }

    // 'built to last 100 years'
    private static void Last(List<LexicalUnit> units, int i, EncodedUnit unit)
    {
        if (
            i > 0
            && i + 1 < units.Count
            && units[i].Form == "last"
            && units[i - 1].Form == "to"
            && (
                units[i + 1].Has("<num>")
                || units[i + 1].SlotIn(unit) is { PartOfSpeech: PartOfSpeech.Number }
                || units[i + 1].Form
                    is "for"
                        or "until"
                        or "several"
                        or "a"
                        or "at least"
                        or "about"
                        or "only"
                        or "long"
            )
        )
            units[i] = new LexicalUnit(units[i].Blank, "last", "last<vblex><inf>");
    }

    // 'despite winning the election': an action, and no adjective
    private static void ActionAfterPreposition(List<LexicalUnit> units, int i, EncodedUnit unit)
    {
        if (
            i > 0
            && i + 1 < units.Count
            && units[i].Has("<ger>")
            && units[i].Has("<adj>")
            && units[i].FollowsDirectly()
            && (
                units[i - 1].Form.ToLowerInvariant() is "without" or "before" or "after" or "by" or "while"
                || units[i - 1].SlotIn(unit) is { Tags: "<pr>" }
            )
            && (units[i + 1].Has("<det>") || units[i + 1].Has("<prn><obj>") || units[i + 1].Has("<num>"))
        )
            units[i] = units[i].Choose(r => !r.Contains("<adj>", StringComparison.Ordinal));
        // 'the chances of winning are small', 'capable of winning'
        else if (
            i > 0
            && units[i].Form is "winning" or "losing" or "living" or "working" or "growing"
            && units[i - 1].Form is "of" or "for" or "without" or "by" or "about" or "from"
            && units[i].FollowsDirectly()
            && (
                i + 1 == units.Count
                || !(units[i + 1].IsNoun() || units[i + 1].IsAdjective())
                || (units[i - 1].Form == "of" && i > 1 && units[i - 2].Form is "cost" or "chances" or "capable")
            )
        )
            units[i] = units[i].Choose(r => !r.Contains("<adj>", StringComparison.Ordinal));
    }

    // 'on suspicion of murder after a fight': the phrase is given.
    private static void AfterPhrase(List<LexicalUnit> units, int i, EncodedUnit unit)
    {
        if (
            i > 0
            && units[i - 1].SlotIn(unit) is { Tags: "<pr>" }
            && units[i].Has("<n><sg>")
            && units[i].Has("<vblex><inf>")
            && units[i].FollowsDirectly()
            && (
                i + 1 == units.Count
                || units[i + 1].Has("<cnjadv>")
                || units[i + 1].Has("<pr>")
                || units[i + 1].Form == "and"
            )
        )
            units[i] = units[i].Choose(r => r.Contains("<n>", StringComparison.Ordinal));
    }

    // 'whose term ends in June'
    private static void Whose(List<LexicalUnit> units, int i)
    {
        if (
            i > 1
            && i + 1 < units.Count
            && units[i - 2].Form == "whose"
            && units[i - 1].Has("<n><sg>")
            && units[i].Has("<vblex><pri><p3><sg>")
            && units[i].Has("<n><pl>")
            && SureReadings.Follow(units, i - 2, 2)
            && (units[i + 1].Has("<pr>") || units[i + 1].Has("<det>") || units[i + 1].Has("<adv>"))
        )
            units[i] = units[i].Choose(r => r.Contains("<vblex>", StringComparison.Ordinal));
    }
}
