using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>The verbs of and after a relative clause: <c>what he said was wrong</c>, <c>the weapons which were stolen
/// belonged to the army</c>; and a verb that drives somebody to something, <c>the law forces companies to
/// pay</c>.</summary>
internal static class RelativeClauses
{
    private static readonly FrozenSet<string> Drivers = (
        "force urge order ask allow enable require invite encourage push persuade compel oblige permit lead "
        + "prompt help "
        + "cause"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Chooses the readings around a word.</summary>
    public static void Apply(List<LexicalUnit> units, int i, EncodedUnit unit)
    {
        What(units, i);
        Way(units, i, unit);
        RelativePassive(units, i);
        Driver(units, i, unit);
    }

    // 'the way the police handled it': in which they did.
    private static void Way(List<LexicalUnit> units, int i, EncodedUnit unit)
    {
        if (
            i == 0
            || i + 2 >= units.Count
            || units[i].Form != "way"
            || !units[i - 1].Has("<det><def>")
            || !units[i + 1].FollowsDirectly()
            || units[i + 1].Has("<pr>")
            || !(
                units[i + 1].Has("<prn><subj>")
                || units[i + 1].Has("<det><def>")
                || units[i + 1].Has("<det><pos>")
                || units[i + 1].Has("<n><pl>")
                || units[i + 1].IsName(unit)
            )
        )
            return;
        for (var k = i + 2; k < units.Count && k < i + 5 && units[k].FollowsDirectly(); k++)
        {
            if (units[k].Has("<pr>") || units[k].Form == "that")
                return;
            if (!VerbReadings.IsFinite(units, k) && !units[k].Has("<vblex><past>"))
                continue;
            var relative = new Slot(unit.Tokens.Next(), "en que", PartOfSpeech.Adverb, default, default)
            {
                Tags = "<cnjadv>",
            };
            units.Insert(i + 1, unit.Hold(" ", relative));
            return;
        }
    }

    // 'What he said was wrong', 'what matters': no question, and what follows it may be its verb.
    private static void What(List<LexicalUnit> units, int i)
    {
        if (
            !units[i].Form.Equals("what", StringComparison.OrdinalIgnoreCase)
            || i + 2 >= units.Count
            || !units[i + 1].FollowsDirectly()
            || units.FindIndex(i, u => u.Form is "?") >= 0
        )
            return;
        var next = units[i + 1];
        var verb = next.Has("<vblex><pri><p3><sg>") || (next.Has("<vblex><past>") && !next.IsNoun());
        if (verb)
            units[i + 1] = next.Choose(r =>
                r.Contains("<vblex><pri>", StringComparison.Ordinal) || r.Contains("<past>", StringComparison.Ordinal)
            );
        // 'what the court decided is final'
        else if (next.Has("<det><def>") || next.Has("<det><pos>"))
        {
            var past = i + 3;
            while (past < units.Count && past < i + 5 && !units[past].IsParticiple())
                past++;
            if (
                past < units.Count
                && past < i + 5
                && units[past].Has("<vblex><past>")
                && !units[past].IsNoun()
                && units[past - 1].IsNoun()
            )
                units[past] = units[past].Choose(r => r.Contains("<past>", StringComparison.Ordinal));
        }

        var begins = i == 0 || units[i - 1].Has("<sent>") || units[i - 1].Has("<lquot>") || units[i - 1].Form == "but";
        if (begins && (verb || next.Has("<prn><subj>") || next.Has("<det><def>") || next.Has("<det><pos>")))
            units[i] = units[i].Choose(r => r.Contains("<rel>", StringComparison.Ordinal));
    }

    // 'the weapons which were stolen belonged to the army': the clause has its verb, the sentence needs one.
    private static void RelativePassive(List<LexicalUnit> units, int i)
    {
        if (
            i == 0
            || i + 3 >= units.Count
            || units[i].Form is not ("who" or "which" or "that")
            || !units[i - 1].IsNoun()
            || !units[i + 1].Has("<vbser>")
            || !units[i + 2].IsParticiple()
        )
            return;
        for (var k = i + 3; k < units.Count && units[k].FollowsDirectly(); k++)
        {
            if (VerbReadings.IsFinite(units, k))
                return;
            // 'the men who were arrested deny it'
            if (
                units[k].Has("<vblex><pres>")
                && units[i - 1].Has("<n><pl>")
                && !units[k].IsNoun()
                && !units[k].Has("<pr>")
                && units[k - 1].Form != "to"
            )
            {
                units[k] = units[k].Choose(r => r.Contains("<pres>", StringComparison.Ordinal));
                return;
            }

            if (!units[k].Has("<vblex><past>") || !units[k].IsParticiple() || units[k].IsNoun())
                continue;
            if (k > i + 3 && !units[k - 1].IsNoun())
                return;
            units[i + 2] = units[i + 2].Choose(r => r.Contains("<pp>", StringComparison.Ordinal));
            units[k] = units[k].Choose(r => r.Contains("<past>", StringComparison.Ordinal));
            return;
        }
    }

    // 'the law forces companies to pay'
    private static void Driver(List<LexicalUnit> units, int i, EncodedUnit unit)
    {
        if (
            i == 0
            || i + 3 >= units.Count
            || !units[i].FollowsDirectly()
            || !units[i].Has("<n><pl>")
            || !units[i].Has("<vblex><pri><p3><sg>")
            || !VerbReadings.IsOf(units, i, Drivers)
            || !(units[i - 1].Has("<n><sg>") || units[i - 1].IsName(unit) || units[i - 1].Has("<np>"))
        )
            return;
        for (var to = i + 2; to + 1 < units.Count && to <= i + 4 && units[to].FollowsDirectly(); to++)
        {
            if (units[to].Form != "to")
                continue;
            if (!units[to + 1].Has("<inf>"))
                return;
            units[i - 1] = units[i - 1].Choose(r => !r.Contains("<vblex>", StringComparison.Ordinal));
            units[i] = units[i].Choose(r => r.Contains("<vblex>", StringComparison.Ordinal));
            units[to - 1] = units[to - 1].Choose(r => r.Contains("<n>", StringComparison.Ordinal));
            units[to + 1] = units[to + 1].Choose(r => r.Contains("<inf>", StringComparison.Ordinal));
            return;
        }
    }
}
