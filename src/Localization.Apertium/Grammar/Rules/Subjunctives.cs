using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>The mood of a clause that is hoped for, denied, doubted or judged: <c>they hope that the vaccine
/// arrives</c> is <c>esperan que la vacuna llegue</c> (RAE, Nueva gramática §25.4). Works on the target's
/// words.</summary>
internal static class Subjunctives
{
    private const int Reach = 8;

    private static readonly FrozenSet<string> Governors = FrozenSet.Create(
        "esperar",
        "negar",
        "dudar",
        "exigir",
        "reclamar",
        "pedir",
        "recomendar",
        "proponer",
        "solicitar",
        "impedir",
        "prohibir",
        "permitir"
    );

    private static readonly FrozenSet<string> Judgments = FrozenSet.Create(
        "posible",
        "imposible",
        "probable",
        "improbable",
        "importante",
        "necesario",
        "esencial",
        "vital",
        "mejor",
        "normal",
        "común",
        "habitual",
        "raro",
        "lógico",
        "fácil",
        "difícil",
        "barato",
        "caro"
    );

    /// <summary>Puts the verbs in the subjunctive.</summary>
    public static void Form(List<LexicalUnit> units)
    {
        for (var i = 1; i + 1 < units.Count; i++)
        {
            if (!IsCondition(units, i) && (units[i].Form != "que<cnjsub>" || !Governs(units, i - 1)))
                continue;
            var end = Math.Min(units.Count, i + Reach);
            for (var k = i + 1; k < end && !Ends(units[k].Form); k++)
            {
                var form = units[k].Form;
                if (!form.Contains("<vb", StringComparison.Ordinal) || !form.Contains("<p", StringComparison.Ordinal))
                    continue;
                // A passive is an event: 'a menos que sean reducidas'.
                if (
                    form.StartsWith("estar<vblex><pri>", StringComparison.Ordinal)
                    && k + 1 < end
                    && units[k + 1].Form.Contains("<pp>", StringComparison.Ordinal)
                    && IsCondition(units, i)
                )
                    form = form.Replace("estar<vblex>", "ser<vbser>", StringComparison.Ordinal);
                // 'impidió que lo deportara', 'era imposible que salieran'
                var past = IsPast(units, i - 1);
                units[k] = units[k]
                    .Renamed(
                        form.Replace("<pri>", past ? "<pis>" : "<prs>", StringComparison.Ordinal)
                            .Replace("<fti>", "<prs>", StringComparison.Ordinal)
                            .Replace("<pii>", "<pis>", StringComparison.Ordinal)
                            .Replace("<ifi>", "<pis>", StringComparison.Ordinal)
                            .Replace("<cni>", "<pis>", StringComparison.Ordinal)
                    );
                break;
            }
        }
    }

    private static bool IsPast(List<LexicalUnit> units, int governor)
    {
        if (!units[governor].Form.Contains("<adj>", StringComparison.Ordinal))
            return units[governor].Form.Contains("<ifi>", StringComparison.Ordinal);
        var verb = Judging(units, governor);
        return verb >= 0
            && (
                units[verb].Form.Contains("<ifi>", StringComparison.Ordinal)
                || units[verb].Form.Contains("<pii>", StringComparison.Ordinal)
                || units[verb].Form.Contains("<cni>", StringComparison.Ordinal)
            );
    }

    // 'a menos que'
    private static bool IsCondition(List<LexicalUnit> units, int i) =>
        Lemma(units[i].Form) is "a menos que" or "a no ser que";

    private static bool Governs(List<LexicalUnit> units, int i)
    {
        var lemma = Lemma(units[i].Form);
        return units[i].Form.Contains("<vblex>", StringComparison.Ordinal)
            ? Governors.Contains(lemma) && !(lemma == "dudar" && IsNegated(units, i))
            : (
                Judgments.Contains(lemma)
                || (IsFound(units, i) && units[i].Form.Contains("<adj>", StringComparison.Ordinal))
            ) && IsJudged(units, i);
    }

    // 'es posible que', 'hace más fácil que'
    private static bool IsJudged(List<LexicalUnit> units, int adjective) =>
        Judging(units, adjective) is >= 0 and var verb
        && Lemma(units[verb].Form) is "ser" or "hacer" or "encontrar" or "considerar";

    private static int Judging(List<LexicalUnit> units, int adjective)
    {
        var verb = adjective - 1;
        return
            verb > 0
            && (
                Lemma(units[verb].Form) is "más" or "menos" or "muy" or "tan"
                || units[verb].Form.EndsWith("<preadv>", StringComparison.Ordinal)
            )
            ? verb - 1
            : verb;
    }

    // 'encuentra inaceptable que'
    private static bool IsFound(List<LexicalUnit> units, int adjective) =>
        adjective > 0 && Lemma(units[adjective - 1].Form) is "encontrar" or "considerar" or "hacer";

    // 'nadie puede dudar que lo hizo'
    private static bool IsNegated(List<LexicalUnit> units, int i)
    {
        for (var k = i - 1; k >= 0 && k >= i - 4 && !Ends(units[k].Form); k--)
        {
            if (Lemma(units[k].Form) is "no" or "nadie" or "nunca" or "ninguno")
                return true;
        }

        return false;
    }

    private static bool Ends(string form) =>
        form.Contains("<sent>", StringComparison.Ordinal)
        || form.Contains("<cm>", StringComparison.Ordinal)
        || form.Contains("<rel>", StringComparison.Ordinal)
        || form.Contains("<cnjadv>", StringComparison.Ordinal);

    private static string Lemma(string form)
    {
        var tags = form.IndexOf('<', StringComparison.Ordinal);
        return (tags < 0 ? form : form[..tags]).ToLowerInvariant();
    }
}
