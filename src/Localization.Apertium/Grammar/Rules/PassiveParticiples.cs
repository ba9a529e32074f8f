using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>A form in <c>-ed</c> after <c>be</c> and adverbs is a participle: <c>he was seriously injured</c>.
/// </summary>
internal static class PassiveParticiples
{
    /// <summary>Chooses the readings.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 2 < units.Count; i++)
        {
            if (!units[i].Has("<vbser>"))
                continue;
            Told(units, units[i + 1].Form == "not" ? i + 2 : i + 1);
            var k = i + 1;
            while (k + 1 < units.Count && k <= i + 3 && IsAdverb(units[k], unit))
                k++;
            // 'were warned not to swim'
            if (k == i + 1 && units[k].Has("<vblex><pp>") && !units[k].IsAdjective() && units[k + 1].Form == "not")
                units[k] = units[k].Choose(r => r.Contains("<vblex><pp>", StringComparison.Ordinal));
            if (k == i + 1 || !units[k].Has("<vblex><pp>") || !units[k].FollowsDirectly())
                continue;
            units[k] = units[k].Choose(r => r.Contains("<vblex><pp>", StringComparison.Ordinal));
            MoveAdverbs(units, i + 1, k);
        }
    }

    // 'were told about the danger': Spanish informs of it.
    private static void Told(List<LexicalUnit> units, int i)
    {
        if (i + 1 < units.Count && units[i].Form == "told" && units[i + 1].Form is "about" or "of")
            units[i] = units[i].With("inform<vblex><pp>");
    }

    private static bool IsAdverb(LexicalUnit word, EncodedUnit unit) =>
        word.FollowsDirectly()
        && (
            word.SlotIn(unit) is { Tags: "<adv>" }
            || word.Form is "later" or "first" or "soon" or "long"
            || (word.IsAdverb() && !word.IsNoun() && !word.IsAdjective() && !word.Has("<pr>") && !word.Has("<vb"))
        )
        && word.Form is not ("not" or "n't" or "more" or "less" or "most" or "so" or "as" or "too" or "very");

    // The pair knows a passive only where the participle follows its verb: 'fue herido gravemente'.
    private static void MoveAdverbs(List<LexicalUnit> units, int from, int participle)
    {
        var adverbs = units.GetRange(from, participle - from);
        units.RemoveRange(from, adverbs.Count);
        units.InsertRange(from + 1, adverbs);
    }
}
