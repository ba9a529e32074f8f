using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar;

/// <summary>The verb and the participle after an aside agree with the subject before it: <c>la pintura, por valor de
/// dos millones, fue robada</c>.</summary>
internal static class AsideSubjects
{
    private const int LongestAside = 14;

    /// <summary>Makes them agree.</summary>
    public static void Agree(List<LexicalUnit> units)
    {
        for (var i = 0; i < units.Count; i++)
        {
            if (i == 0 || units[i - 1].Form.Contains("<sent>", StringComparison.Ordinal))
                Agree(units, i);
        }
    }

    private static void Agree(List<LexicalUnit> units, int start)
    {
        var head = TargetGroups.Group(units, start, out var comma);
        if (head < 0 || comma >= units.Count || !IsComma(units[comma].Form) || End(units, comma) is not { } end)
            return;
        var verb = end + 1;
        while (verb + 1 < units.Count && units[verb].Form.Contains("<prn><pro>", StringComparison.Ordinal))
            verb++;
        var noun = units[head].Form;
        if (
            verb >= units.Count
            || TargetTags.Number(noun) is null
            || !units[verb].Form.Contains("<vb", StringComparison.Ordinal)
            || !units[verb].Form.Contains("<p3>", StringComparison.Ordinal)
        )
            return;
        TargetAgreement.AgreeInNumber(units, verb, noun);
        if (units[verb].Form.Contains("<vbhaver>", StringComparison.Ordinal) && verb + 1 < units.Count)
        {
            if (!units[verb + 1].Form.StartsWith("ser<vbser><pp>", StringComparison.Ordinal))
                return;
            verb++;
        }
        else if (!TargetTags.IsBe(units[verb].Form))
            return;

        if (
            verb + 1 < units.Count
            && TargetTags.Follows(units, verb + 1)
            && units[verb + 1].Form.Contains("<vblex><pp>", StringComparison.Ordinal)
        )
            TargetAgreement.Agree(units, verb + 1, noun);
    }

    // The comma that ends the aside: the first before a verb. A list of subjects has a conjunction, and a clause a
    // verb, before it.
    private static int? End(List<LexicalUnit> units, int comma)
    {
        for (var i = comma + 1; i + 1 < units.Count && i <= comma + LongestAside; i++)
        {
            var form = units[i].Form;
            if (
                form.Contains("<sent>", StringComparison.Ordinal)
                || form.Contains("<cnjcoo>", StringComparison.Ordinal)
                || form.Contains("<cnjsub>", StringComparison.Ordinal)
                || (
                    form.Contains("<vb", StringComparison.Ordinal)
                    && form.Contains("<p", StringComparison.Ordinal)
                    && !form.Contains("<pp>", StringComparison.Ordinal)
                    && !form.Contains("<rel>", StringComparison.Ordinal)
                    && !FollowsRelative(units, i)
                )
            )
                return null;
            if (IsComma(form))
                return i;
        }

        return null;
    }

    // 'la empresa, que no la quería,'
    private static bool FollowsRelative(List<LexicalUnit> units, int verb)
    {
        var i = verb - 1;
        while (
            i > 0
            && (
                units[i].Form.Contains("<prn><pro>", StringComparison.Ordinal)
                || units[i].Form.Contains("<adv>", StringComparison.Ordinal)
            )
        )
            i--;
        return i >= 0 && units[i].Form.Contains("<rel>", StringComparison.Ordinal);
    }

    private static bool IsComma(string form) => form.Contains("<cm>", StringComparison.Ordinal);
}
