using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar;

/// <summary>Puts right what the pair's transfer gets wrong everywhere, in the target's words, before they have their
/// forms.</summary>
internal static class TargetRepairs
{
    // Participles of what lasts: 'era conocido'.
    private static readonly FrozenSet<string> Lasting = (
        "conocer llamar considerar querer necesitar usar utilizar suponer amar temer respetar esperar ocupar habitar "
        + "rodear componer poseer odiar admirar controlar"
    )
        .Split(' ')
        .ToFrozenSet();

    // Participles of a state that somebody or something keeps up: 'está formado por'.
    private static readonly FrozenSet<string> Holding = (
        "formar constituir integrar cubrir afectar marcar dominar dirigir encabezar liderar proteger separar limitar "
        + "amenazar motivar causar influir respaldar apoyar financiar cargar asegurar definir determinar representar "
        + "garantizar regular"
    )
        .Split(' ')
        .ToFrozenSet();

    // Participles that the pair has as adjectives.
    private static readonly FrozenSet<string> Sudden = (
        "asesinado herido detenido arrestado secuestrado rescatado destruido capturado liberado condenado elegido "
        + "expulsado atacado"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Repairs the words.</summary>
    public static void Apply(List<LexicalUnit> units)
    {
        for (var i = 0; i < units.Count; i++)
        {
            AllNouns.Form(units, i);
            Undecided(units, i);
            ImpersonalPredicates.Form(units, i);
            Known(units, i);
            Relative(units, i);
            Clitic(units, i);
            Stranded(units, i);
            Progressive(units, i);
            Passive(units, i);
            Agent(units, i);
            Liked(units, i);
            Renowned(units, i);
            Concerned(units, i);
            Permitted(units, i);
            JustDone(units, i);
            Imperfect(units, i);
            Shocked(units, i);
        }
    }

    // 'we were pleased': no noun tells the gender.
    private static void Undecided(List<LexicalUnit> units, int i)
    {
        // 'such a war', where the pair has the article in another form
        if (units[i].Form.StartsWith("un<det><ind>", StringComparison.Ordinal))
            units[i] = units[i].Renamed("uno" + units[i].Form["un".Length..]);
        if (units[i].Form.Contains("<pp><GD>", StringComparison.Ordinal))
            units[i] = units[i].Renamed(units[i].Form.Replace("<GD>", "<m>", StringComparison.Ordinal));
    }

    // 'la noticia nos impacté': nobody shocks us in the first person.
    private static void Shocked(List<LexicalUnit> units, int i)
    {
        if (
            i == 0
            || !units[i].Form.Contains("<vblex>", StringComparison.Ordinal)
            || !units[i - 1].Form.Contains("<prn><pro><p1>", StringComparison.Ordinal)
        )
            return;
        var form = units[i].Form;
        if (
            units[i - 1].Form.Contains("<pl>", StringComparison.Ordinal)
                ? form.Contains("<p1><sg>", StringComparison.Ordinal)
                : form.Contains("<p1><pl>", StringComparison.Ordinal)
        )
        {
            var k = i - 2;
            while (k >= 0 && units[k].Form.Contains("<adv>", StringComparison.Ordinal))
                k--;
            var plural = k >= 0 && units[k].Form.Contains("<n>") && units[k].Form.Contains("<pl>");
            units[i] = units[i]
                .Renamed(
                    form.Replace("<p1><sg>", plural ? "<p3><pl>" : "<p3><sg>", StringComparison.Ordinal)
                        .Replace("<p1><pl>", plural ? "<p3><pl>" : "<p3><sg>", StringComparison.Ordinal)
                );
        }
    }

    // 'solió trabajar', 'tuvo 15 años cuando': what lasted.
    private static void Imperfect(List<LexicalUnit> units, int i)
    {
        var form = units[i].Form;
        if (
            form.StartsWith("soler<vblex><ifi>", StringComparison.OrdinalIgnoreCase)
            || form.StartsWith("saber<vblex><ifi>", StringComparison.OrdinalIgnoreCase)
            || (
                form.StartsWith("tener<vblex><ifi>", StringComparison.OrdinalIgnoreCase)
                && i + 2 < units.Count
                && units[i + 2].Form.StartsWith("año<n>", StringComparison.Ordinal)
            )
        )
            units[i] = units[i].Renamed(form.Replace("<ifi>", "<pii>", StringComparison.Ordinal));
    }

    // 'acabó de despegar cuando': what had just happened.
    private static void JustDone(List<LexicalUnit> units, int i)
    {
        if (
            i + 2 < units.Count
            && units[i].Form.StartsWith("acabar<vblex><ifi>", StringComparison.OrdinalIgnoreCase)
            && units[i + 1].Form == "de<pr>"
            && units[i + 2].Form.Contains("<inf>", StringComparison.Ordinal)
        )
            units[i] = units[i].Renamed(units[i].Form.Replace("<ifi>", "<pii>", StringComparison.Ordinal));
    }

    // 'permite a los bancos a prestar': these verbs have the action as their object.
    private static void Permitted(List<LexicalUnit> units, int i)
    {
        if (
            units[i].Form != "a<pr>"
            || i + 1 >= units.Count
            || !units[i + 1].Form.Contains("><inf>", StringComparison.Ordinal)
        )
            return;
        for (var k = i - 1; k >= 0 && k > i - 7; k--)
        {
            var form = units[k].Form;
            if (!form.Contains("<vb", StringComparison.Ordinal))
                continue;
            if (form.StartsWith("permitir<", StringComparison.OrdinalIgnoreCase))
                units.RemoveAt(i);
            return;
        }
    }

    // 'lo que me preocupo': the pronoun is the object of what the clause is about.
    private static void Concerned(List<LexicalUnit> units, int i)
    {
        if (
            i < 2
            || !units[i - 1].Form.Contains("<prn><pro><p1>", StringComparison.Ordinal)
            || !units[i - 2].Form.Contains("<rel>", StringComparison.Ordinal)
            || !units[i].Form.Contains("<vblex>", StringComparison.Ordinal)
            || i + 1 >= units.Count
            || !units[i + 1].Form.Contains("<vb", StringComparison.Ordinal)
        )
            return;
        units[i] = units[i]
            .Renamed(
                units[i]
                    .Form.Replace("<p1><sg>", "<p3><sg>", StringComparison.Ordinal)
                    .Replace("<p1><pl>", "<p3><sg>", StringComparison.Ordinal)
            );
    }

    // 'está bien conocido en España': who is known is so for long.
    private static void Renowned(List<LexicalUnit> units, int i)
    {
        if (!units[i].Form.StartsWith("estar<vblex>", StringComparison.OrdinalIgnoreCase))
            return;
        var k = i + 1;
        while (k + 1 < units.Count && k < i + 3 && units[k].Form.Contains("<adv>", StringComparison.Ordinal))
            k++;
        if (
            k < units.Count
            && (
                units[k].Form.StartsWith("conocer<vblex><pp>", StringComparison.Ordinal)
                || units[k].Form.StartsWith("conocido<adj>", StringComparison.Ordinal)
                || units[k].Form.StartsWith("saber<vblex><pp>", StringComparison.Ordinal)
            )
        )
            units[i] = units[i]
                .Renamed(
                    (char.IsUpper(units[i].Form[0]) ? "Ser" : "ser")
                        + "<vbser>"
                        + units[i].Form["estar<vblex>".Length..]
                );
    }

    // 'han sido celebrando': a gerund takes 'estar'.
    private static void Progressive(List<LexicalUnit> units, int i)
    {
        if (
            i + 1 < units.Count
            && units[i].Form.StartsWith("ser<vbser>", StringComparison.Ordinal)
            && units[i + 1].Form.Contains("<vblex><ger>", StringComparison.Ordinal)
        )
            units[i] = units[i].Renamed("estar<vblex>" + units[i].Form["ser<vbser>".Length..]);
    }

    // 'doce personas eran asesinadas': a passive is an event, but for what lasts.
    private static void Passive(List<LexicalUnit> units, int i)
    {
        if (!units[i].Form.Contains("ser<vbser><pii>", StringComparison.OrdinalIgnoreCase))
            return;
        var k = i + 1;
        while (k + 1 < units.Count && units[k].Form.Contains("<adv>", StringComparison.Ordinal))
            k++;
        if (k == units.Count)
            return;
        var adjective = units[k].Form.IndexOf("<adj>", StringComparison.Ordinal);
        if (
            (adjective > 0 && Sudden.Contains(units[k].Form[..adjective]))
            || (
                units[k].Form.IndexOf("<vblex><pp>", StringComparison.Ordinal) is > 0 and var end
                && !Lasting.Contains(units[k].Form[..end])
            )
        )
            units[i] = units[i].Renamed(units[i].Form.Replace("<pii>", "<ifi>", StringComparison.Ordinal));
    }

    // 'le gustarían incluir': what is done is singular.
    private static void Liked(List<LexicalUnit> units, int i)
    {
        if (
            i + 1 < units.Count
            && units[i].Form.StartsWith("gustar<", StringComparison.OrdinalIgnoreCase)
            && units[i].Form.Contains("<p3><pl>", StringComparison.Ordinal)
            && units[i + 1].Form.Contains("><inf>", StringComparison.Ordinal)
        )
            units[i] = units[i].Renamed(units[i].Form.Replace("<p3><pl>", "<p3><sg>", StringComparison.Ordinal));
    }

    // 'está visitado por': with an agent it is an action, but for what holds or surrounds something.
    private static void Agent(List<LexicalUnit> units, int i)
    {
        if (
            i + 2 < units.Count
            && units[i].Form.StartsWith("estar<vblex><pri>", StringComparison.OrdinalIgnoreCase)
            && units[i + 2].Form is "por<pr>"
            && units[i + 1].Form.IndexOf("<vblex><pp>", StringComparison.Ordinal) is > 0 and var end
            && !Lasting.Contains(units[i + 1].Form[..end])
            && !Holding.Contains(units[i + 1].Form[..end])
        )
            units[i] = units[i]
                .Renamed(
                    (char.IsUpper(units[i].Form[0]) ? "Ser" : "ser")
                        + "<vbser>"
                        + units[i].Form["estar<vblex>".Length..]
                );
    }

    // 'the widely known fact', 'she is known for it': who is known is 'conocido'; what one has known stays.
    private static void Known(List<LexicalUnit> units, int i)
    {
        var form = units[i].Form;
        if (form.StartsWith("sabido<adj>", StringComparison.Ordinal))
            units[i] = units[i].Renamed("conocido" + form["sabido".Length..]);
        else if (
            form.StartsWith("saber<vblex><pp>", StringComparison.Ordinal)
            && !(i > 0 && units[i - 1].Form.Contains("<vbhaver>", StringComparison.Ordinal))
        )
            units[i] = units[i].Renamed("conocer" + form["saber".Length..]);
    }

    // 'the men who were arrested': after its noun no question is asked.
    private static void Relative(List<LexicalUnit> units, int i)
    {
        var form = units[i].Form;
        var noun = i > 1 && units[i - 1].Form.Contains("<cm>", StringComparison.Ordinal) ? i - 2 : i - 1;
        if (
            noun >= 0
            && i + 1 < units.Count
            // The pair leaves two spaces between its chunks.
            && units[i].Blank.Length > 0
            && units[i].Blank.All(c => c == ' ')
            && (
                units[noun].Form.Contains("<n>", StringComparison.Ordinal)
                || units[noun].Form.StartsWith("único<adj>", StringComparison.Ordinal)
                || (noun == i - 1 && units[noun].Form.Contains("<np><loc>", StringComparison.Ordinal))
            )
            && units[i + 1].Form.Contains("<vb", StringComparison.Ordinal)
            && (
                form.StartsWith("quién<prn><itg>", StringComparison.Ordinal)
                || form.StartsWith("qué<prn><itg>", StringComparison.Ordinal)
                || form.StartsWith("qué<det><itg>", StringComparison.Ordinal)
                || form.StartsWith("quien<rel>", StringComparison.Ordinal)
                || form.StartsWith("cuál<prn><itg>", StringComparison.Ordinal)
            )
        )
        {
            // A verb right after it has the noun as its subject.
            if (units[noun].Form.Contains("<pl>", StringComparison.Ordinal))
                units[i + 1] = units[i + 1]
                    .Renamed(units[i + 1].Form.Replace("<p3><sg>", "<p3><pl>", StringComparison.Ordinal));
            units[i] = units[i].Renamed("que<rel><an><mf><sp>");
        }
    }

    // 'the debate goes on': no preposition ends a Spanish sentence.
    private static void Stranded(List<LexicalUnit> units, int i)
    {
        if (
            i > 0
            && units[i].Form == "en<pr>"
            && units[i - 1].Form.Contains("<vblex>", StringComparison.Ordinal)
            && (
                i + 1 == units.Count
                || units[i + 1].Form.Contains("<sent>", StringComparison.Ordinal)
                || (
                    units[i + 1].Form.Contains("<cm>", StringComparison.Ordinal)
                    && units[i - 1].Form.StartsWith("continuar<", StringComparison.Ordinal)
                )
            )
        )
            units.RemoveAt(i);
    }

    // 'Lo Hacen': the pronoun that was moved to the front takes the capital.
    private static void Clitic(List<LexicalUnit> units, int i)
    {
        if (
            i > 0
            && units[i - 1].Form.Contains("<prn><pro>", StringComparison.Ordinal)
            && char.IsUpper(units[i - 1].Form[0])
            && units[i].Form.Contains("<vb", StringComparison.Ordinal)
            && char.IsUpper(units[i].Form[0])
        )
            units[i] = units[i].Renamed(char.ToLowerInvariant(units[i].Form[0]) + units[i].Form[1..]);
    }
}
