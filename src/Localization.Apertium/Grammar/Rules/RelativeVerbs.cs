using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>The verb after a relative pronoun has the number of its English form: <c>cuts that stop work</c> are
/// <c>recortes que paran</c>, however the pair reads the words before.</summary>
internal static class RelativeVerbs
{
    /// <summary>Notes the number of each such verb.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        unit.RelativeVerbs.Clear();
        for (var i = 1; i + 1 < units.Count; i++)
        {
            Finite(units, i);
            var noun = units[i - 1].IsNoun() || units[i - 1].IsName(unit) || units[i - 1].Has("<cm>");
            if (noun && units[i].Form is "that" or "which" or "who" && units[i + 1].FollowsDirectly())
            {
                var verb = units[i + 1];
                if (verb.Has("<vblex>") || verb.Has("<vbser>") || verb.Has("<vbhaver>"))
                    unit.RelativeVerbs.Add(verb.Form is "are" or "were" or "have" || IsPlural(verb));
            }
        }
    }

    // 'those who fled are': no participle comes right after its pronoun.
    private static void Finite(List<LexicalUnit> units, int i)
    {
        var verb = units[i + 1];
        var relates =
            units[i].Form is "who" or "those who" or "what"
            || (units[i].Form is "which" or "that" && units[i - 1].IsNoun());
        if (relates && verb.FollowsDirectly() && verb.Has("<vblex><past>") && verb.IsParticiple() && !verb.IsNoun())
            units[i + 1] = verb.Choose(r => !r.Contains("<pp>", StringComparison.Ordinal));
    }

    /// <summary>Gives the verbs their number, where as many came out as went in.</summary>
    public static void Form(List<LexicalUnit> units, EncodedUnit unit)
    {
        if (!unit.RelativeVerbs.Contains(true))
            return;
        var verbs = new List<int>();
        for (var i = 1; i + 1 < units.Count; i++)
        {
            if (
                units[i].Form.StartsWith("que<", StringComparison.Ordinal)
                && (units[i - 1].Form.Contains("<n>", StringComparison.Ordinal) || IsOther(units[i - 1].Form))
                && Verb(units, i + 1) is { } verb
            )
                verbs.Add(verb);
        }

        if (verbs.Count != unit.RelativeVerbs.Count)
            return;
        for (var k = 0; k < verbs.Count; k++)
        {
            if (unit.RelativeVerbs[k])
                units[verbs[k]] = units[verbs[k]]
                    .Renamed(units[verbs[k]].Form.Replace("<p3><sg>", "<p3><pl>", StringComparison.Ordinal));
        }
    }

    private static bool IsPlural(LexicalUnit verb) => verb.Has("<vblex><pres>") && !verb.Has("<pri>");

    private static bool IsOther(string form) =>
        form.Contains("<adj>", StringComparison.Ordinal)
        || form.Contains("<pp>", StringComparison.Ordinal)
        || form.Contains("<np>", StringComparison.Ordinal)
        || form.Contains("<cm>", StringComparison.Ordinal);

    // A pronoun or a negation may come before the verb: 'que se reúnen'.
    private static int? Verb(List<LexicalUnit> units, int i)
    {
        while (
            i + 1 < units.Count
            && (units[i].Form.Contains("<prn><pro>", StringComparison.Ordinal) || units[i].Form == "no<adv>")
        )
            i++;
        return
            units[i].Form.Contains("<vb", StringComparison.Ordinal)
            && units[i].Form.Contains("<p3>", StringComparison.Ordinal)
            ? i
            : null;
    }
}
