using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Somebody else's action that is allowed or caused, a bare infinitive in English and a clause in the
/// subjunctive in Spanish: <c>let firms sell the gas</c> is <c>dejar que las firmas vendan el gas</c>.
/// <see cref="WantedActions.Form"/> gives the verb its form.</summary>
internal static class CausedActions
{
    private const int LongestGroup = 4;

    // Also nouns, but verbs after 'make' and its object: 'make the problem look small'.
    private static readonly FrozenSet<string> Sure = FrozenSet.Create("look", "feel", "sound", "cry", "wait", "laugh");

    // Also nouns, but verbs after 'help'.
    private static readonly FrozenSet<string> Helped = (
        "build cut stop fight win shape boost ease curb spread raise save plan design form lift launch keep move slow "
        + "limit guide cover end fund finance pay drive halt heal rescue clear clean feed fuel start create push"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Makes a clause of the infinitive.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 2 < units.Count; i++)
        {
            if (WantedActions.IsVerb(units[i], "help"))
            {
                Help(units, i, unit);
                continue;
            }

            var let = WantedActions.IsVerb(units[i], "let");
            Her(units, i, let);
            if (
                (!let && !WantedActions.IsVerb(units[i], "make"))
                || !units[i + 1].FollowsDirectly()
                || Action(units, i + 1, let, unit) is not { } action
            )
                continue;
            var isOne = !units[action - 1].Has("<pl>");
            // 'look small': parecer
            if (units[action].Form == "look" && action + 1 < units.Count && units[action + 1].IsAdjective())
                units[action] = new LexicalUnit(units[action].Blank, "seem", "seem<vblex><inf>");
            units[action] = WantedActions.Finite(units[action], isOne);
            units.Insert(i + 1, WantedActions.That());
            unit.Wished = true;
        }
    }

    // 'made her clean the house', but 'made her new friends'
    private static void Her(List<LexicalUnit> units, int verb, bool let)
    {
        if (
            (let || WantedActions.IsVerb(units[verb], "make"))
            && units[verb + 1].Form == "her"
            && units[verb + 2].FollowsDirectly()
            && units[verb + 2].Has("<vblex><inf>")
            && (!units[verb + 2].IsNoun() || (verb + 3 < units.Count && units[verb + 3].Has("<det>")))
        )
        {
            units[verb + 1] = units[verb + 1].Choose(r => r.Contains("<prn>", StringComparison.Ordinal));
            units[verb + 2] = units[verb + 2].Choose(r => r.Contains("<inf>", StringComparison.Ordinal));
        }
    }

    // 'helps people find work' as 'helps people to find work'
    private static void Help(List<LexicalUnit> units, int help, EncodedUnit unit)
    {
        // 'helps protect workers'
        if (
            units[help + 1].FollowsDirectly()
            && units[help + 1].Has("<vblex><inf>")
            && (!units[help + 1].IsNoun() || IsHelp(units, help + 1))
        )
        {
            units[help + 1] = units[help + 1].Choose(r => r.Contains("<vblex><inf>", StringComparison.Ordinal));
            units.Insert(help + 1, new LexicalUnit(" ", "to", "to<pr>"));
            return;
        }

        if (
            !units[help + 1].FollowsDirectly()
            || (help > 0 && units[help - 1].Has("<det>"))
            || Action(units, help + 1, let: true, unit) is not { } action
        )
            return;
        units[help] = units[help].Choose(r => r.Contains("<vblex>", StringComparison.Ordinal));
        units[action] = units[action].Choose(r => r.Contains("<vblex><inf>", StringComparison.Ordinal));
        units.Insert(action, new LexicalUnit(" ", "to", "to<pr>"));
    }

    // 'helped build schools', 'helped fund the project', but 'helped flood victims'
    private static bool IsHelp(List<LexicalUnit> units, int verb) =>
        verb + 1 < units.Count
        && units[verb + 1].FollowsDirectly()
        && (
            units[verb + 1].Has("<det><def>")
            || units[verb + 1].Has("<det><ind>")
            || units[verb + 1].Has("<det><pos>")
            || units[verb + 1].Has("<prn><obj>")
            || (Helped.Contains(units[verb].Form) && (units[verb + 1].IsNoun() || units[verb + 1].IsAdjective()))
        );

    // The infinitive after a group of a determiner, adjectives and nouns, or after a name.
    private static int? Action(List<LexicalUnit> units, int start, bool let, EncodedUnit unit)
    {
        if (units[start].Form is "sure" or "ends" || units[start].Has("<prn>") && !units[start].Has("<det>"))
            return null;
        for (var i = start; i < units.Count && i <= start + LongestGroup && units[i].FollowsDirectly(); i++)
        {
            if (i > start && units[i].Has("<vblex><inf>") && IsHead(units[i - 1], unit) && (let || IsSure(units, i)))
                return i;
            if (!(units[i].Has("<det>") || units[i].IsAdjective() || IsHead(units[i], unit)))
                return null;
        }

        return null;
    }

    // 'made the firm pay a fine'
    private static bool IsSure(List<LexicalUnit> units, int i) =>
        Sure.Contains(units[i].Form)
        || !(units[i].IsNoun() || units[i].IsAdjective())
        || (i + 1 < units.Count && units[i + 1].Has("<det>") && units[i + 1].FollowsDirectly());

    private static bool IsHead(LexicalUnit word, EncodedUnit unit) =>
        word.IsNoun() || word.Has("<np>") || word.IsName(unit) || word.Form is "everyone" or "everybody";
}
