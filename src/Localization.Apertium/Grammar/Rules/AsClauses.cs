using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary><c>As</c> before a subject and its verb says when: <c>it comes as prices rise</c> is <c>mientras los
/// precios suben</c>; before a bare noun it says in what role: <c>como ministro</c>.</summary>
internal static class AsClauses
{
    private const int LongestSubject = 5;

    /// <summary>Puts the Spanish conjunction in its place.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i + 2 < units.Count; i++)
        {
            if (units[i].Form != "as" || !units[i + 1].FollowsDirectly() || IsCompared(units, i))
                continue;
            var target =
                HasClause(units, i + 1, unit) ? "mientras"
                : IsRole(units, i + 1) ? "como"
                : null;
            if (target is null)
                continue;
            units[i] = unit.Hold(
                units[i].Blank,
                new Slot(unit.Tokens.Next(), target, PartOfSpeech.Adverb, default, default)
                {
                    Tags = target == "como" ? "<pr>" : "<cnjadv>",
                }
            );
        }
    }

    // 'as big as', 'the same as', 'such as', 'so as', 'as soon as', 'as well as'
    private static bool IsCompared(List<LexicalUnit> units, int i)
    {
        for (var k = Math.Max(0, i - 4); k < i; k++)
        {
            if (units[k].Form.ToLowerInvariant() is "as" or "so" or "such" or "same")
                return true;
        }

        return Enumerable.Range(i + 1, Math.Min(4, units.Count - i - 1)).Any(k => units[k].Form == "as");
    }

    // A plural, a name or a noun with a determiner, and right after it a verb.
    private static bool HasClause(List<LexicalUnit> units, int start, EncodedUnit unit)
    {
        if (units[start].Has("<prn><subj>"))
            return start + 1 < units.Count && units[start + 1].Has("<vb");
        var k = start;
        while (
            k < units.Count
            && k < start + LongestSubject
            && units[k].FollowsDirectly()
            && (units[k].Has("<det>") || units[k].IsAdjective() || units[k].IsNoun() || units[k].IsName(unit))
            && !(k > start && VerbReadings.IsFinite(units, k))
        )
            k++;
        if (k == start || k >= units.Count || !units[k].FollowsDirectly())
            return false;
        var subject = units[k - 1];
        return VerbReadings.IsFinite(units, k)
            || (units[k].Has("<vblex><past>") && !units[k].IsAdjective())
            || (units[k].Has("<vblex><pres>") && subject.Has("<n><pl>") && !units[k].IsNoun());
    }

    private static bool IsRole(List<LexicalUnit> units, int i) =>
        units[i].Has("<n><sg>")
        && !units[i].IsAdjective()
        && !units[i].Has("<vb")
        && !units[i].Has("<adv>")
        && !units[i].Has("<det>");
}
