using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar;

/// <summary>An action that is judged is a singular, and Spanish does not say <c>it</c>: <c>but it is important to
/// vote</c> is <c>pero es importante votar</c>.</summary>
internal static class ImpersonalPredicates
{
    /// <summary>Makes the predicate at a unit a singular and removes the pronoun before it.</summary>
    public static void Form(List<LexicalUnit> units, int i)
    {
        // 'no tiene sentido para esperar'
        if (
            i + 2 < units.Count
            && units[i].Form.StartsWith("sentido<n>", StringComparison.Ordinal)
            && units[i + 1].Form is "para<pr>" or "a<pr>" or "de<pr>"
            && units[i + 2].Form.Contains("<inf>", StringComparison.Ordinal)
        )
            units.RemoveAt(i + 1);
        if (
            i + 2 >= units.Count
            || !units[i].Form.StartsWith("ser<vbser>", StringComparison.Ordinal)
            || !units[i].Form.Contains("<p3><sg>", StringComparison.Ordinal)
            || !units[i + 1].Form.Contains("<adj>", StringComparison.Ordinal)
            || !TargetTags.Follows(units, i + 1)
        )
            return;
        var plural = units[i + 1].Form.Contains("<pl>", StringComparison.Ordinal);
        var acts = units[i + 2].Form.Contains("<inf>", StringComparison.Ordinal);
        var pronoun =
            i > 0 && units[i - 1].Form.StartsWith("prpers<prn><tn><p3><m><sg>", StringComparison.Ordinal) ? i - 1 : -1;
        if (!acts && !(plural && pronoun >= 0))
            return;
        units[i + 1] = units[i + 1].Renamed(units[i + 1].Form.Replace("<pl>", "<sg>", StringComparison.Ordinal));
        if (pronoun < 0)
            return;
        units[i].Blank = units[pronoun].Blank;
        units.RemoveAt(pronoun);
    }
}
