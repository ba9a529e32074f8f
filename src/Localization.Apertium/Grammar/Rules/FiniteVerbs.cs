using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>A clause has one conjugated verb. What may be a noun or a participle is that verb where the clause has no
/// other (<c>analysts name three limits</c>), and is a participle where it has (<c>he fought the gangs based in
/// Mexico</c>).</summary>
internal static class FiniteVerbs
{
    private const int Needed = 2;
    private const int Strong = 3;

    // After these a clause without 'that' may have a subject and a verb of its own.
    private static readonly FrozenSet<string> Reporting = (
        "say believe think report claim know hope fear suggest show estimate expect note argue find hear see mean "
        + "make let help have get keep leave watch"
    )
        .Split(' ')
        .ToFrozenSet();

    // They have no object, so after a noun they are its verb.
    internal static readonly FrozenSet<string> Intransitive = (
        "arrive happen occur remain appear disappear emerge rise fall die live work talk speak vote wait stay go come "
        + "begin end start gather tumble surge climb drop plunge soar slip slide decline return travel belong depend "
        + "last apologise apologize reopen rally march protest stand sit sleep laugh smile agree disagree collapse "
        + "explode call resign"
    )
        .Split(' ')
        .ToFrozenSet();

    // What is said, known or asked follows them.
    private static readonly FrozenSet<string> Questions = FrozenSet.Create("that", "how", "why", "whether", "what");

    private static readonly FrozenSet<string> Counts = FrozenSet.Create(
        "dozen",
        "few",
        "couple",
        "hundred",
        "thousand",
        "million"
    );

    /// <summary>Chooses the readings.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i < units.Count; i++)
            SingularSubject(units, i);
        var clauses = Clauses.Of(units, unit);
        var mainHasVerb = clauses.Any(c => !c.IsSubordinate && VerbReadings.HasFinite(units, c));
        for (var c = 0; c < clauses.Count; c++)
        {
            var clause = clauses[c];
            // 'the firms cut jobs and are closing plants'
            var goesOn =
                c + 1 < clauses.Count
                && clauses[c + 1].Opens is ClauseOpening.And
                && IsSecondVerb(units, clauses[c + 1]);
            PluralSubject(units, clause);
            Asides.Participle(units, clauses, c);
            if (VerbReadings.HasFinite(units, clause))
                Participles(units, clause, unit);
            else if (clause.Opens is ClauseOpening.Sentence && (!mainHasVerb || goesOn))
                Choose(units, clause, unit, goesOn || Clauses.EndAsList(units, clauses, c) ? 1 : Needed);
            // 'Oil rose and gold fell'
            else if (
                clause.Opens is ClauseOpening.Sentence
                && c + 1 < clauses.Count
                && clauses[c + 1].Opens is ClauseOpening.And
            )
                Choose(units, clause, unit, Needed);
            else if (clause.NeedsVerb)
                Choose(units, clause, unit, Clauses.IsCondition(units, clause) ? 1 : Needed);
            else if (mainHasVerb && Asides.Is(units, clause, unit))
                Reduce(units, clause, unit);
        }

        if (
            !mainHasVerb
            && !clauses.Any(c => !c.IsSubordinate && VerbReadings.HasFinite(units, c))
            && !Asides.Resume(units, clauses)
        )
        {
            foreach (var clause in clauses.Where(c => c.Opens is ClauseOpening.And or ClauseOpening.Mark))
                Choose(units, clause with { IsClosed = false }, unit, Strong);
        }
    }

    // 'markets rise': no plural comes before the noun that it belongs to.
    private static void PluralSubject(List<LexicalUnit> units, Clause clause)
    {
        if (VerbReadings.HasFinite(units, clause))
            return;
        for (var i = clause.Start + 1; i < clause.End; i++)
        {
            var subject = units[i - 1];
            if (
                !subject.Has("<n><pl>")
                || subject.Readings.ToArray().Any(r => !r.Contains("<n><pl>", StringComparison.Ordinal))
                || !units[i].FollowsDirectly()
                || !units[i].Has("<n><sg>")
                || !units[i].Has("<vblex><pres>")
                || units[i].Has("<adj>")
                || (i > 1 && units[i - 2].Has("<pr>"))
            )
                continue;
            var next = i + 1 < units.Count ? units[i + 1] : null;
            if (next is null || i + 1 == clause.End || next.IsDeterminer() || next.IsNoun() || next.Has("<pr>"))
            {
                units[i] = units[i]
                    .Choose(r =>
                        r.Contains("<vblex><pres>", StringComparison.Ordinal)
                        || r.Contains("<vblex><past>", StringComparison.Ordinal)
                    );
                units[i] = Past(units[i]);
                return;
            }
        }
    }

    // 'and are closing', 'and seriously injured a man'
    private static bool IsSecondVerb(List<LexicalUnit> units, Clause clause)
    {
        var verb = clause.Start;
        while (verb + 1 < clause.End && units[verb].IsAdverb() && !units[verb].Has("<vblex>"))
            verb++;
        if (verb >= units.Count || verb >= clause.End)
            return false;
        if (VerbReadings.IsFinite(units, verb))
            return true;
        return units[verb].Has("<vblex>")
            && (units[verb].Has("<past>") || units[verb].Has("<pres>"))
            && verb + 1 < clause.End
            && (units[verb + 1].IsDeterminer() || units[verb + 1].Has("<prn><obj>"));
    }

    // 'what a loaf costs': no plural has such an article.
    private static void SingularSubject(List<LexicalUnit> units, int i)
    {
        if (units[i].Form.ToLowerInvariant() is not ("a" or "an" or "each" or "every" or "another"))
            return;
        var noun = i + 1;
        while (noun + 1 < units.Count && noun < i + 3 && units[noun].IsAdjective() && units[noun + 1].FollowsDirectly())
            noun++;
        if (
            noun + 1 < units.Count
            && units[noun].FollowsDirectly()
            && (units[noun].Has("<n><sg>") || units[noun].IsUnknown)
            && units[noun + 1].FollowsDirectly()
            && units[noun + 1].Has("<n><pl>")
            && units[noun + 1].Has("<vblex><pri><p3><sg>")
            && !Counts.Contains(units[noun].Form)
            && !(noun + 2 < units.Count && (units[noun + 2].Has("<n><sg>") || VerbReadings.IsFinite(units, noun + 2)))
        )
            units[noun + 1] = units[noun + 1].Choose(r => r.Contains("<vblex><pri>", StringComparison.Ordinal));
    }

    private static void Reduce(List<LexicalUnit> units, Clause clause, EncodedUnit unit)
    {
        for (var i = clause.Start + 1; i < clause.End; i++)
        {
            if (IsReduced(units, i, unit) && !VerbReadings.IsOf(units, i, Intransitive))
                units[i] = units[i].Choose(IsParticiple);
        }
    }

    // The clause has its verb: forms in -ed after a noun and before a preposition say which noun is meant.
    private static void Participles(List<LexicalUnit> units, Clause clause, EncodedUnit unit)
    {
        var last = clause.End - 1;
        while (!VerbReadings.IsFinite(units, last))
            last--;
        var (earlier, reported) = (false, false);
        for (var i = clause.Start; i < clause.End; i++)
        {
            var reports = VerbReadings.IsOf(units, i, Reporting);
            if (
                i > clause.Start
                && !reports
                && IsReduced(units, i, unit)
                && !VerbReadings.IsOf(units, i, Intransitive)
                && (earlier ? !reported : last > i)
            )
                units[i] = units[i].Choose(IsParticiple);
            earlier |= VerbReadings.IsFinite(units, i);
            reported |= reports;
        }
    }

    private static bool IsReduced(List<LexicalUnit> units, int i, EncodedUnit unit) =>
        units[i].Has("<vblex><past>")
        && units[i].Has("<vblex><pp>")
        && !units[i].Has("<pres>")
        && !units[i].IsNoun()
        && units[i].FollowsDirectly()
        && !units[i - 1].Has("<prn><subj>")
        && IsHead(units, i - 1, unit)
        && i + 1 < units.Count
        && units[i + 1].FollowsDirectly()
        && (
            (
                units[i + 1].Has("<pr>")
                && !(units[i + 1].Form == "to" && i + 2 < units.Count && units[i + 2].Has("<inf>"))
            )
            || VerbReadings.IsFinite(units, i + 1)
            || units[i + 1].SlotIn(unit) is { Tags: "<adv>" }
        );

    private static void Choose(List<LexicalUnit> units, Clause clause, EncodedUnit unit, int needed)
    {
        var best = -1;
        var most = 0;
        for (var i = clause.Start; i < clause.End; i++)
        {
            var score = Score(units, i, clause, unit);
            // Of forms in -ed before prepositions the last is the verb.
            if (score > most || (score == most && score == 1 && IsReduced(units, best, unit)))
                (best, most) = (i, score);
        }

        if (best < 0 || most < (IsWhole(units, clause with { End = best }, unit) ? 1 : needed))
            return;
        Reduce(units, clause with { End = best }, unit);
        // 'apologised for the way the police handled it'
        for (var i = clause.Start + 1; i < best; i++)
        {
            if (IsReduced(units, i, unit))
                units[i] = Past(units[i]);
        }

        // 'praised the people excluded from work'
        for (var i = best + 2; i < clause.End && !VerbReadings.IsOf(units, best, Reporting); i++)
        {
            if (IsReduced(units, i, unit) && !VerbReadings.IsOf(units, i, Intransitive))
                units[i] = units[i].Choose(IsParticiple);
        }

        if (best > clause.Start && units[best - 1].IsNoun())
            units[best - 1] = units[best - 1].Choose(r => r.Contains("<n>", StringComparison.Ordinal));
        var singular = best > clause.Start && IsSingular(units[best - 1], unit);
        units[best] = units[best]
            .Choose(r =>
                r.Contains("<past>", StringComparison.Ordinal)
                || r.Contains("<pri>", StringComparison.Ordinal)
                || (!singular && r.Contains("<vblex><pres>", StringComparison.Ordinal))
            );
        units[best] = Past(units[best]);
    }

    // News tells what was; the tagger would go by the sentence that it read before.
    private static LexicalUnit Past(LexicalUnit verb) =>
        verb.Choose(r => r.Contains("<past>", StringComparison.Ordinal));

    // A sentence with a full stop and no other verb: 'Oil needs diluent.'
    private static bool IsWhole(List<LexicalUnit> units, Clause clause, EncodedUnit unit) =>
        clause.IsClosed
        && !unit.AddedStop
        && !Enumerable.Range(clause.Start, clause.End - clause.Start).Any(k => units[k].Form == "to");

    // How much the words around speak for a verb; 0 where it cannot be one.
    private static int Score(List<LexicalUnit> units, int i, Clause clause, EncodedUnit unit)
    {
        var word = units[i];
        var past = word.Has("<vblex><past>");
        if (
            i <= clause.Start
            || !(past || word.Has("<vblex><pri>") || word.Has("<vblex><pres>"))
            || word.Has("<pr>")
            || !word.FollowsDirectly()
        )
            return 0;
        var head = i - 1;
        while (head > clause.Start && units[head].IsAdverb() && !units[head].IsNoun())
            head--;
        if (
            !IsHead(units, head, unit)
            || !(past || Agrees(word, units[head], unit))
            || (
                word.IsNoun()
                && units[i - 1].IsAdjective()
                && !units[i - 1].Has("<prn>")
                && !(
                    units[i - 1].IsNoun()
                    && i > 1
                    && units[i - 2].Has("<det>")
                    && clause.Opens is ClauseOpening.Sentence
                )
            )
        )
            return 0;
        if (i + 1 >= units.Count || i + 1 >= clause.End)
            return i + 1 < units.Count && Questions.Contains(units[i + 1].Form) ? 3
                : VerbReadings.IsOf(units, i, Intransitive) ? Needed
                : 1;
        if (units[i - 1].Has("<prn><subj>") || (!past && !word.IsNoun() && !word.IsAdjective()))
            return 4;
        var next = units[i + 1];
        if (!next.FollowsDirectly() || next.Form == "by" || VerbReadings.IsFinite(units, i + 1))
            return 0;
        // 'prices rose'
        if (word.IsNoun() && next.Has("<past>"))
            return 0;
        if (next.Form == "to" && i + 2 < units.Count && units[i + 2].Has("<inf>"))
            return past || clause.IsSubordinate ? 1 : 3;
        // 'yours remains united'
        if (word.Has("<vblex><pri>") && next.IsParticiple())
            return Needed;
        return next.Has("<det><def>") || next.Has("<det><ind>") || next.Has("<det><pos>") || next.Has("<num>") ? 3
            : next.Has("<prn><obj>") ? 3
            : next.IsName(unit) || next.Has("<np>") || (past && VerbReadings.IsOf(units, i, Intransitive)) ? Needed
            : 1;
    }

    // 'prices' before 'rise', 'PDVSA' before 'plans'.
    private static bool Agrees(LexicalUnit verb, LexicalUnit subject, EncodedUnit unit) =>
        (verb.Has("<vblex><pri><p3><sg>") && IsSingular(subject, unit))
        || (
            verb.Has("<vblex><pres>")
            && (subject.Has("<n><pl>") || subject.Form.ToLowerInvariant() is "they" or "we" or "you" or "i")
        );

    private static bool IsSingular(LexicalUnit subject, EncodedUnit unit) =>
        subject.Has("<n><sg>")
        || subject.Has("<np>")
        || subject.IsName(unit)
        || subject.IsUnknown
        || (subject.Has("<prn>") && !subject.Has("<pl>") && !subject.Has("<det>"));

    // What a noun phrase ends with, or a pronoun that is a subject.
    private static bool IsHead(List<LexicalUnit> units, int i, EncodedUnit unit) =>
        units[i].IsNoun()
        || units[i].IsName(unit)
        || units[i].Has("<np>")
        || (units[i].Has("<prn>") && !units[i].Has("<det>"))
        || (units[i].IsUnknown && !units[i].Form.EndsWith("ly", StringComparison.Ordinal));

    private static bool IsParticiple(string reading) => reading.Contains("<pp>", StringComparison.Ordinal);
}
