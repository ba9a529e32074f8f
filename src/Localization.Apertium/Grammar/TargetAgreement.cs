using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar;

/// <summary>Agreement in the target, where the pair's rules left it: a determiner and an adjective with their noun, and
/// the verb of a relative clause with its antecedent. Only words that are next to each other are changed, where
/// nothing but the noun can govern them.</summary>
internal static class TargetAgreement
{
    private const int LongestGroup = 8;

    /// <summary>Makes the words agree.</summary>
    public static void Apply(List<LexicalUnit> units)
    {
        for (var i = 0; i < units.Count; i++)
        {
            if (!TargetTags.IsNoun(units[i].Form))
                continue;
            Determiner(units, i);
            Adjectives(units, i);
            Relative(units, i);
            RelativeVerb(units, i);
            AfterComma(units, i);
            SubjectPhrases.Locate(units, i);
        }

        TitleGender.Agree(units);
        for (var i = 0; i < units.Count; i++)
        {
            if (!units[i].Form.Contains("<np>", StringComparison.Ordinal))
                continue;
            AfterComma(units, i);
            PlacePredicates.Agree(units, i);
        }

        for (var i = 0; i < units.Count; i++)
        {
            SubjectPhrases.HowMany(units, i);
            if (
                i == 0
                || units[i - 1].Form.Contains("<sent>", StringComparison.Ordinal)
                || units[i - 1].Form.StartsWith("pero<", StringComparison.Ordinal)
                || SubjectPhrases.OpensClause(units, i)
            )
            {
                Subject(units, i);
                CoordinatedSubjects.Agree(units, i);
            }
        }
    }

    // 'Expertos de la universidad señaló', at the start of a sentence, where a noun group can only be the subject.
    private static void Subject(List<LexicalUnit> units, int start)
    {
        CountedSubjects.Agree(units, start);
        var head = TargetGroups.Group(units, start, out var next);
        while (head >= 0 && next + 1 < units.Count && SubjectPhrases.IsPhrase(units, ref next))
        {
            var whole = TargetGroups.Group(units, next + 1, out var after);
            if (whole >= 0 && after < units.Count && IsMost(units, head, after))
            {
                AgreeInNumber(units, after, units[whole].Form);
                return;
            }
            if (
                whole < 0
                && !TargetGroups.Name(units, next + 1, out after)
                && !TargetGroups.Count(units, next + 1, out after)
                && !TargetGroups.Action(units, next + 1, out after)
                && !(whole < 0 && SubjectPhrases.IsDate(units, next + 1, out after))
            )
                return;
            next = after;
        }

        if (head >= 0)
            SecondPassives.Agree(units, next, units[head].Form);
        // 'los vecinos que huyeron del incendio regresó'
        if (
            head >= 0
            && next + 2 < units.Count
            && IsRelative(units[next].Form)
            && !TargetTags.IsBe(units[next + 1].Form)
            && units[next + 1].Form.Contains("<vblex>", StringComparison.Ordinal)
            && units[next + 1].Form.Contains("<p3><pl>", StringComparison.Ordinal)
            && TargetTags.Number(units[head].Form) == "<pl>"
        )
        {
            next += 2;
            if (TargetGroups.Group(units, next, out var end) >= 0)
                next = end;
            while (next + 1 < units.Count && units[next].Form.EndsWith("<pr>", StringComparison.Ordinal))
            {
                if (TargetGroups.Group(units, next + 1, out end) < 0 && !TargetGroups.Name(units, next + 1, out end))
                    return;
                next = end;
            }
        }

        // 'las casas que fueron vendidas es viejo'
        if (
            head >= 0
            && next + 2 < units.Count
            && IsRelative(units[next].Form)
            && TargetTags.IsBe(units[next + 1].Form)
        )
        {
            next += TargetTags.IsAdjective(units[next + 2].Form) ? 3 : 2;
            // 'que fueron encontradas en la casa pertenecieron'
            while (next + 1 < units.Count && units[next].Form.EndsWith("<pr>", StringComparison.Ordinal))
            {
                if (
                    TargetGroups.Group(units, next + 1, out var end) < 0
                    && !TargetGroups.Name(units, next + 1, out end)
                )
                    return;
                next = end;
            }
        }
        // 'los hombres que fueron detenidos el lunes lo niegan'
        while (
            head >= 0
            && next + 1 < units.Count
            && (
                units[next].Form.Contains("<prn><pro>", StringComparison.Ordinal)
                || (units[next].Form.EndsWith("<adv>", StringComparison.Ordinal) && TargetTags.Follows(units, next))
            )
        )
            next++;
        if (
            head < 0
            || next >= units.Count
            || !TargetTags.Follows(units, next)
            || !units[next].Form.Contains("<p3>", StringComparison.Ordinal)
            || !units[next].Form.Contains("<vb", StringComparison.Ordinal)
        )
            return;
        if (TargetTags.Number(units[head].Form) == "<pl>" || !SubjectPhrases.IsQuantity(units, head))
            AgreeInNumber(units, next, units[head].Form);
        var at = next + 1;
        // 'han sido ayudados'
        if (at + 1 < units.Count && units[at].Form.StartsWith("ser<vbser><pp>", StringComparison.Ordinal))
        {
            if (TargetTags.IsAdjective(units[at + 1].Form))
                Agree(units, at + 1, units[head].Form);
            return;
        }

        // 'son muy peligrosos'
        while (
            at + 1 < units.Count
            && at <= next + 2
            && units[at].Form.Contains("adv>", StringComparison.Ordinal)
            && TargetTags.IsAdjective(units[at + 1].Form)
        )
            at++;
        if (TargetTags.IsBe(units[next].Form) && at < units.Count && TargetTags.Follows(units, at))
        {
            var ends =
                at + 1 == units.Count
                || units[at + 1].Form.Contains("<sent>", StringComparison.Ordinal)
                || units[at + 1].Form.EndsWith("<adv>", StringComparison.Ordinal)
                || units[at + 1].Form.Contains("<cm>", StringComparison.Ordinal)
                || units[at + 1].Form.EndsWith("<pr>", StringComparison.Ordinal);
            if (ends && TargetTags.IsAdjective(units[at].Form) && TargetTags.Number(units[head].Form) is not null)
                Agree(units, at, units[head].Form);
        }
    }

    // 'la mayoría de las víctimas eran niños'
    private static bool IsMost(List<LexicalUnit> units, int head, int verb) =>
        units[head].Form.StartsWith("mayoría<", StringComparison.OrdinalIgnoreCase)
        && TargetTags.IsBe(units[verb].Form);

    // 'el consolidación', 'el «consolidación'
    private static void Determiner(List<LexicalUnit> units, int noun)
    {
        var before = noun - 1;
        if (before > 0 && units[before].Form.EndsWith("<lpar>", StringComparison.Ordinal))
            before--;
        else if (before >= 0 && !TargetTags.Follows(units, noun))
            return;
        if (before >= 0 && units[before].Form.Contains("<det>", StringComparison.Ordinal))
            Agree(units, before, units[noun].Form);
    }

    // 'las medidas nuevo', unless a noun before agrees with it: 'el plan de medidas nuevo'.
    private static void Adjectives(List<LexicalUnit> units, int noun)
    {
        for (
            var i = noun + 1;
            i < units.Count && i <= noun + 2 && TargetTags.Follows(units, i) && TargetTags.IsAdjective(units[i].Form);
            i++
        )
        {
            // 'junto a' and 'igual a' are not attributes.
            var governs = i + 1 < units.Count && (units[i + 1].Form is "a<pr>" or "de<pr>");
            if (governs && !units[i].Form.Contains("<pp>", StringComparison.Ordinal))
                return;
            if (!HasGovernor(units, noun, units[i].Form))
                Agree(units, i, units[noun].Form);
        }
    }

    // 'las casas que fue vendido'
    private static void Relative(List<LexicalUnit> units, int noun)
    {
        if (
            noun + 2 >= units.Count
            || !IsRelative(units[noun + 1].Form)
            || !TargetTags.Follows(units, noun + 1)
            || !TargetTags.Follows(units, noun + 2)
        )
            return;
        var verb = noun + 2;
        // 'the idea that it is new' has no antecedent; a passive tells a relative clause.
        var needsPassive = !units[noun + 1].Form.StartsWith("que<rel>", StringComparison.Ordinal);
        if (
            !(
                TargetTags.IsBe(units[verb].Form)
                || units[verb].Form.StartsWith("quedar<vblex>", StringComparison.Ordinal)
            )
            || verb + 1 >= units.Count
            || !TargetTags.Follows(units, verb + 1)
            || !TargetTags.IsAdjective(units[verb + 1].Form)
            || (needsPassive && !units[verb + 1].Form.Contains("<pp>", StringComparison.Ordinal))
        )
            return;
        AgreeInNumber(units, verb, units[noun].Form);
        Agree(units, verb + 1, units[noun].Form);
    }

    // 'cortes que para las bombas': a subject of its own would be between.
    private static void RelativeVerb(List<LexicalUnit> units, int noun)
    {
        if (
            noun + 2 < units.Count
            && TargetTags.Number(units[noun].Form) == "<pl>"
            && units[noun + 1].Form.StartsWith("que<rel>", StringComparison.Ordinal)
            && TargetTags.Follows(units, noun + 1)
            && TargetTags.Follows(units, noun + 2)
            && units[noun + 2].Form.Contains("<p3><sg>", StringComparison.Ordinal)
            && units[noun + 2].Form.Contains("<vb", StringComparison.Ordinal)
            && !HasSingularHead(units, noun)
        )
            AgreeInNumber(units, noun + 2, units[noun].Form);
    }

    // 'Rusia, enredado en una guerra,', 'La ley, aprobado en mayo,'
    private static void AfterComma(List<LexicalUnit> units, int noun)
    {
        if (
            noun + 2 < units.Count
            && BeginsWith(units, noun)
            && units[noun + 1].Form.Contains("<cm>", StringComparison.Ordinal)
            && Aside(units, noun + 2) is { } participle
        )
            Agree(units, participle, units[noun].Form);
    }

    // 'la actriz, más conocido por'
    private static int? Aside(List<LexicalUnit> units, int i)
    {
        if (i + 1 < units.Count && units[i].Form.EndsWith("<adv>", StringComparison.Ordinal))
            i++;
        return units[i].Form.Contains("<vblex><pp>", StringComparison.Ordinal) ? i : null;
    }

    internal static bool BeginsWith(List<LexicalUnit> units, int noun)
    {
        for (var i = noun - 1; i >= 0 && !units[i].Form.Contains("<sent>", StringComparison.Ordinal); i--)
        {
            if (!units[i].Form.Contains("<det>", StringComparison.Ordinal) && !TargetTags.IsAdjective(units[i].Form))
                return false;
        }

        return true;
    }

    // 'la subida de los precios que'
    private static bool HasSingularHead(List<LexicalUnit> units, int noun)
    {
        for (var i = noun - 1; i > Math.Max(0, noun - LongestGroup); i--)
        {
            var form = units[i].Form;
            if (form.EndsWith("<pr>", StringComparison.Ordinal))
                return TargetTags.IsNoun(units[i - 1].Form) || TargetTags.IsAdjective(units[i - 1].Form);
            if (!form.Contains("<det>", StringComparison.Ordinal) && !TargetTags.IsAdjective(form))
                return false;
        }

        return false;
    }

    private static bool HasGovernor(List<LexicalUnit> units, int noun, string adjective)
    {
        for (var i = noun; i >= Math.Max(0, noun - LongestGroup); i--)
        {
            var form = units[i].Form;
            if (TargetTags.IsNoun(form) || form.Contains("<np>", StringComparison.Ordinal))
            {
                if (TargetTags.Gender(form) is null || TargetTags.Number(form) is null || (Same(form, adjective)))
                    return true;
            }
            else if (
                !form.Contains("<pr>", StringComparison.Ordinal)
                && !form.Contains("<det>", StringComparison.Ordinal)
                && !TargetTags.IsAdjective(form)
            )
                return form.Contains("<cnjcoo>", StringComparison.Ordinal);
        }

        return false;
    }

    private static bool Same(string noun, string adjective) =>
        (TargetTags.Gender(adjective) is not { } gender || gender == TargetTags.Gender(noun))
        && (TargetTags.Number(adjective) is not { } number || number == TargetTags.Number(noun));

    internal static void Agree(List<LexicalUnit> units, int i, string noun)
    {
        var form = units[i].Form;
        if (TargetTags.Gender(noun) is { } gender && TargetTags.Gender(form) is { } other && gender != other)
            form = form.Replace(other, gender, StringComparison.Ordinal);
        units[i] = units[i].Renamed(form);
        AgreeInNumber(units, i, noun);
    }

    internal static void AgreeInNumber(List<LexicalUnit> units, int i, string noun)
    {
        var form = units[i].Form;
        if (TargetTags.Number(noun) is { } number && TargetTags.Number(form) is { } other && number != other)
            units[i] = units[i].Renamed(form.Replace(other, number, StringComparison.Ordinal));
    }

    internal static bool IsRelative(string form) => form.StartsWith("que<", StringComparison.Ordinal);
}
