using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>A phrase between commas or dashes: its participles belong to the noun before it, and the verb of the
/// clause comes after it.</summary>
internal static class Asides
{
    // 'The law, passed in May, sets'
    public static void Participle(List<LexicalUnit> units, List<Clause> clauses, int c)
    {
        var clause = clauses[c];
        if (
            c == 0
            || c + 1 >= clauses.Count
            || clause.Opens is not ClauseOpening.Mark
            || clauses[c - 1].Opens is not ClauseOpening.Sentence
            || clauses[c + 1].Opens is not ClauseOpening.Mark
            || clause.Start + 1 >= clause.End
            || !units[clause.Start].Has("<vblex><past>")
            || !units[clause.Start].Has("<vblex><pp>")
            || !units[clause.Start + 1].Has("<pr>")
            || VerbReadings.HasFinite(units, clauses[c - 1])
        )
            return;
        units[clause.Start] = units[clause.Start].Choose(IsParticiple);
    }

    // 'Maduro, entangled in a war, asked for help'
    public static bool Resume(List<LexicalUnit> units, List<Clause> clauses)
    {
        if (
            clauses.Count < 3
            || clauses[0].Opens is not ClauseOpening.Sentence
            || Enumerable.Range(clauses[0].Start, clauses[0].End - clauses[0].Start).Any(k => units[k].Has("<vblex>"))
        )
            return false;
        var last = clauses.FindLastIndex(c =>
            c.Opens is ClauseOpening.Mark && IsFinite(units, c.Start) && c.Start > 0 && units[c.Start - 1].Form == ","
        );
        if (last < 2 || !clauses[..last].Skip(1).Any(c => c.Opens is ClauseOpening.Mark))
            return false;
        units[clauses[last].Start] = units[clauses[last].Start]
            .Choose(r =>
                r.Contains("<vblex><past>", StringComparison.Ordinal)
                || r.Contains("<vblex><pri>", StringComparison.Ordinal)
            );
        if (units[clauses[1].Start].Has("<vblex><pp>"))
            units[clauses[1].Start] = units[clauses[1].Start].Choose(IsParticiple);
        return true;
    }

    private static bool IsFinite(List<LexicalUnit> units, int i) =>
        (units[i].Has("<vblex><past>") && !units[i].IsNoun())
        || (
            units[i].Has("<vblex><pri>")
            && i + 1 < units.Count
            && (units[i + 1].Has("<det>") || units[i + 1].Has("<num>") || units[i + 1].Has("<prn><obj>"))
        );

    // '—and the cartels managed from Caracas—'
    public static bool Is(List<LexicalUnit> units, Clause clause, EncodedUnit unit) =>
        clause.Opens is ClauseOpening.And
        && clause.Start > 1
        && units[clause.Start - 2].SlotIn(unit) is { Mark: not null }
        && clause.End < units.Count
        && units[clause.End].SlotIn(unit) is { Mark: not null };

    private static bool IsParticiple(string reading) => reading.Contains("<pp>", StringComparison.Ordinal);
}
