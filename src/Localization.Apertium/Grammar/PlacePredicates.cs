using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar;

/// <summary>A place has a gender of its own, with which a predicate agrees: <c>Rusia parece dispuesta</c>, <c>China
/// sigue abierta</c>.</summary>
internal static class PlacePredicates
{
    private const int LongestAside = 16;

    /// <summary>Lets the predicate of a name at the start of a sentence agree with it.</summary>
    public static void Agree(List<LexicalUnit> units, int name)
    {
        var form = units[name].Form;
        if (!form.Contains("<np><loc>", StringComparison.Ordinal) || !TargetAgreement.BeginsWith(units, name))
            return;
        var verb = AfterAside(units, name + 1);
        if (
            verb + 1 >= units.Count
            || !Copulas.Any(c => units[verb].Form.StartsWith(c, StringComparison.Ordinal))
            || !units[verb].Form.Contains("<p3><sg>", StringComparison.Ordinal)
        )
            return;
        var at = verb + 1;
        while (at + 1 < units.Count && at < verb + 3 && units[at].Form.Contains("adv>", StringComparison.Ordinal))
            at++;
        if (
            TargetTags.Follows(units, at)
            && TargetTags.IsAdjective(units[at].Form)
            && !(at + 1 < units.Count && TargetTags.IsNoun(units[at + 1].Form) && TargetTags.Follows(units, at + 1))
        )
            TargetAgreement.Agree(units, at, form);
    }

    // 'Rusia, cansada de la guerra, parece'
    private static int AfterAside(List<LexicalUnit> units, int i)
    {
        if (i >= units.Count || !units[i].Form.Contains("<cm>", StringComparison.Ordinal))
            return i;
        for (var k = i + 1; k < units.Count && k < i + LongestAside; k++)
        {
            if (units[k].Form.Contains("<sent>", StringComparison.Ordinal))
                break;
            if (units[k].Form.Contains("<cm>", StringComparison.Ordinal))
                return k + 1;
        }

        return i;
    }

    private static readonly string[] Copulas =
    [
        "ser<vbser>",
        "estar<vblex>",
        "parecer<vblex>",
        "seguir<vblex>",
        "permanecer<vblex>",
        "quedar<vblex>",
    ];
}
