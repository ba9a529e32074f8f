using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>A second verb of the same subject: <c>the ministers met and signed the treaty</c>. The pair puts it
/// in the third person singular, so the subject's pronoun goes through it and is left out at the end.</summary>
internal static class CoordinatedVerbs
{
    private const int Reach = 25;

    /// <summary>Puts the pronoun in.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 2; i + 1 < units.Count; i++)
        {
            if (
                !(units[i].Has("<cnjcoo>") && units[i].Form is "and" or "or" or "but")
                && !(units[i].Form == "," && IsListed(units, i + 1))
            )
                continue;
            var verb = i + 1;
            while (verb + 1 < units.Count && units[verb].IsAdverb() && !units[verb].Has("<vblex>"))
                verb++;
            if (!units[verb].FollowsDirectly())
                continue;
            if (First(units, i) is not { } first)
            {
                Infinitive(units, i, verb);
                continue;
            }

            if (SecondVerbs.Present(units, verb, first, i))
                continue;

            if (Inherits(units, verb, first, i))
            {
                if (units[first].Has("<vbser>"))
                    continue;
                // 'y han despedido', 'y recortaremos'
                units.Insert(verb, new LexicalUnit(" ", [units[first].Form, .. units[first].Readings]));
                if (Subject(units, first, unit) is { } owner)
                {
                    units.Insert(i + 1, new LexicalUnit(" ", owner.Form, owner.Reading));
                    unit.Coordinated = true;
                }

                continue;
            }

            if (!IsSecond(units, verb, first, i))
                continue;
            if (Subject(units, first, unit) is not { } subject)
            {
                SecondVerbs.Past(units, verb, first, i);
                continue;
            }

            units[verb] = units[verb].Choose(IsConjugated);
            units.Insert(i + 1, new LexicalUnit(" ", subject.Form, subject.Reading));
            unit.Coordinated = true;
        }
    }

    // 'blocked roads, burned tires and threw stones'
    private static bool IsListed(List<LexicalUnit> units, int verb) =>
        units[verb].Has("<vblex><past>")
        && (
            VerbReadings.IsFinite(units, verb)
            || (
                IsPast(units[verb])
                && IsFollowedByObject(units, verb)
                && units.Skip(verb).Take(Reach).Any(u => u.Form == "and")
            )
        );

    // 'to raise output and hire workers'
    private static void Infinitive(List<LexicalUnit> units, int and, int verb)
    {
        if (!units[verb].Has("<vblex><inf>") || (units[verb].IsNoun() && !IsFollowedByObject(units, verb)))
            return;
        for (var i = and - 1; i > 0 && i >= and - Reach / 2; i--)
        {
            if (units[i].Has("<sent>") || units[i].Has("<cm>") || VerbReadings.IsFinite(units, i))
                return;
            if (units[i].Form.EndsWith("to", StringComparison.Ordinal) && units[i + 1].Has("<vblex><inf>"))
            {
                units[verb] = units[verb].Choose(r => r.Contains("<vblex><inf>", StringComparison.Ordinal));
                return;
            }
        }
    }

    /// <summary>Leaves the pronoun out.</summary>
    public static void Form(List<LexicalUnit> units, EncodedUnit unit)
    {
        if (!unit.Coordinated)
            return;
        for (var i = 1; i + 1 < units.Count; i++)
        {
            if (
                units[i - 1].Form.Contains("<cnjcoo>", StringComparison.Ordinal)
                && units[i].Form.StartsWith("prpers<prn>", StringComparison.Ordinal)
                && !units[i].Form.Contains("<pro>", StringComparison.Ordinal)
                && !units[i].Form.Contains("<p3><f>", StringComparison.Ordinal)
                && !units[i].Form.Contains("<p3><m><sg>", StringComparison.Ordinal)
            )
            {
                var person = units[i].Form.Contains("<p1>", StringComparison.Ordinal) ? "<p1>" : "<p3>";
                var number = units[i].Form.Contains("<sg>", StringComparison.Ordinal) ? "<sg>" : "<pl>";
                units.RemoveAt(i);
                Agree(units, i, person, number);
            }
        }
    }

    private static void Agree(List<LexicalUnit> units, int start, string person, string number)
    {
        for (var i = start; i < units.Count && i < start + 4; i++)
        {
            var form = units[i].Form;
            if (!form.Contains("<vb", StringComparison.Ordinal) || !form.Contains("<p3>", StringComparison.Ordinal))
                continue;
            units[i] = units[i]
                .Renamed(
                    form.Replace("<p3><sg>", person + number, StringComparison.Ordinal)
                        .Replace("<p3><pl>", person + number, StringComparison.Ordinal)
                );
            return;
        }
    }

    // The finite verb of the clause that 'and' goes on with.
    private static int? First(List<LexicalUnit> units, int and)
    {
        for (var i = and - 1; i >= Math.Max(0, and - Reach); i--)
        {
            if (
                units[i].Has("<sent>")
                || units[i].Has("<cnjadv>")
                || (units[i].Has("<rel>") && !VerbReadings.IsFinite(units, i))
                || units[i].Has("<cnjsub>")
                || (units[i].Form == "to" && !units[i + 1].IsDeterminer())
                || units[i].Form.EndsWith(" to", StringComparison.Ordinal)
            )
                return null;
            if (VerbReadings.IsFinite(units, i))
                return i;
            // 'we support it and expect more'
            if (i > 0 && units[i - 1].Has("<prn><subj>") && units[i].Has("<vblex>") && units[i].FollowsDirectly())
                return i;
            // 'both men face charges and deny them'
            if (i > 0 && IsPresent(units[i]) && units[i - 1].Has("<n><pl>"))
                return i;
            if (IsPast(units[i]) && i > 0 && !IsAfterAuxiliary(units, i) && IsSubjectBefore(units, i))
                return i;
        }

        return null;
    }

    // 'have closed branches and fired workers': the auxiliary goes on.
    private static bool Inherits(List<LexicalUnit> units, int verb, int first, int and)
    {
        if (units[first].Form is "will" or "would" && units[first].Has("<vaux>"))
        {
            if (!units[verb].Has("<vblex><inf>") || (units[verb].IsNoun() && !IsFollowedByObject(units, verb)))
                return false;
            units[verb] = units[verb].Choose(r => r.Contains("<vblex><inf>", StringComparison.Ordinal));
            return true;
        }

        if (
            !units[verb].Has("<vblex><pp>")
            || units[verb].IsNoun()
            || units[verb].IsAdjective()
            || !(units[first].Has("<vbhaver>") || units[first].Has("<vbser>"))
            || !Enumerable.Range(first + 1, Math.Min(3, and - first - 1)).Any(k => units[k].IsParticiple())
            || VerbReadings.IsFinite(units, verb)
        )
            return false;
        units[verb] = units[verb].Choose(r => r.Contains("<vblex><pp>", StringComparison.Ordinal));
        return true;
    }

    private static bool IsFollowedByObject(List<LexicalUnit> units, int verb) =>
        verb + 1 < units.Count
        && units[verb + 1].FollowsDirectly()
        && (
            units[verb + 1].IsDeterminer()
            || units[verb + 1].Has("<prn><obj>")
            || units[verb + 1].Has("<n><pl>")
            || units[verb + 1].Has("<np>")
            // 'to cancel or delay airplane orders'
            || (
                units[verb + 1].Has("<n><sg>")
                && verb + 2 < units.Count
                && units[verb + 2].FollowsDirectly()
                && units[verb + 2].Has("<n><pl>")
            )
        );

    private static bool IsSubjectBefore(List<LexicalUnit> units, int i) =>
        units[i].FollowsDirectly()
        && (
            units[i - 1].IsNoun()
            || units[i - 1].Has("<prn><subj>")
            || units[i - 1].Has("<np>")
            || units[i - 1].Form is "who" or "that" or "which"
        )
        && i + 1 < units.Count
        && !units[i + 1].Form.Equals("by", StringComparison.Ordinal);

    // Whether it can go on with what the first verb began.
    private static bool IsSecond(List<LexicalUnit> units, int verb, int first, int and)
    {
        var auxiliary = IsAfterAuxiliary(units, first) || units[first].Has("<vaux>") || Governs(units, first, and);
        if (VerbReadings.IsFinite(units, verb))
            return !units[verb].Has("<pri>");
        if (units[verb].IsNoun() || units[verb].IsAdjective())
            return false;
        // 'are rounded and exclude'
        if (auxiliary)
            return units[verb].Has("<vblex><pres>")
                && !units[verb].Has("<past>")
                && !units[verb].Has("<pp>")
                && (units[first].Has("<vbser>") || units[first].Has("<vbhaver>"))
                && units[first].Has("<pres>");
        if (IsPast(units[verb]))
            return units[first].Has("<past>");
        return units[verb].Has("<vblex><pres>") && units[first].Has("<pres>") && !units[first].Has("<past>");
    }

    // 'was arrested and charged', 'have won and lost'
    private static bool Governs(List<LexicalUnit> units, int first, int and)
    {
        if (!(units[first].Has("<vbser>") || units[first].Has("<vbhaver>") || units[first].Has("<vbdo>")))
            return false;
        for (var i = first + 1; i < and && i <= first + 4; i++)
        {
            if (units[i].IsParticiple() || units[i].Has("<ger>") || units[i].Has("<inf>"))
                return true;
            if (!units[i].IsAdverb() && !units[i].Has("<prn><subj>"))
                return false;
        }

        return false;
    }

    private static bool IsAfterAuxiliary(List<LexicalUnit> units, int i)
    {
        for (var k = i - 1; k >= Math.Max(0, i - 3); k--)
        {
            if (units[k].Has("<vbhaver>") || units[k].Has("<vbser>") || units[k].Form == "to")
                return true;
            if (!units[k].IsAdverb())
                return false;
        }

        return false;
    }

    // The pronoun of the subject, where it is not a third person singular.
    private static (string Form, string Reading)? Subject(List<LexicalUnit> units, int verb, EncodedUnit unit)
    {
        // 'residents who fled and lost': the antecedent.
        if (verb > 1 && units[verb - 1].Form is "who" or "that" or "which" && units[verb - 2].IsNoun())
            return units[verb - 2].Has("<n><pl>") ? ("they", "prpers<prn><subj><p3><mf><pl>") : null;
        var start = verb;
        while (
            start > Math.Max(0, verb - (2 * Reach))
            && !units[start - 1].Has("<sent>")
            && !units[start - 1].Has("<cnjsub>")
            && units[start - 1].SlotIn(unit) is not { Mark: not null }
        )
            start--;
        // 'the car hit a wall and the man fell and died': the nearest subject.
        for (var i = verb - 1; i > start; i--)
        {
            if (units[i].Has("<cnjcoo>") && Enumerable.Range(start, i - start).Any(k => IsVerb(units, k)))
            {
                start = i + 1;
                break;
            }
        }

        for (var i = start; i < verb; i++)
        {
            if (i + 1 < units.Count && (units[i + 1].Has("<gen>") || units[i + 1].Has("<apos>")))
                continue;
            if (units[i].Form.ToLowerInvariant() is "i" && units[i].Has("<prn><subj>"))
                return ("I", "prpers<prn><subj><p1><mf><sg>");
            if (units[i].Form.ToLowerInvariant() is "we")
                return ("we", "prpers<prn><subj><p1><mf><pl>");
            var head = units[i].IsNoun() || units[i].IsName(unit) || units[i].Has("<prn><subj>");
            if (!head || (i > start && units[i - 1].Has("<pr>")) || InPrepositionalPhrase(units, start, i))
                continue;
            while (
                i + 1 < verb
                && units[i + 1].FollowsDirectly()
                && !units[i + 1].Has("<pr>")
                && (units[i + 1].IsNoun() || units[i + 1].IsName(unit))
            )
                i++;
            var isPlural =
                units[i].Has("<n><pl>")
                || units[i].Form.Equals("they", StringComparison.OrdinalIgnoreCase)
                || (units[i].SlotIn(unit) is { Number: Model.Terms.GrammaticalNumber.Plural } && units[i].IsName(unit))
                || IsJoined(units, i, verb);
            return isPlural ? ("they", "prpers<prn><subj><p3><mf><pl>") : null;
        }

        return null;
    }

    private static bool IsVerb(List<LexicalUnit> units, int i) =>
        VerbReadings.IsFinite(units, i)
        || (units[i].Has("<vblex><past>") && i > 0 && !units[i - 1].IsDeterminer() && !units[i - 1].Has("<pr>"));

    private static bool InPrepositionalPhrase(List<LexicalUnit> units, int start, int i)
    {
        for (var k = i - 1; k >= start; k--)
        {
            if (units[k].Has("<pr>") && !units[k].IsNoun())
                return true;
            if (!(units[k].IsDeterminer() || units[k].IsAdjective() || units[k].IsNoun()))
                return false;
        }

        return false;
    }

    private static bool IsJoined(List<LexicalUnit> units, int head, int verb) =>
        Enumerable.Range(head + 1, verb - head - 1).Any(k => units[k].Form == "and");

    private static bool IsPresent(LexicalUnit word) =>
        word.Has("<vblex><pres>")
        && !word.Readings.ToArray().Any(r => !r.Contains("<vblex><pres>", StringComparison.Ordinal));

    internal static bool IsPast(LexicalUnit word) => word.Has("<vblex><past>") && !word.IsNoun() && !word.IsAdjective();

    internal static bool IsConjugated(string reading) =>
        !reading.Contains("<pp>", StringComparison.Ordinal) && !reading.Contains("<inf>", StringComparison.Ordinal)
        || reading.Contains("<vaux>", StringComparison.Ordinal);
}
