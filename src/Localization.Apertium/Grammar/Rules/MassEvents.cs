using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Events in <c>-ing</c> that Spanish counts: <c>the storm caused flooding</c> is <c>causó inundaciones</c>.
/// </summary>
internal static class MassEvents
{
    private static readonly FrozenSet<string> Events = FrozenSet.Create(
        "flooding",
        "shelling",
        "rioting",
        "looting",
        "bombing",
        "fighting"
    );

    private static readonly FrozenSet<string> Causes = (
        "cause trigger bring report suffer see face fear spark prevent avoid condemn experience include follow"
    )
        .Split(' ')
        .ToFrozenSet();

    private static readonly FrozenSet<string> Degrees = FrozenSet.Create(
        "heavy",
        "severe",
        "widespread",
        "fierce",
        "serious",
        "renewed",
        "recent",
        "new",
        "intense",
        "more"
    );

    /// <summary>Makes a plural of the event.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 1; i < units.Count; i++)
        {
            if (!Events.Contains(units[i].Form) || !units[i].FollowsDirectly() || !Ends(units, i + 1))
                continue;
            var before = units[i - 1];
            if (
                Degrees.Contains(before.Form)
                    ? !(i > 1 && units[i - 2].IsDeterminer())
                    : VerbReadings.IsOf(units, i - 1, Causes)
                        || before.Form is "of" or "from" or "by" or "with" or "after" or "and"
            )
                units[i] = units[i].With(units[i].Form + "<n><pl>");
        }
    }

    private static bool Ends(List<LexicalUnit> units, int i) =>
        i == units.Count
        || units[i].Has("<sent>")
        || units[i].Has("<cm>")
        || units[i].Has("<cnj")
        || units[i].Has("<pr>")
        || VerbReadings.IsFinite(units, i);
}
