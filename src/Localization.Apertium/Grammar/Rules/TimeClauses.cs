using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>A clause after <c>after</c> and <c>before</c>, which the tagger takes for prepositions: <c>after banks
/// reported losses</c>, <c>después de que los bancos informaran</c> (RAE, Nueva gramática §25.14).</summary>
internal static class TimeClauses
{
    private const string AfterThat = "después de que<cnjadv>";
    private const string BeforeThat = "antes de que<cnjadv>";
    private const int Reach = 12;

    /// <summary>Chooses the readings.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 1 < units.Count; i++)
            Until(units, i, unit);
        foreach (var clause in Clauses.Of(units, unit))
        {
            for (var i = clause.Start; i + 2 < clause.End; i++)
            {
                if (Since(units, i, clause, unit))
                    continue;
                if (
                    !units[i].Has("<cnjadv>")
                    || !units[i].Has("<pr>")
                    || units[i].Form.ToLowerInvariant() is not ("after" or "before" or "until")
                    || units[i + 1].Has("<ger>")
                    || Verb(units, i + 1, clause, unit) is not { } verb
                )
                    continue;
                units[i] = units[i].Choose(r => r.Contains("<cnjadv>", StringComparison.Ordinal));
                Main(units, clause.Start, i);
                if (units[verb - 1].IsNoun())
                    units[verb - 1] = units[verb - 1].Choose(r => r.Contains("<n>", StringComparison.Ordinal));
                units[verb] = units[verb]
                    .Choose(r =>
                        r.Contains("<past>", StringComparison.Ordinal)
                        || r.Contains("<pri>", StringComparison.Ordinal)
                        || r.Contains("<pres>", StringComparison.Ordinal)
                        || r.Contains("<vaux>", StringComparison.Ordinal)
                    );
            }
        }
    }

    // 'until 2010', 'until Friday'
    private static void Until(List<LexicalUnit> units, int i, EncodedUnit unit)
    {
        var ends =
            i + 2 == units.Count || units[i + 2].Has("<sent>") || units[i + 2].Has("<cm>") || units[i + 2].Has("<pr>");
        if (
            ends
            && units[i].Form.Equals("until", StringComparison.OrdinalIgnoreCase)
            && (
                units[i + 1].Has("<num>")
                || units[i + 1].SlotIn(unit) is { Mark: null, PartOfSpeech: not PartOfSpeech.Person }
            )
        )
            units[i] = units[i].Choose(r => r.Contains("<pr>", StringComparison.Ordinal));
    }

    // 'prices have doubled since the war began': the perfect, or 'the first time', before it tells it from a reason.
    private static bool Since(List<LexicalUnit> units, int i, Clause clause, EncodedUnit unit)
    {
        if (
            units[i].Form != "since"
            || units[i + 1].Has("<ger>")
            || !(
                units.Skip(clause.Start).Take(i - clause.Start).Any(u => u.Has("<vbhaver>"))
                || (i > 0 && (units[i - 1].SlotIn(unit)?.Target ?? units[i - 1].Form) is "por primera vez" or "time")
            )
            || Verb(units, i + 1, clause, unit) is not { } verb
        )
            return false;
        units[verb] = units[verb]
            .Choose(r =>
                r.Contains("<past>", StringComparison.Ordinal) || r.Contains("<pri>", StringComparison.Ordinal)
            );
        units[i] = unit.Fixed(units[i].Blank, "desde que", "<cnjadv>");
        return true;
    }

    // 'the bank closed before customers arrived': what comes before needs a verb too.
    private static void Main(List<LexicalUnit> units, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (VerbReadings.IsFinite(units, i))
                return;
        }

        for (var i = end - 1; i > start; i--)
        {
            if (!units[i].Has("<vblex><past>") || units[i].IsNoun() || !units[i - 1].IsNoun())
                continue;
            units[i] = units[i].Choose(r => r.Contains("<past>", StringComparison.Ordinal));
            return;
        }
    }

    /// <summary>Puts the verb in the subjunctive.</summary>
    public static void Form(List<LexicalUnit> units)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            if (units[i].Form.ToLowerInvariant() is not (AfterThat or BeforeThat))
                continue;
            for (var k = i + 1; k < units.Count && k <= i + Reach; k++)
            {
                var form = units[k].Form;
                if (form.Contains("<sent>", StringComparison.Ordinal) || form.Contains("<cnjsub>"))
                    break;
                if (!form.Contains("<vb", StringComparison.Ordinal) || !form.Contains("<p", StringComparison.Ordinal))
                    continue;
                var changed = form.Replace("<ifi>", "<pis>", StringComparison.Ordinal)
                    .Replace("<pii>", "<pis>", StringComparison.Ordinal)
                    .Replace("<cni>", "<pis>", StringComparison.Ordinal)
                    .Replace("<pri>", "<prs>", StringComparison.Ordinal)
                    .Replace("<fti>", "<prs>", StringComparison.Ordinal);
                if (changed == form)
                    continue;
                units[k] = units[k].Renamed(changed);
                break;
            }
        }
    }

    // The verb after a subject; a form in -ed needs an object or an end, else it may belong to the noun.
    private static int? Verb(List<LexicalUnit> units, int start, Clause clause, EncodedUnit unit)
    {
        for (var i = start + 1; i < clause.End; i++)
        {
            if (units[i].Has("<prn><subj>"))
                return null;
            if (units[i - 1].Has("<pr>") || units[i - 1].IsDeterminer())
                continue;
            if (VerbReadings.IsFinite(units, i))
                return i;
            // 'until the war ends'
            if (
                i + 1 == clause.End
                && (i > start + 1 || !units[start].IsDeterminer())
                && units[start - 1].Form.ToLowerInvariant() is "until" or "after" or "before"
                && units[i].Has("<vblex><pri>")
                && units[i - 1].Has("<n><sg>")
            )
                return i;
            // 'before the storm hits the coast'
            if (
                i > start + 1
                && i + 1 < clause.End
                && units[i].Has("<vblex><pri>")
                && units[i - 1].Has("<n><sg>")
                && (units[i + 1].Has("<det>") || units[i + 1].Has("<prn><obj>"))
            )
                return i;
            // 'before you leave'
            if (
                i == start + 1
                && units[start].Form is "you" or "they" or "we" or "I"
                && units[i].Has("<vblex><pres>")
                && units[i].FollowsDirectly()
                && !units[i].Has("<past>")
            )
                return i;
            if (!units[i].Has("<vblex><past>") || units[i].IsNoun() || !units[i].FollowsDirectly())
                continue;
            var subject = units[i - 1];
            if (!(subject.IsNoun() || subject.Has("<prn><subj>") || subject.Has("<np>") || subject.IsName(unit)))
                return null;
            var ends = i + 1 == clause.End;
            var next = ends ? null : units[i + 1];
            if (
                subject.Has("<prn><subj>")
                || ends
                || (
                    next is not null
                    && (
                        next.IsDeterminer()
                        || next.IsNoun()
                        || next.Has("<prn>")
                        || next.IsName(unit)
                        // 'after the man refused to drop it'
                        || next.Has("<inf>") && units[i].Form.EndsWith(" to", StringComparison.Ordinal)
                        // 'after the minister resigned in May'
                        || (next.Has("<pr>") || next.SlotIn(unit) is { PartOfSpeech: PartOfSpeech.Adverb })
                            && VerbReadings.IsOf(units, i, FiniteVerbs.Intransitive)
                    )
                )
            )
                return i;
            return null;
        }

        return null;
    }
}
