using System.Collections.Frozen;
using Localization.Apertium.Lexicon;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>Noun or verb before a clause that no <c>that</c> opens: <c>the poll shows voters want change</c>, <c>the
/// document claims he lied</c>; and after a preposition, where no finite verb can be: <c>in court</c>.</summary>
internal static class ClauseVerbs
{
    private const int Reach = 5;

    private static readonly FrozenSet<string> Reporting = (
        "show say claim suggest report find state note argue reveal indicate confirm warn mean think believe hope "
        + "estimate project conclude prove predict fear know announce admit deny insist explain acknowledge realize "
        + "realise discover promise complain assume stress declare"
    )
        .Split(' ')
        .ToFrozenSet();

    private static readonly FrozenSet<string> Prepositions =
        "in at of by with from on under into during without against for since through after before behind between"
            .Split(' ')
            .ToFrozenSet();

    private static readonly FrozenSet<string> Questions = "how whether why what when where who which if"
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Chooses the readings.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i < units.Count; i++)
        {
            About(units, i);
            RelativeClauses.Apply(units, i, unit);
            Who(units, i);
            That(units, i, unit);
            Said(units, i, unit);
            Governed(units, i);
            if (unit.Role is not (BlockRole.Headline or BlockRole.Heading or BlockRole.Metadata))
                Report(units, i, unit);
        }
    }

    // 'the debate about whether to leave'
    private static void About(List<LexicalUnit> units, int i)
    {
        if (
            i + 1 < units.Count
            && (
                units[i].Form.Equals("about", StringComparison.OrdinalIgnoreCase)
                    ? Questions.Contains(units[i + 1].Form)
                    : units[i].Form.ToLowerInvariant() is "on" or "over"
                        && units[i + 1].Form is "how" or "whether" or "why" or "where" or "who"
            )
        )
            units[i] = new LexicalUnit(units[i].Blank, units[i].Form, "about<pr>");
    }

    // 'an ally who leverages crises': the pronoun is the subject of what follows.
    private static void Who(List<LexicalUnit> units, int i)
    {
        if (
            i + 2 >= units.Count
            || units[i].Form != "who"
            || !units[i + 1].FollowsDirectly()
            || !units[i + 1].Has("<n><pl>")
        )
            return;
        if (units[i + 1].Has("<vblex><pri><p3><sg>"))
            units[i + 1] = units[i + 1].Choose(r => r.Contains("<vblex>", StringComparison.Ordinal));
        else if (
            units[i + 1].Reading is var reading
            && reading.IndexOf("<n>", StringComparison.Ordinal) is > 0 and var tags
            && HouseLexicon.Find(reading[..tags] + "<vblex>") is not null
        )
            units[i + 1] = units[i + 1].With(reading[..tags] + "<vblex><pri><p3><sg>");
    }

    // 'the army says it has killed': a clause, and no object.
    private static void Said(List<LexicalUnit> units, int i, EncodedUnit unit)
    {
        if (i + 2 >= units.Count || units[i].IsUnknown)
            return;
        if (ReportedClauses.Told(units, i, unit) is { } last)
        {
            units.Insert(last + 1, new LexicalUnit(" ", "that", "that<cnjsub>"));
            return;
        }

        // 'said on Monday he would'
        var next = i + 1;
        if (units[next].SlotIn(unit) is { PartOfSpeech: PartOfSpeech.Adverb, Mark: null })
            next++;
        else if (units[next].Form == "on" && char.IsUpper(units[i + 2].Form[0]))
            next += 2;
        if (next + 1 >= units.Count)
            return;
        if (IsReporting(units[i]) && Nobody.IsSubject(units, i, next))
        {
            units.Insert(next, new LexicalUnit(" ", "that", "that<cnjsub>"));
            return;
        }

        if (next == i + 1 && ReportedClauses.IsSaid(units, i, unit))
        {
            units[i] = units[i].Choose(r => r.Contains("<past>", StringComparison.Ordinal));
            units.Insert(next, new LexicalUnit(" ", "that", "that<cnjsub>"));
            return;
        }

        var sure = units[next].Form is "he" or "she" or "they" or "we" && (!units[i].IsNoun() || units[i].Has("<ger>"));
        if (
            !(VerbReadings.IsFinite(units, i) || sure)
            || !IsReporting(units[i])
            || !(sure || units[next].Form is "it" or "he" or "she" or "they" or "we" or "you" or "I")
            || !units[next].FollowsDirectly()
            || !(VerbReadings.IsFinite(units, next + 1) || units[next + 1].Has("<vblex><past>"))
        )
            return;
        units[next] = units[next].Choose(r => r.Contains("<subj>", StringComparison.Ordinal));
        units.Insert(next, new LexicalUnit(" ", "that", "that<cnjsub>"));
    }

    // 'a ship that calls at a port', 'power cuts that stop pumps'
    private static void That(List<LexicalUnit> units, int i, EncodedUnit unit)
    {
        if (
            i == 0
            || i + 2 >= units.Count
            || units[i].Form != "that"
            || !(units[i - 1].IsNoun() || IsOne(units[i - 1], unit))
            || !units[i].FollowsDirectly()
            || !units[i + 1].FollowsDirectly()
            || !(units[i + 1].IsNoun() || units[i + 1].IsAdjective())
            || !(
                IsObject(units[i + 2], unit)
                || (IsOne(units[i - 1], unit) && units[i + 2].Has("<sent>"))
                || (units[i - 1].Has("<n><pl>") && units[i + 2].Has("<n><pl>") && units[i + 2].FollowsDirectly())
            )
        )
            return;
        var tags =
            units[i - 1].Has("<n><pl>") || units[i - 1].Form == "ones" ? "<vblex><pres>" : "<vblex><pri><p3><sg>";
        if (!units[i + 1].Has(tags))
            return;
        units[i - 1] = units[i - 1].Choose(r => r.Contains("<n>", StringComparison.Ordinal));
        units[i] = units[i].Choose(r => r.Contains("<rel>", StringComparison.Ordinal));
        units[i + 1] = units[i + 1].Choose(r => r.Contains(tags, StringComparison.Ordinal));
    }

    private static bool IsOne(LexicalUnit word, EncodedUnit unit) =>
        word.Form is "one" or "ones" || word.SlotIn(unit) is { Target: "el único" or "El único" };

    private static bool IsObject(LexicalUnit word, EncodedUnit unit) =>
        word.FollowsDirectly()
        && (word.Has("<pr>") || word.Has("<det>") || word.Has("<np>") || word.Has("<n><pl>") || word.IsName(unit))
        && !word.Has("<past>")
        && !word.Has("<pri>")
        && !word.Has("<vaux>");

    // 'in court he said nothing', 'in time'
    private static void Governed(List<LexicalUnit> units, int i)
    {
        if (
            i > 0
            && Prepositions.Contains(units[i - 1].Form.ToLowerInvariant())
            && units[i].FollowsDirectly()
            && units[i].IsNoun()
            && units[i].Has("<vblex>")
            && !units[i].Has("<ger>")
            && !units[i].IsParticiple()
        )
            units[i] = units[i].Choose(r => !r.Contains("<vblex>", StringComparison.Ordinal));
    }

    // A noun, what may be a verb that reports, and a clause with a subject and a verb.
    private static void Report(List<LexicalUnit> units, int i, EncodedUnit unit)
    {
        if (
            i == 0
            || i + 2 >= units.Count
            || !units[i].FollowsDirectly()
            || !IsReporting(units[i])
            || !(IsAmbiguous(units, i) || IsSaid(units, i, unit))
            || Clause(units, i + 1, unit) is not { } verb
        )
            return;
        if (units[i - 1].Has("<vblex>"))
            units[i - 1] = units[i - 1].Choose(r => !r.Contains("<vblex>", StringComparison.Ordinal));
        units[i] = units[i].Choose(r => r.Contains("<vblex>", StringComparison.Ordinal));
        if (units[i + 1].IsNoun())
            units[i + 1] = units[i + 1].Choose(r => r.Contains("<n>", StringComparison.Ordinal));
        units[verb] = units[verb].Choose(IsFinite);
        units.Insert(i + 1, new LexicalUnit(" ", "that", "that<cnjsub>"));
    }

    // 'the poll shows': a noun, and what may be its plural or a verb.
    private static bool IsAmbiguous(List<LexicalUnit> units, int i) =>
        (units[i - 1].Has("<n><sg>") || units[i - 1].Form == "data")
        && units[i].Has("<n><pl>")
        && units[i].Has("<vblex><pri><p3><sg>");

    // 'the study finds', 'officials warned'
    private static bool IsSaid(List<LexicalUnit> units, int i, EncodedUnit unit) =>
        !units[i].IsNoun()
        && (units[i].Has("<vblex><pri>") || units[i].Has("<vblex><past>") || units[i].Has("<vblex><pres>"))
        && (
            units[i - 1].IsNoun()
            || units[i - 1].IsName(unit)
            || units[i - 1].Has("<np>")
            || units[i - 1].Has("<prn><subj>")
        )
        && !units[i - 1].Has("<pr>")
        && i + 1 < units.Count
        && !units[i + 1].Has("<prn><subj>")
        && units[i + 1].Form != "that";

    // The verb of a clause that begins with its subject.
    private static int? Clause(List<LexicalUnit> units, int start, EncodedUnit unit)
    {
        var first = units[start];
        if (Questions.Contains(first.Form))
            return null;
        if (first.Has("<prn><subj>") && start + 1 < units.Count)
            return HasFinite(units[start + 1]) || IsRegularPast(units[start + 1]) ? start + 1 : null;
        var subject =
            first.Has("<n><pl>") || first.Has("<det>") || first.IsName(unit) || first.Has("<np>") || first.IsUnknown;
        if (!subject)
            return null;
        for (var i = start + 1; i < units.Count && i <= start + Reach && units[i].FollowsDirectly(); i++)
        {
            // 'say the melting of the ice is'
            if (units[i].Form is "of" or "in" or "at" or "near" or "from")
                return AfterPhrase(units, i, unit);
            if (units[i].Has("<pr>") || units[i].Has("<cnjcoo>"))
                return null;
            if (IsRegularPast(units[i]) && units[i - 1].IsNoun())
                return i;
            // 'found the injured man'
            if (units[i].IsParticiple() && !units[i - 1].IsNoun() && !units[i - 1].IsName(unit))
                continue;
            if (HasFinite(units[i]) && (!units[i].IsNoun() || units[i - 1].Has("<n><pl>")))
                return IsReduced(units, i) ? null : i;
            // 'warned the virus spreads'
            if (
                units[i].Has("<vblex><pri><p3><sg>")
                && units[i].Has("<n><pl>")
                && units[i - 1].Has("<n><sg>")
                && first.Has("<det>")
                && (i + 1 == units.Count || units[i + 1].Has("<sent>") || units[i + 1].Has("<adv>"))
            )
                return i;
        }

        return null;
    }

    private static int? AfterPhrase(List<LexicalUnit> units, int preposition, EncodedUnit unit)
    {
        for (var i = preposition + 2; i < units.Count && i <= preposition + 6 && units[i].FollowsDirectly(); i++)
        {
            if (units[i].Has("<subj>") || units[i].Has("<rel>") || units[i].Has("<cnjcoo>"))
                return null;
            var ends = units[i - 1].IsNoun() || units[i - 1].Has("<np>") || units[i - 1].IsName(unit);
            if (ends && VerbReadings.IsFinite(units, i) && !units[i].Has("<vblex>"))
                return i;
        }

        return null;
    }

    // 'found houses built in May'
    private static bool IsReduced(List<LexicalUnit> units, int i) =>
        units[i].IsParticiple()
        && i + 1 < units.Count
        && (units[i + 1].Has("<pr>") || VerbReadings.IsFinite(units, i + 1));

    private static bool IsReporting(LexicalUnit word)
    {
        foreach (var reading in word.Readings)
        {
            var tags = reading.IndexOf("<vblex>", StringComparison.Ordinal);
            if (tags > 0 && Reporting.Contains(reading[..tags]))
                return true;
        }

        return false;
    }

    private static bool IsRegularPast(LexicalUnit word) =>
        word.IsUnknown && word.Form.EndsWith("ed", StringComparison.Ordinal);

    private static bool HasFinite(LexicalUnit word) => word.Readings.ToArray().Any(IsFinite);

    private static bool IsFinite(string reading) =>
        reading.Contains("<pri>", StringComparison.Ordinal)
        || reading.Contains("<past>", StringComparison.Ordinal)
        || reading.Contains("<pres>", StringComparison.Ordinal)
        || reading.Contains("<vaux>", StringComparison.Ordinal);
}
