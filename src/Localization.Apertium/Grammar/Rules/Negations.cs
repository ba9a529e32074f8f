using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>A verb before <c>ningún</c> is negated: <c>it had no comment</c> is <c>no tuvo ningún comentario</c> (RAE,
/// Nueva gramática §48.3). The pair forgets it in clauses.</summary>
internal static class Negations
{
    private const int Window = 4;

    /// <summary>Takes <c>no</c> before a noun for a determiner.</summary>
    public static void Apply(List<LexicalUnit> units, EncodedUnit unit)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            if (!units[i].Form.Equals("no", StringComparison.OrdinalIgnoreCase) || !units[i].Has("<det>"))
                continue;
            var noun = i + 1;
            while (noun + 1 < units.Count && units[noun].FollowsDirectly() && units[noun].IsAdjective())
                noun++;
            if (units[noun].FollowsDirectly() && units[noun].IsNoun())
                units[i] = units[i].Choose(r => r.Contains("<det>", StringComparison.Ordinal));
        }
    }

    /// <summary>Negates the verb before <c>ningún</c> where nothing else does.</summary>
    public static void Form(List<LexicalUnit> units)
    {
        for (var i = 1; i < units.Count; i++)
        {
            // The pair writes it with the capital of a verb that it takes for the first word.
            if (units[i].Form == "No<adv>" && TargetTags.Follows(units, i) && !Ends(units[i - 1].Form))
                units[i] = units[i].Renamed("no<adv>");
            var verb = units[i - 1].Form == "a<pr>" && i > 1 ? i - 2 : i - 1;
            // 'había visto a nadie'
            if (
                verb > 0
                && units[verb].Form.Contains("<pp>", StringComparison.Ordinal)
                && units[verb - 1].Form.Contains("<vbhaver>", StringComparison.Ordinal)
            )
                verb--;
            if (
                !(
                    units[i].Form.StartsWith("ninguno<", StringComparison.Ordinal)
                    || units[i].Form.StartsWith("nadie<", StringComparison.Ordinal)
                    || units[i].Form.StartsWith("nada<prn>", StringComparison.Ordinal)
                )
                || !units[verb].Form.Contains("<vb", StringComparison.Ordinal)
                || !IsConjugated(units[verb].Form)
                || units[i].Blank.Any(c => c != ' ')
            )
                continue;
            while (verb > 0 && units[verb - 1].Form.Contains("<prn><pro>", StringComparison.Ordinal))
                verb--;
            if (IsNegated(units, verb))
                continue;
            var form = units[verb].Form;
            var capital = char.IsUpper(form[0]);
            units[verb] = units[verb].Renamed(char.ToLowerInvariant(form[0]) + form[1..]);
            units.Insert(verb, new LexicalUnit(units[verb].Blank, capital ? "No<adv>" : "no<adv>"));
            units[verb + 1].Blank = " ";
            i++;
        }
    }

    private static bool IsConjugated(string form) =>
        !form.Contains("<inf>", StringComparison.Ordinal)
        && !form.Contains("<ger>", StringComparison.Ordinal)
        && !form.Contains("<pp>", StringComparison.Ordinal);

    private static bool IsNegated(List<LexicalUnit> units, int verb)
    {
        for (var k = verb - 1; k >= 0 && k >= verb - Window; k--)
        {
            var form = units[k].Form;
            if (
                form.StartsWith("no<adv>", StringComparison.OrdinalIgnoreCase)
                || form.StartsWith("nunca", StringComparison.OrdinalIgnoreCase)
                || form.StartsWith("nadie", StringComparison.OrdinalIgnoreCase)
                || form.StartsWith("tampoco", StringComparison.OrdinalIgnoreCase)
            )
                return true;
            if (form.Contains("<sent>", StringComparison.Ordinal) || form.Contains("<cm>", StringComparison.Ordinal))
                return false;
        }

        return false;
    }

    private static bool Ends(string form) =>
        form.Contains("<sent>", StringComparison.Ordinal) || form.Contains("<lquest>", StringComparison.Ordinal);
}
