using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>A condition of a participle alone: <c>the bill, if approved, would raise taxes</c> is <c>el proyecto, de
/// ser aprobado, subiría los impuestos</c>. The participle agrees with what it is about.</summary>
internal static class ParticipleConditions
{
    private const string Spanish = "de ser";

    /// <summary>Puts the infinitive in the place of the conjunction.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 2 < units.Count; i++)
        {
            if (
                !units[i].Form.Equals("if", StringComparison.OrdinalIgnoreCase)
                || !units[i + 1].IsParticiple()
                || !units[i + 1].FollowsDirectly()
                || !(
                    units[i + 2].Has("<cm>") || units[i + 2].Has("<sent>") || units[i + 2].Form is "by" or "of" or "in"
                )
            )
                continue;
            units[i + 1] = units[i + 1].Choose(r => r.Contains("<pp>", StringComparison.Ordinal));
            units[i] = unit.Fixed(units[i].Blank, char.IsUpper(units[i].Form[0]) ? "De ser" : Spanish);
        }
    }

    /// <summary>Makes the participle agree. Works on the target's words.</summary>
    public static void Agree(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            if (
                !unit.Slots.TryGetValue(units[i].Form.Split('<')[0], out var slot)
                || !slot.Target.Equals(Spanish, StringComparison.OrdinalIgnoreCase)
                || !units[i + 1].Form.Contains("<pp>", StringComparison.Ordinal)
            )
                continue;
            if (Antecedent(units, i) is { } noun)
                TargetAgreement.Agree(units, i + 1, units[noun].Form);
        }
    }

    // The noun before the comma, else the subject after the next one.
    private static int? Antecedent(List<LexicalUnit> units, int i)
    {
        if (i > 1 && units[i - 1].Form.Contains("<cm>", StringComparison.Ordinal))
        {
            for (var k = i - 2; k >= 0 && k > i - 4; k--)
            {
                if (TargetTags.IsNoun(units[k].Form))
                    return k;
            }
        }

        var comma = units.FindIndex(i, u => u.Form.Contains("<cm>", StringComparison.Ordinal));
        return i == 0 && comma > 0 && TargetGroups.Group(units, comma + 1, out _) is >= 0 and var head ? head : null;
    }
}
