using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary><c>As</c> before a subject and its verb says when: <c>it comes as prices rise</c> is <c>mientras los
/// precios suben</c>; before a bare noun it says in what role: <c>como ministro</c>.</summary>
internal static class AsClauses
{
    private const int LongestSubject = 5;

    private static readonly FrozenSet<string> Foreseen = (
        "expect predict plan promise hope fear forecast order require agree know intend anticipate claim suggest "
        + "insist request propose warn announce"
    )
        .Split(' ')
        .ToFrozenSet();

    // 'what began as a small protest has become a crisis'
    private static readonly FrozenSet<string> Roles = FrozenSet.Create(
        "begin",
        "start",
        "serve",
        "work",
        "act",
        "function",
        "emerge",
        "end"
    );

    /// <summary>Puts the Spanish conjunction in its place.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i + 2 < units.Count; i++)
        {
            // The analyser has joined 'as a'.
            if (units[i].Form == "as a" && !IsCompared(units, i))
                Part(units, i, unit);
            if (units[i].Form != "as" || !units[i + 1].FollowsDirectly() || IsCompared(units, i))
                continue;
            var target =
                IsForeseen(units, i + 1) ? "como"
                : HasClause(units, i + 1, unit) ? "mientras"
                : IsRole(units, i + 1) ? "como"
                : null;
            if (target is null)
                continue;
            units[i] = unit.Hold(
                units[i].Blank,
                new Slot(unit.Tokens.Next(), target, PartOfSpeech.Adverb, default, default)
                {
                    Tags = target == "como" && !IsForeseen(units, i + 1) ? "<pr>" : "<cnjadv>",
                }
            );
        }
    }

    // 'as a storm swept across the region', but 'as a result', 'as a minister'
    private static void Part(List<LexicalUnit> units, int i, EncodedUnit unit)
    {
        if (VerbReadings.IsOf(units, i - 1, Roles))
            return;
        units.Insert(i + 1, new LexicalUnit(" ", "a", "a<det><ind><sg>"));
        if (HasClause(units, i + 1, unit))
            units[i] = new LexicalUnit(units[i].Blank, "as", "as<pr>");
        else
            units.RemoveAt(i + 1);
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
            && !(k > start && (VerbReadings.IsFinite(units, k) || ActsOn(units, k)))
        )
            k++;
        if (k == start || k >= units.Count || !units[k].FollowsDirectly())
            return false;
        var subject = units[k - 1];
        return VerbReadings.IsFinite(units, k)
            || ActsOn(units, k)
            || (units[k].Has("<vblex><past>") && !units[k].IsAdjective())
            || (units[k].Has("<vblex><pres>") && subject.Has("<n><pl>") && !units[k].IsNoun());
    }

    // 'as his side beat their rivals': a noun that is a verb, with an object.
    private static bool ActsOn(List<LexicalUnit> units, int k) =>
        units[k].Has("<vblex><past>")
        && units[k].IsNoun()
        && units[k - 1].IsNoun()
        && k + 1 < units.Count
        && units[k + 1].FollowsDirectly()
        && (units[k + 1].Has("<det>") || units[k + 1].Has("<prn><obj>"));

    // 'as analysts had expected', 'as the president promised': the clause tells what was known, not when.
    private static bool IsForeseen(List<LexicalUnit> units, int start)
    {
        var end = start;
        while (
            end + 1 < units.Count
            && end < start + LongestSubject + 2
            && units[end + 1].FollowsDirectly()
            && !units[end + 1].Has("<sent>")
            && !units[end + 1].Has("<cm>")
        )
            end++;
        return end > start
            && (end + 1 == units.Count || units[end + 1].Has("<sent>") || units[end + 1].Has("<cm>"))
            && units[end].Has("<vblex><p")
            && VerbReadings.IsOf(units, end, Foreseen);
    }

    private static bool IsRole(List<LexicalUnit> units, int i) =>
        units[i].Has("<n><sg>")
        && !units[i].IsAdjective()
        && !units[i].Has("<vb")
        && !units[i].Has("<adv>")
        && !units[i].Has("<det>");
}
