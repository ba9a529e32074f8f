using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>A second verb of a subject in the singular, which needs no pronoun to agree.</summary>
internal static class SecondVerbs
{
    // Plurals that come before other nouns: 'sports news'.
    private static readonly FrozenSet<string> Modifiers = (
        "sports arms sales savings goods customs systems operations communications materials services rights earnings "
        + "sciences records awards drugs weapons jobs parts claims returns works resources affairs shares bonds"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Chooses the verb of a word in <c>-s</c> after <c>and</c>: <c>sells cars and rents houses</c>, but
    /// <c>sells cars and trucks in Lima</c>.</summary>
    /// <returns>False where the word may be a noun.</returns>
    public static bool Present(List<LexicalUnit> units, int verb, int first, int and)
    {
        if (
            !units[first].Has("<pri><p3><sg>")
            || !units[verb].Has("<vblex><pri><p3><sg>")
            || !units[verb].Has("<n><pl>")
            || Modifiers.Contains(units[verb].Form)
            || verb + 1 >= units.Count
            || !units[verb + 1].FollowsDirectly()
        )
            return false;
        var next = units[verb + 1];
        // A list goes on: 'sells missiles, radars and repairs for jets'.
        var before = units[and - 1].Has("<cm>") && and > 1 ? units[and - 2] : units[and - 1];
        var isVerb = next.Has("<pr>")
            ? !before.IsNoun() || before.Has("<np>")
            : next.IsDeterminer() || next.Has("<prn><obj>") || next.IsNoun() || next.Has("<np>") || next.Has("<num>");
        if (isVerb)
            units[verb] = units[verb].Choose(r => r.Contains("<vblex><pri><p3><sg>", StringComparison.Ordinal));
        return isVerb;
    }

    /// <summary>Chooses the past of a participle: <c>he became a lawyer and moved to Boston</c>, but not
    /// <c>a house built in May and sold</c>.</summary>
    public static void Past(List<LexicalUnit> units, int verb, int first, int and)
    {
        if (
            CoordinatedVerbs.IsPast(units[verb])
            && units[verb].IsParticiple()
            && !units[first].Has("<vbser>")
            && verb + 1 < units.Count
            && units[verb + 1].Form != "by"
            && !Enumerable.Range(first + 1, and - first - 1).Any(k => units[k].IsParticiple())
        )
            units[verb] = units[verb].Choose(CoordinatedVerbs.IsConjugated);
    }
}
