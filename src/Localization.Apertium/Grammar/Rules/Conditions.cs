using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>A condition that is not real has its verb in the subjunctive where its consequence is a conditional: <c>if
/// taxes fell, people would buy more</c>, <c>si los impuestos cayeran</c> (RAE, Nueva gramática §47.8).</summary>
internal static class Conditions
{
    private static readonly FrozenSet<string> If = FrozenSet.Create("si<cnjadv>", "Si<cnjadv>");

    /// <summary>Puts the verb in the subjunctive.</summary>
    public static void Form(List<LexicalUnit> units)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            if (If.Contains(units[i].Form) && Verb(units, i + 1) is { } verb && HasConsequence(units, i, verb))
                units[verb] = units[verb].Renamed(Subjunctive(units, verb));
        }
    }

    // The pair has its passives with 'estar'; 'if it were modified' is 'si fuera modificado'.
    private static string Subjunctive(List<LexicalUnit> units, int verb)
    {
        const string Be = "estar<vblex><ifi>";
        var form = units[verb].Form;
        if (
            form.StartsWith(Be, StringComparison.Ordinal)
            && verb + 1 < units.Count
            && units[verb + 1].Form.Contains("<pp>", StringComparison.Ordinal)
        )
            form = "ser<vbser><ifi>" + form[Be.Length..];
        return form.Replace("<ifi>", "<pis>", StringComparison.Ordinal)
            .Replace("<pii>", "<pis>", StringComparison.Ordinal);
    }

    // The first finite verb of the condition, where it is past.
    private static int? Verb(List<LexicalUnit> units, int start)
    {
        for (var i = start; i < units.Count && !Ends(units[i].Form); i++)
        {
            var form = units[i].Form;
            if (!form.Contains("<vb", StringComparison.Ordinal) || !form.Contains("<p", StringComparison.Ordinal))
                continue;
            if (form.Contains("<ifi>", StringComparison.Ordinal) || form.Contains("<pii>", StringComparison.Ordinal))
                return i;
            if (!form.Contains("<pp>", StringComparison.Ordinal))
                return null;
        }

        return null;
    }

    // After the condition, or right before it: 'he would resign if he lost'. After a verb of asking it is not a
    // condition.
    private static bool HasConsequence(List<LexicalUnit> units, int condition, int verb)
    {
        for (var i = verb + 1; i < units.Count && !units[i].Form.Contains("<sent>", StringComparison.Ordinal); i++)
        {
            if (units[i].Form.Contains("<cni>", StringComparison.Ordinal))
                return condition == 0 || !IsVerb(units[condition - 1].Form);
        }

        for (var i = condition - 1; i >= 0 && !units[i].Form.Contains("<sent>", StringComparison.Ordinal); i--)
        {
            if (IsVerb(units[i].Form) && !units[i].Form.Contains("<inf>", StringComparison.Ordinal))
                return units[i].Form.Contains("<cni>", StringComparison.Ordinal);
        }

        return false;
    }

    private static bool IsVerb(string form) =>
        form.Contains("<vb", StringComparison.Ordinal) && !form.Contains("<pp>", StringComparison.Ordinal);

    private static bool Ends(string form) =>
        form.Contains("<sent>", StringComparison.Ordinal) || form.Contains("<cnjsub>", StringComparison.Ordinal);
}
