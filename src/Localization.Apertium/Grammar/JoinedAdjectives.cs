using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar;

/// <summary>The second adjective of a predicate agrees as the first does: <c>son difíciles de encontrar y difíciles de
/// probar</c>. The pair leaves it in its basic form.</summary>
internal static class JoinedAdjectives
{
    /// <summary>Makes the adjectives agree.</summary>
    public static void Agree(List<LexicalUnit> units)
    {
        for (var i = 0; i + 3 < units.Count; i++)
        {
            if (!IsCopula(units[i].Form))
                continue;
            var first = Adverbs(units, i + 1);
            if (first >= units.Count || !TargetTags.IsAdjective(units[first].Form))
                continue;
            var and = first + 1;
            // 'difíciles de encontrar'
            if (
                and + 1 < units.Count
                && units[and].Form is "de<pr>" or "a<pr>"
                && units[and + 1].Form.Contains("<inf>", StringComparison.Ordinal)
            )
                and += 2;
            if (and >= units.Count || !units[and].Form.Contains("<cnjcoo>", StringComparison.Ordinal))
                continue;
            var second = Adverbs(units, and + 1);
            if (
                second < units.Count
                && TargetTags.IsAdjective(units[second].Form)
                && TargetTags.Follows(units, second)
                && Ends(units, second + 1)
            )
                TargetAgreement.Agree(units, second, units[first].Form);
        }
    }

    private static int Adverbs(List<LexicalUnit> units, int i)
    {
        while (i + 1 < units.Count && units[i].Form.Contains("adv>", StringComparison.Ordinal))
            i++;
        return i;
    }

    private static bool IsCopula(string form) =>
        TargetTags.IsBe(form)
        || form.StartsWith("parecer<vblex>", StringComparison.Ordinal)
        || form.StartsWith("quedar<vblex>", StringComparison.Ordinal);

    private static bool Ends(List<LexicalUnit> units, int i) =>
        i == units.Count
        || units[i].Form.Contains("<sent>", StringComparison.Ordinal)
        || units[i].Form.Contains("<cm>", StringComparison.Ordinal)
        || units[i].Form.EndsWith("<pr>", StringComparison.Ordinal)
        || units[i].Form.Contains("<cnj", StringComparison.Ordinal);
}
