using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Verbs that drive somebody to an action: what follows their object and <c>to</c> is an infinitive, as in
/// <c>forced Cuba to ration fuel</c>.</summary>
internal static class DrivenTo
{
    private static readonly FrozenSet<string> Drivers = (
        "force urge order ask tell allow enable require invite encourage push persuade compel oblige permit lead prompt"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Whether such a verb and its object end at <paramref name="last"/>.</summary>
    public static bool Precedes(List<LexicalUnit> units, int last)
    {
        if (
            !units[last].IsNoun()
            && !units[last].Has("<np>")
            && !units[last].IsUnknown
            && !units[last].Has("<prn><obj>")
        )
            return false;
        for (var k = last - 1; k >= 0 && k >= last - 3 && units[k + 1].FollowsDirectly(); k--)
        {
            if (VerbReadings.IsOf(units, k, Drivers))
                return true;
        }

        return false;
    }
}
