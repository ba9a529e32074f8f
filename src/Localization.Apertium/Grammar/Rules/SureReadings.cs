using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Word classes that the words around leave no doubt about, where the tagger often errs: <c>have fine
/// children</c>, <c>he does it</c>, <c>in space no one</c>, <c>all citizens vote</c>.</summary>
internal static class SureReadings
{
    private static readonly FrozenSet<string> Wishes = (
        "want plan try hope decide promise attempt intend expect threaten offer pledge vow agree refuse decline manage"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Chooses the readings.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i < units.Count; i++)
        {
            SureNouns.Apply(units, i);
            Subject(units, i);
            Possession(units, i);
            Action(units, i);
            SureActions.Apply(units, i, unit);
            Place(units, i);
            if (unit.Role is not (BlockRole.Headline or BlockRole.Heading or BlockRole.Metadata))
                PluralSubject(units, i);
            DueTo(units, i);
            Attribute(units, i);
            Past(units, i, unit);
            Win(units, i);
            Verb(units, i);
            VerbsAsNouns.Apply(units, i);
            Both(units, i);
            Part(units, i);
            EndedStates.Apply(units, i, unit);
            Perfect(units, i);
            AfterAside.Apply(units, i);
        }
    }

    // 'said it had left': what a conjugated verb follows is its subject.
    private static void Subject(List<LexicalUnit> units, int i)
    {
        if (
            units[i].Form == "it"
            && i + 1 < units.Count
            && units[i + 1].FollowsDirectly()
            && VerbReadings.IsFinite(units, i + 1)
        )
            units[i] = units[i].Choose(r => r.Contains("<subj>", StringComparison.Ordinal));
    }

    // 'after winning the vote', 'want to study and work'
    private static void Verb(List<LexicalUnit> units, int i)
    {
        if (
            i > 0
            && i + 1 < units.Count
            && units[i - 1].Form.ToLowerInvariant() is "after" or "before" or "without" or "by" or "of" or "for"
            && units[i].Has("<vblex><ger>")
            && units[i + 1].FollowsDirectly()
            && (units[i + 1].Has("<det><def>") || units[i + 1].Has("<det><pos>") || units[i + 1].Has("<det><ind>"))
        )
            units[i] = units[i].Choose(r => r.Contains("<vblex><ger>", StringComparison.Ordinal));
        else if (
            i > 0
            && units[i].Has("<vblex><inf>")
            && units[i].IsNoun()
            && units[i].FollowsDirectly()
            && (
                (units[i - 1].Form == "to" && i > 1 && (IsWish(units[i - 2]) || DrivenTo.Precedes(units, i - 2)))
                || (units[i - 1].Form.EndsWith(" to", StringComparison.Ordinal) && IsWish(units[i - 1]))
            )
        )
            units[i] = units[i].Choose(r => r.Contains("<vblex><inf>", StringComparison.Ordinal));
    }

    // 'none has fallen', 'they had already left'
    private static void Perfect(List<LexicalUnit> units, int i)
    {
        if (!units[i].Has("<vbhaver>") || !units[i].Has("<vblex>"))
            return;
        var k = i + 1;
        while (k < units.Count && k < i + 3 && units[k].IsAdverb() && !units[k].IsParticiple())
            k++;
        if (
            k < units.Count
            && units[k].FollowsDirectly()
            && units[k].IsParticiple()
            && !units[k].IsNoun()
            && !units[k].IsAdjective()
        )
            units[i] = units[i].Choose(r => r.Contains("<vbhaver>", StringComparison.Ordinal));
    }

    private static bool IsWish(LexicalUnit word)
    {
        foreach (var reading in word.Readings)
        {
            var tags = reading.IndexOf("<vb", StringComparison.Ordinal);
            if (tags > 0 && Wishes.Contains(reading[..tags]))
                return true;
        }

        return false;
    }

    // 'less than a third of what it sold'
    private static void Part(List<LexicalUnit> units, int i)
    {
        if (i == 0)
            return;
        if (
            units[i].Form == "third"
            && units[i - 1].Form is "a" or "one"
            && (i + 1 == units.Count || units[i + 1].Form == "of" || units[i + 1].Has("<sent>"))
        )
            units[i] = units[i].Choose(r => r.Contains("<n>", StringComparison.Ordinal));
        else if (units[i].Form == "what" && units[i - 1].Form == "of" && units[^1].Form != "?")
            units[i] = units[i].Choose(r => r.Contains("<rel>", StringComparison.Ordinal));
    }

    // 'both sides claim victory', but 'both men and women'
    private static void Both(List<LexicalUnit> units, int i)
    {
        if (
            units[i].Form.Equals("both", StringComparison.OrdinalIgnoreCase)
            && i + 1 < units.Count
            && units[i + 1].Has("<n><pl>")
            && !units.Skip(i + 2).Take(2).Any(u => u.Form == "and")
        )
            units[i] = units[i].Choose(r => r.Contains("<det>", StringComparison.Ordinal));
    }

    // A noun that the pair does not know as one: 'the Giants' win'.
    private static void Win(List<LexicalUnit> units, int i)
    {
        if (
            i > 0
            && units[i].Form is "win" or "wins"
            && (units[i - 1].IsDeterminer() || units[i - 1].Has("<apos>") || units[i - 1].IsAdjective())
            && !units[i - 1].Has("<prn>")
        )
            units[i] = units[i].With(units[i].Form == "win" ? "win<n><sg>" : "win<n><pl>");
    }

    // 'he left Peru', 'the survey found': after a subject in the third person no bare present can be.
    private static void Past(List<LexicalUnit> units, int i, EncodedUnit unit)
    {
        if (i == 0 || !units[i].Has("<vblex><past>") || !units[i].FollowsDirectly())
            return;
        // 'they had not been paid'
        if (units[i].Has("<vbhaver>") && IsPerfect(units, i + 1))
            return;
        var before = units[i - 1];
        var begins = i == 1 || units[i - 2].Has("<cnjcoo>") || units[i - 2].Has("<cm>") || units[i - 2].Has("<sent>");
        var governs =
            i + 1 < units.Count
            && units[i + 1].FollowsDirectly()
            && (units[i + 1].Has("<det>") || units[i + 1].Has("<np>") || units[i + 1].IsName(unit));
        if (
            before.Form.ToLowerInvariant() is "he" or "she" or "they" or "we" or "i"
            || (begins && governs && (before.IsName(unit) || before.Has("<np>")))
        )
            units[i] = units[i].Choose(r => r.Contains("<vblex><past>", StringComparison.Ordinal));
        else if (
            before.Has("<n><sg>")
            && (!before.Has("<vblex>") || (i > 1 && units[i - 2].Has("<det><def>") && IsSpread(units, i)))
            && !before.Has("<vaux>")
            && units[i].Has("<pres>")
        )
            units[i] = units[i]
                .Choose(r =>
                    !r.Contains("<vblex><pres>", StringComparison.Ordinal)
                    && !r.Contains("<vblex><inf>", StringComparison.Ordinal)
                );
    }

    private static bool IsPerfect(List<LexicalUnit> units, int i)
    {
        while (i + 1 < units.Count && units[i].FollowsDirectly() && units[i].IsAdverb() && !units[i].IsParticiple())
            i++;
        return i < units.Count && units[i].FollowsDirectly() && units[i].IsParticiple();
    }

    // 'the fire spread quickly', but 'the total cost of the works'
    private static bool IsSpread(List<LexicalUnit> units, int i) =>
        !units[i].IsNoun()
        || (
            i + 1 < units.Count
            && units[i + 1].FollowsDirectly()
            && units[i + 1].IsAdverb()
            && !units[i + 1].Has("<pr>")
        );

    // 'Reduced prices help': a participle at the head of the sentence's subject.
    private static void Attribute(List<LexicalUnit> units, int i)
    {
        var begins = i == 0 || units[i - 1].Form is "and" or "but" or "," or ";" || units[i - 1].Has("<sent>");
        if (
            begins
            && i + 2 < units.Count
            && units[i].IsParticiple()
            && units[i].Has("<past>")
            && !units[i].Has("<pres>")
            && units[i + 1].Has("<n><pl>")
            && Follow(units, i, 2)
            && (units[i + 2].Has("<past>") || units[i + 2].Has("<pres>") || units[i + 2].Has("<vaux>"))
            && !units[i + 2].Has("<det>")
        )
        {
            units[i] = units[i].Choose(r => r.Contains("<pp>", StringComparison.Ordinal));
            units[i + 1] = units[i + 1].Choose(r => r.Contains("<n>", StringComparison.Ordinal));
            units[i + 2] = units[i + 2]
                .Choose(r =>
                    r.Contains("<vb", StringComparison.Ordinal)
                    && !r.Contains("<inf>", StringComparison.Ordinal)
                    && !r.Contains("<pp>", StringComparison.Ordinal)
                );
        }
    }

    // 'the vote is due to be held': what is planned, not what is owed.
    private static void DueTo(List<LexicalUnit> units, int i)
    {
        if (
            i + 1 < units.Count
            && units[i].Form.EndsWith(" due to", StringComparison.Ordinal)
            && units[i].Has("# due to")
            && units[i + 1].Has("<inf>")
        )
        {
            var modal = units[i].Has("<past>") ? "would" : "will";
            units[i] = new LexicalUnit(units[i].Blank, modal, modal + "<vaux><inf>");
        }
    }

    // 'have fine children': what no participle follows is not an auxiliary.
    private static void Possession(List<LexicalUnit> units, int i)
    {
        if (!units[i].Has("<vbhaver>") || !units[i].Has("<vblex>") || i + 2 >= units.Count)
            return;
        if (i > 0 && units[i - 1].Has("<vbhaver>"))
            return;
        var (next, noun) = (units[i + 1], units[i + 2]);
        if (
            !next.IsAdjective()
            || next.Has("<det>")
            || next.IsParticiple()
            || !noun.IsNoun()
            || noun.IsParticiple()
            || !Follow(units, i, 2)
        )
            return;
        units[i] = units[i]
            .Choose(r =>
                r.Contains("<vblex>", StringComparison.Ordinal) && !r.Contains("<pp>", StringComparison.Ordinal)
            );
        units[i + 1] = next.Choose(r => r.Contains("<adj>", StringComparison.Ordinal));
    }

    // 'he does it well'
    private static void Action(List<LexicalUnit> units, int i)
    {
        if (
            units[i].Has("<vbdo>")
            && units[i].Has("<vblex>")
            && i > 0
            && (
                units[i - 1].Has("<prn><subj>")
                || units[i - 1].Has("<vaux>")
                || units[i - 1].Has("+not<adv>")
                || units[i - 1].Form.ToLowerInvariant() is "not" or "never" or "to" or "who"
                || units[i - 1].IsNoun()
            )
            && i + 1 < units.Count
            && units[i + 1].Form is "it" or "them"
            && !(i + 2 < units.Count && units[i + 2].Has("<inf>"))
        )
        {
            units[i] = units[i].Choose(r => r.Contains("<vblex>", StringComparison.Ordinal));
            units[i + 1] = units[i + 1].Choose(r => r.Contains("<obj>", StringComparison.Ordinal));
        }
    }

    // 'in space no one sleeps': a preposition and no noun after it.
    private static void Place(List<LexicalUnit> units, int i)
    {
        if (
            i > 0
            && units[i - 1].Form.ToLowerInvariant() is "in" or "into" or "at" or "from" or "after" or "of"
            && units[i].IsNoun()
            && units[i].IsAdjective()
            && units[i].FollowsDirectly()
            && (
                i + 1 == units.Count
                || units[i + 1].Has("<prn>")
                || units[i + 1].Has("<det>")
                || units[i + 1].Has("<sent>")
                || units[i + 1].Has("<cm>")
            )
        )
            units[i] = units[i].Choose(r => r.Contains("<n>", StringComparison.Ordinal));
    }

    // 'all citizens vote': a plural is not part of a compound, so what may be a verb after it is one at the end.
    private static void PluralSubject(List<LexicalUnit> units, int i)
    {
        if (
            i > 0
            && units[i - 1].Has("<n><pl>")
            && !units[i - 1].Has("<vblex>")
            && units[i].FollowsDirectly()
            && units[i].Has("<n><sg>")
            && units[i].Has("<vblex><pres>")
            && i + 1 < units.Count
            && (
                units[i + 1].Has("<sent>")
                || units[i + 1].Has("<cm>")
                || units[i + 1].Has("<det><def>")
                || units[i + 1].Has("<n><pl>")
                || units[i + 1].Has("<num>")
            )
            && !units.Where((u, k) => k != i + 1 && (u.Has("<past>") || u.Has("<pri>") || u.Has("<vaux>"))).Any()
        )
        {
            units[i - 1] = units[i - 1].Choose(r => r.Contains("<n><pl>", StringComparison.Ordinal));
            units[i] = units[i].Choose(r => r.Contains("<vblex><pres>", StringComparison.Ordinal));
            if (units[i + 1].IsNoun())
                units[i + 1] = units[i + 1].Choose(r => r.Contains("<n>", StringComparison.Ordinal));
        }
    }

    /// <summary>Whether the next words follow with nothing but spaces between them.</summary>
    public static bool Follow(List<LexicalUnit> units, int i, int count) =>
        Enumerable.Range(i + 1, count).All(k => units[k].FollowsDirectly());
}
