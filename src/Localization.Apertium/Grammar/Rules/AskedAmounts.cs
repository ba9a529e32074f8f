using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary><c>How much</c> before a subject asks for the amount that the verb has: <c>how much the repairs will
/// cost</c> is <c>cuánto costarán las reparaciones</c>. The pair takes it for a determiner.</summary>
internal static class AskedAmounts
{
    private const int LongestSubject = 6;

    /// <summary>Replaces the question word and moves the subject after a verb that ends the clause.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 2 < units.Count; i++)
        {
            if (
                !units[i].Form.Equals("how much", StringComparison.OrdinalIgnoreCase)
                || !units[i + 1].FollowsDirectly()
                || !units[i + 1].Has("<det>")
                || units[i + 1].Has("<qnt>")
                || Verb(units, i + 1) is not (var start and > 0, var end)
            )
                continue;
            units[i] = unit.Fixed(units[i].Blank, char.IsUpper(units[i].Form[0]) ? "Cuánto" : "cuánto");
            if (end + 1 < units.Count && !units[end + 1].Has("<sent>") && !units[end + 1].Has("<cm>"))
                continue;
            unit.Inverted |= units[start - 1].Has("<n><pl>");
            for (var k = i + 1; k < start; k++)
                units[k] = units[k].Choose(r => !r.Contains("<vblex>", StringComparison.Ordinal));
            Words.MoveAfter(units, i + 1, start - i - 1, end + 1);
        }
    }

    // The verb after the subject, with its auxiliary.
    private static (int Start, int End) Verb(List<LexicalUnit> units, int start)
    {
        for (var i = start + 1; i < units.Count && i <= start + LongestSubject && units[i].FollowsDirectly(); i++)
        {
            if (units[i].Has("<vaux>") && i + 1 < units.Count && units[i + 1].Has("<vblex><inf>"))
                return (i, i + 1);
            if (VerbReadings.IsFinite(units, i) && units[i].Has("<vblex>"))
                return (i, i);
            if (units[i].Has("<sent>") || units[i].Has("<cm>"))
                break;
        }

        return (0, 0);
    }
}
