using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Names of several parts that the analyser takes apart at their hyphens: <c>Stratford-upon-Avon</c>,
/// <c>Rolls-Royce</c>, <c>Kim Jong-un</c>. A part that is a word is not translated there.</summary>
internal static class HyphenatedNames
{
    private static readonly FrozenSet<string> Particles = (
        "upon on by in under over the le la les sur en de du des aux au sous lez am an der den del y e i da do dos el "
        + "al ul bin ben ibn"
    )
        .Split(' ')
        .ToFrozenSet();

    private static readonly FrozenSet<string> Articles = FrozenSet.Create("al", "el", "ad", "ar", "as", "at", "az");

    // 'Anglo-Irish', 'pro-Kremlin' and 'Ex-President' are formed, not given.
    private static readonly FrozenSet<string> Prefixes = (
        "anglo franco sino afro indo euro russo greco italo hispano luso austro turco serbo judeo ibero latino "
        + "pre anti pro ex non mid trans post neo un re co sub super pan inter multi counter self ultra semi vice all "
        + "off over under cross north south east west"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Makes one unknown word of each such name.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 2 < units.Count; i++)
        {
            var end = End(units, i, unit);
            if (end <= i + 1 || !IsName(units, i, end))
                continue;
            var name = string.Concat(units.Skip(i).Take(end - i).Select(u => u.Form));
            units[i] = new LexicalUnit(units[i].Blank, name, "*" + name);
            units.RemoveRange(i + 1, end - i - 1);
        }
    }

    // The index after a chain of words that hyphens join.
    private static int End(List<LexicalUnit> units, int start, EncodedUnit unit)
    {
        var end = start;
        while (
            end < units.Count
            && units[end].SlotIn(unit) is null
            && char.IsLetter(units[end].Form[0])
            && (end == start || units[end].IsGlued)
        )
        {
            end++;
            if (end + 1 >= units.Count || units[end].Form != "-" || !units[end].IsGlued || !units[end + 1].IsGlued)
                break;
            end++;
        }

        return end > start && units[end - 1].Form == "-" ? start : end;
    }

    private static bool IsName(List<LexicalUnit> units, int start, int end)
    {
        var (first, last) = (units[start], units[end - 1]);
        // 'al-Qaida'
        if (end - start == 3 && Articles.Contains(first.Form) && char.IsUpper(last.Form[0]))
            return last.IsUnknown;
        if (!char.IsUpper(first.Form[0]) || Prefixes.Contains(first.Form.ToLowerInvariant()))
            return false;
        var known = 0;
        for (var i = start; i < end; i += 2)
        {
            var isSmall = !char.IsUpper(units[i].Form[0]);
            if (isSmall && !Particles.Contains(units[i].Form) && !(i == end - 1 && units[i].IsUnknown))
                return false;
            known += IsGiven(units[i]) || isSmall ? 0 : 1;
        }

        // 'Trump-Era' in a title; 'Moscow-Beijing' are two places, each with its own name in Spanish.
        var parts = (end - start + 1) / 2;
        var isPlace = first.Has("<np><loc>") && last.Has("<np><loc>") && parts == 2;
        return known < parts && IsGiven(last) && !isPlace;
    }

    private static bool IsGiven(LexicalUnit unit) => unit.IsUnknown || unit.Has("<np>");
}
