using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar;

/// <summary>The groups of words that a subject is made of, in the target. Each member says where the group
/// ends.</summary>
internal static class TargetGroups
{
    /// <summary>A determiner, adjectives, a noun, adjectives.</summary>
    /// <returns>The noun's index, or -1.</returns>
    public static int Group(List<LexicalUnit> units, int start, out int next)
    {
        next = start;
        while (
            next < units.Count
            && (
                units[next].Form.Contains("<det>", StringComparison.Ordinal)
                || units[next].Form.Contains("<num>", StringComparison.Ordinal)
                || TargetTags.IsAdjective(units[next].Form)
            )
        )
            next++;
        if (
            next >= units.Count
            || !TargetTags.IsNoun(units[next].Form)
            || (next > start && !TargetTags.Follows(units, next))
        )
            return -1;
        var head = next++;
        while (next < units.Count && TargetTags.Follows(units, next))
        {
            // 'el robo más reciente'
            if (
                units[next].Form.Contains("adv>", StringComparison.Ordinal)
                && next + 1 < units.Count
                && TargetTags.IsAdjective(units[next + 1].Form)
            )
                next++;
            if (!TargetTags.IsAdjective(units[next].Form))
                break;
            next++;
        }

        return head;
    }

    /// <summary>A name, perhaps with a determiner.</summary>
    public static bool Name(List<LexicalUnit> units, int start, out int next)
    {
        next = start;
        if (next < units.Count && units[next].Form.Contains("<det>", StringComparison.Ordinal))
            next++;
        return next < units.Count && units[next++].Form.Contains("<np>", StringComparison.Ordinal);
    }

    /// <summary>A figure: <c>decenas de miles huyeron</c>.</summary>
    public static bool Count(List<LexicalUnit> units, int start, out int next)
    {
        next = start + 1;
        return start < units.Count && units[start].Form.StartsWith("mil<", StringComparison.Ordinal);
    }

    /// <summary>An infinitive and its object: <c>los planes de construir un puente</c>.</summary>
    public static bool Action(List<LexicalUnit> units, int start, out int next)
    {
        next = start;
        if (start >= units.Count || !units[start].Form.Contains("<inf>", StringComparison.Ordinal))
            return false;
        next++;
        // An object that the infinitive has, and a person: 'de construir un puente', 'de ver al rey'
        var at = next < units.Count && units[next].Form == "a<pr>" ? next + 1 : next;
        if (Group(units, at, out var end) >= 0 || Name(units, at, out end))
            next = end;
        return true;
    }
}
