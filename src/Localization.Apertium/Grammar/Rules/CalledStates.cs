using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>What something is called: <c>called the accusations baseless</c> is <c>calificó las acusaciones de
/// infundadas</c>, <c>called it a mistake</c> is <c>lo calificó de error</c> (RAE, Nueva gramática §38.8).</summary>
internal static class CalledStates
{
    private const int LongestObject = 4;
    private const int LongestName = 3;

    /// <summary>Puts the preposition before what the object is called.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 2 < units.Count; i++)
        {
            if (!WantedActions.IsVerb(units[i], "call") || Predicate(units, i) is not { } at)
                continue;
            units[i] = units[i].AsVerb("call as");
            for (var k = i + 1; k < at; k++)
            {
                if (units[k].IsNoun())
                    units[k] = units[k].Choose(r => r.Contains("<n>", StringComparison.Ordinal));
            }

            if (units[i + 1].Form == "it")
                units[i + 1] = units[i + 1].Choose(r => r.Contains("<obj>", StringComparison.Ordinal));
            if (units[at].Has("<det>"))
                units.RemoveAt(at);
            else
                units[at] = units[at].Choose(r => r.Contains("<adj>", StringComparison.Ordinal));
            units.Insert(at, unit.Fixed(" ", "de", "<pr>"));
            unit.CalledStates = true;
        }
    }

    /// <summary>Makes the adjective agree with the object before it.</summary>
    public static void Form(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; unit.CalledStates && i + 3 < units.Count; i++)
        {
            if (
                units[i].Form.StartsWith("calificar<", StringComparison.OrdinalIgnoreCase)
                && TargetGroups.Group(units, i + 1, out var next) is >= 0 and var noun
                && next + 1 < units.Count
                && units[next].Form.EndsWith("<pr>", StringComparison.Ordinal)
                && TargetTags.IsAdjective(units[next + 1].Form)
            )
                TargetAgreement.Agree(units, next + 1, units[noun].Form);
        }
    }

    // An adjective or a group with 'a' that ends the clause, after the object.
    private static int? Predicate(List<LexicalUnit> units, int verb)
    {
        var first = units[verb + 1];
        if (!first.FollowsDirectly())
            return null;
        if (first.Form is "it" or "this")
            return IsPredicate(units, verb + 2) ? verb + 2 : null;
        if (!(first.Has("<det><def>") || first.Has("<det><pos>") || first.Has("<det><dem>")) || first.Has("<prn>"))
            return null;
        for (var i = verb + 2; i + 1 < units.Count && i <= verb + LongestObject && units[i].FollowsDirectly(); i++)
        {
            if ((units[i].IsNoun() || units[i].Has("<vblex><ger>")) && IsPredicate(units, i + 1))
                return People.Has(units[i].Form) ? null : i + 1;
            if (!units[i].IsNoun() && !units[i].IsAdjective())
                return null;
        }

        return null;
    }

    private static bool IsPredicate(List<LexicalUnit> units, int i)
    {
        if (i >= units.Count || !units[i].FollowsDirectly())
            return false;
        if (units[i].IsAdjective() && !units[i].IsNoun() && !units[i].Has("<det>"))
            return Ends(units, i + 1);
        if (units[i].Form is not ("a" or "an"))
            return false;
        for (var k = i + 1; k < units.Count && k <= i + LongestName && units[k].FollowsDirectly(); k++)
        {
            if (units[k].IsNoun())
                return Ends(units, k + 1) || (k + 1 < units.Count && units[k + 1].Form is "of" or "for");
            if (!units[k].IsAdjective())
                return false;
        }

        return false;
    }

    private static bool Ends(List<LexicalUnit> units, int i) =>
        i == units.Count
        || units[i].Has("<sent>")
        || units[i].Has("<cm>")
        || units[i].Has("<cnjcoo>")
        || (units[i].Has("<pr>") && units[i].Form is not ("to" or "of"));
}
