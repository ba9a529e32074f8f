using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Owners in a row, of which the pair understands the last alone: <c>Putin's, Trump's and Biden's envoys</c>
/// loses all marks but one, and <c>Ramos' letter and Doris's house</c> becomes two phrases with <c>of</c>.</summary>
internal static class CoordinatedOwners
{
    private const int LongestOwned = 4;

    /// <summary>Rewrites the rows.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i < units.Count; i++)
            Row(units, i, unit);

        for (var i = 1; i < units.Count; i++)
        {
            if (
                IsMark(units, i)
                && Owned(units, i + 1) is > 0 and var length
                && NextOwner(units, i + 1 + length, unit) is { } next
                && IsMark(units, next + 1)
                && Owned(units, next + 2) is > 0 and var second
            )
            {
                Turn(units, next, next + 1, second);
                Turn(units, i - 1, i, length);
            }
        }
    }

    // 'Putin's, Trump's and Biden's envoys' are 'the envoys of Putin, Trump and Biden'.
    private static void Row(List<LexicalUnit> units, int mark, EncodedUnit unit)
    {
        var (last, marks) = (mark, new List<int>());
        while (IsMark(units, last) && NextOwner(units, last + 1, unit) is { } next && IsMark(units, next + 1))
        {
            marks.Add(last);
            last = next + 1;
        }

        if (marks.Count == 0 || Owned(units, last + 1) is not (> 0 and var length))
            return;
        foreach (var removed in marks.AsEnumerable().Reverse())
            units.RemoveAt(removed);
        Turn(units, mark - 1, last - marks.Count, length);
    }

    // 'Ramos' letter' is 'the letter of Ramos'.
    private static void Turn(List<LexicalUnit> units, int start, int mark, int length)
    {
        if (start > 0 && units[start - 1].Has("<det>") && units[start].FollowsDirectly())
            start--;
        var owner = units.GetRange(start, mark - start);
        var owned = units.GetRange(mark + 1, length);
        var blank = owner[0].Blank;
        owner[0] = Small(owner[0]).WithBlank(" ");
        units.RemoveRange(start, mark + 1 + length - start);
        units.InsertRange(start, [Words.The().WithBlank(blank), .. owned, Words.Of(), .. owner]);
    }

    // 'The president's' is inside its sentence now.
    private static LexicalUnit Small(LexicalUnit word) =>
        word.Has("<det>") && char.IsUpper(word.Form[0])
            ? new LexicalUnit(
                word.Blank,
                [
                    word.Form.ToLowerInvariant(),
                    .. word.Readings.ToArray().Select(r => char.ToLowerInvariant(r[0]) + r[1..]),
                ]
            )
            : word;

    private static bool IsMark(List<LexicalUnit> units, int i) =>
        i > 0
        && i < units.Count
        && (
            units[i].Has("<gen>")
            || (units[i].Has("<apos>") && units[i].Blank.Length == 0 && units[i - 1].Form.EndsWith('s'))
        )
        && !units[i - 1].Has("<prn>")
        && !units[i - 1].IsAdverb();

    // A comma, a conjunction, and a name or a noun that owns.
    private static int? NextOwner(List<LexicalUnit> units, int i, EncodedUnit unit)
    {
        if (i < units.Count && units[i].Has("<cm>"))
            i++;
        if (i < units.Count && units[i].Form is "and" or "or")
            i++;
        else if (i == 0 || i >= units.Count || !units[i - 1].Has("<cm>"))
            return null;
        if (i < units.Count && units[i].Has("<det>") && !units[i].IsNoun())
            i++;
        return
            i < units.Count
            && (units[i].IsName(unit) || units[i].Has("<np>") || units[i].IsNoun() || units[i].IsUnknown)
            ? i
            : null;
    }

    private static int Owned(List<LexicalUnit> units, int start)
    {
        var i = start;
        while (i < units.Count && i < start + LongestOwned && units[i].FollowsDirectly() && units[i].IsAdjective())
            i++;
        var nouns = i;
        while (i < units.Count && i < start + LongestOwned && units[i].FollowsDirectly() && units[i].IsNoun())
            i++;
        return i > nouns || (i > start && units[i - 1].IsNoun()) ? i - start : 0;
    }
}
