using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar;

/// <summary>The verb of two subjects at the start of a sentence is a plural: <c>Ursula von der Leyen y Charles de
/// Gaulle nunca se reunieron</c>.</summary>
internal static class CoordinatedSubjects
{
    /// <summary>Makes the verb agree with the subjects that begin at a unit.</summary>
    public static void Agree(List<LexicalUnit> units, int start)
    {
        if (!Member(units, start, isFirst: true, out var next))
            return;
        var isJoined = false;
        while (!isJoined && next + 1 < units.Count)
        {
            isJoined = units[next].Form is "y<cnjcoo>" or "e<cnjcoo>";
            if (!isJoined && !units[next].Form.Contains("<cm>", StringComparison.Ordinal))
                return;
            if (!Member(units, next + 1, isFirst: false, out next))
                return;
        }

        while (
            next < units.Count
            && (
                units[next].Form.EndsWith("<adv>", StringComparison.Ordinal)
                || units[next].Form.Contains("<prn><pro>", StringComparison.Ordinal)
            )
        )
            next++;
        if (
            isJoined
            && next < units.Count
            && units[next].Form.Contains("<vb", StringComparison.Ordinal)
            && TargetTags.Follows(units, next)
        )
            units[next] = units[next]
                .Renamed(units[next].Form.Replace("<p3><sg>", "<p3><pl>", StringComparison.Ordinal));
    }

    // 'la compra y venta' is one thing: a second noun without a determiner is not a
    // subject of its own.
    private static bool Member(List<LexicalUnit> units, int start, bool isFirst, out int next)
    {
        next = start;
        if (next < units.Count && IsDeterminer(units[next]) && next + 1 < units.Count && IsName(units[next + 1]))
            next++;
        var first = next;
        while (next < units.Count && IsName(units[next]) && (next == first || TargetTags.Follows(units, next)))
            next++;
        if (next > first)
            return true;
        return (isFirst || (start < units.Count && IsDeterminer(units[start])))
            && TargetGroups.Group(units, start, out next) >= 0;
    }

    private static bool IsDeterminer(LexicalUnit unit) => unit.Form.Contains("<det>", StringComparison.Ordinal);

    // 'Ursula von der Leyen': what the pair does not know beside a name is a part of it.
    private static bool IsName(LexicalUnit unit) =>
        unit.Form.Contains("<np>", StringComparison.Ordinal) || unit.Form.StartsWith('*');
}
