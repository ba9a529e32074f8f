using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>A word in <c>-s</c> after <c>and</c> that goes on with a verb of the third person: <c>sells cars and rents
/// houses</c>, but <c>sells cars and trucks in Lima</c>.</summary>
internal static class SecondPresents
{
    // Plurals that come before other nouns: 'sports news'.
    private static readonly FrozenSet<string> Modifiers = (
        "sports arms sales savings goods customs systems operations communications materials services rights earnings "
        + "sciences records awards drugs weapons jobs parts claims returns works resources affairs shares bonds"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Chooses the verb; false where the word may be a noun.</summary>
    public static bool Choose(List<LexicalUnit> units, int verb, int first, int and)
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
}
