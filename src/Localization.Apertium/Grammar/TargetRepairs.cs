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
            Known(units, i);
            Relative(units, i);
            OnlyOnes(units, i);
            Clitic(units, i);
            Stranded(units, i);
            Progressive(units, i);
            Passive(units, i);
        }
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
            && units[noun].Form.Contains("<n>", StringComparison.Ordinal)
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

    // 'the only ones' are 'los únicos'.
    private static void OnlyOnes(List<LexicalUnit> units, int i)
    {
        if (
            i + 1 >= units.Count
            || !units[i].Form.StartsWith("único<adj>", StringComparison.Ordinal)
            || !units[i + 1].Form.StartsWith("uno<prn>", StringComparison.Ordinal)
        )
            return;
        units.RemoveAt(i + 1);
        if (
            i > 0
            && units[i].Form.Contains("<pl>", StringComparison.Ordinal)
            && units[i - 1].Form.Contains("<det>", StringComparison.Ordinal)
        )
            units[i - 1] = units[i - 1].Renamed(units[i - 1].Form.Replace("<sg>", "<pl>", StringComparison.Ordinal));
    }

    // 'the debate goes on': no preposition ends a Spanish sentence.
    private static void Stranded(List<LexicalUnit> units, int i)
    {
        if (
            i > 0
            && units[i].Form == "en<pr>"
            && units[i - 1].Form.StartsWith("continuar<vblex>", StringComparison.Ordinal)
            && (
                i + 1 == units.Count
                || units[i + 1].Form.Contains("<sent>", StringComparison.Ordinal)
                || units[i + 1].Form.Contains("<cm>", StringComparison.Ordinal)
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
