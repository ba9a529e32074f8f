using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar;

/// <summary>A relative after a preposition agrees with its antecedent, and the verb and the predicate after the clause
/// do so too: <c>los problemas con los que luchan son viejos</c> (RAE, Nueva gramática §44.2). The pair writes
/// <c>qué</c>.</summary>
internal static class PiedRelatives
{
    private const int Reach = 10;

    /// <summary>Looks for the relatives: <c>what</c> after a preposition is none.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit) =>
        unit.PiedRelatives = Enumerable
            .Range(1, Math.Max(0, units.Count - 1))
            .Any(i => units[i].Form == "which" && units[i - 1].Has("<pr>"));

    /// <summary>Gives the relatives their articles.</summary>
    /// <param name="units">The words.</param>
    /// <param name="unit">What they are words of.</param>
    public static void Form(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = unit.PiedRelatives ? 2 : units.Count; i + 1 < units.Count; i++)
        {
            if (
                !units[i - 1].Form.EndsWith("<pr>", StringComparison.Ordinal)
                || units[i - 1].Form == "de<pr>"
                || !IsRelative(units[i].Form)
                || Antecedent(units, i - 2) is not { } noun
                || TargetTags.Gender(units[noun].Form) is not { } gender
                || TargetTags.Number(units[noun].Form) is not { } number
            )
                continue;
            units[i] = units[i].Renamed("que<rel><an><mf><sp>").WithSpace();
            units.Insert(i, new LexicalUnit(" ", $"el<det><def>{gender}{number}"));
            Predicate(units, noun, i + 2);
            i++;
        }
    }

    private static LexicalUnit WithSpace(this LexicalUnit word)
    {
        word.Blank = " ";
        return word;
    }

    private static int? Antecedent(List<LexicalUnit> units, int i)
    {
        while (i > 0 && TargetTags.IsAdjective(units[i].Form) && TargetTags.Follows(units, i))
            i--;
        return TargetTags.IsNoun(units[i].Form) ? i : null;
    }

    private static bool IsRelative(string form) =>
        form.StartsWith("qué<", StringComparison.Ordinal)
        || form.StartsWith("el cual<", StringComparison.Ordinal)
        || form.StartsWith("cuál<prn><itg>", StringComparison.Ordinal);

    // 'la casa en la que vivía fue vendida': the second verb after the antecedent, with nothing between that could be
    // its subject.
    private static void Predicate(List<LexicalUnit> units, int noun, int start)
    {
        if (!BeginsSentence(units, noun))
            return;
        var verbs = 0;
        for (var i = start; i < units.Count && i < start + Reach; i++)
        {
            var form = units[i].Form;
            if (form.Contains("<sent>", StringComparison.Ordinal) || form.Contains("<cm>", StringComparison.Ordinal))
                return;
            if (form.Contains("<cnj", StringComparison.Ordinal) || form.Contains("<rel>", StringComparison.Ordinal))
                return;
            if (!form.Contains("<vb", StringComparison.Ordinal) || !form.Contains("<p3>", StringComparison.Ordinal))
                continue;
            if (++verbs == 1)
                continue;
            TargetAgreement.AgreeInNumber(units, i, units[noun].Form);
            if (
                TargetTags.IsBe(form)
                && i + 1 < units.Count
                && TargetTags.IsAdjective(units[i + 1].Form)
                && TargetTags.Follows(units, i + 1)
            )
                TargetAgreement.Agree(units, i + 1, units[noun].Form);
            return;
        }
    }

    private static bool BeginsSentence(List<LexicalUnit> units, int noun)
    {
        for (var i = noun - 1; i >= 0 && !units[i].Form.Contains("<sent>", StringComparison.Ordinal); i--)
        {
            if (
                !units[i].Form.Contains("<det>", StringComparison.Ordinal)
                && !TargetTags.IsAdjective(units[i].Form)
                && !units[i].Form.Contains("<num>", StringComparison.Ordinal)
            )
                return false;
        }

        return true;
    }
}
