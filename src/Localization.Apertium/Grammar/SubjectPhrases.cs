using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar;

/// <summary>What a subject is made of and what says where it is, in the target.</summary>
internal static class SubjectPhrases
{
    private static readonly FrozenSet<string> Quantities = (
        "mayoría minoría grupo número serie total parte docena decena centenar millar millón ciento par puñado "
        + "multitud resto conjunto porcentaje mitad tercio cuarto quinto décimo montón cantidad variedad banda pareja "
        + "equipo cifra media promedio policía gente tipo clase "
        // 'ese día estarán presentes'
        + "día noche mañana tarde semana mes año década siglo vez momento verano invierno primavera otoño hora"
    ).Split(' ').ToFrozenSet();

    /// <summary>Whether a determiner begins the subject of a clause: <c>dice que las casas son viejas</c>.</summary>
    public static bool OpensClause(List<LexicalUnit> units, int i) =>
        units[i].Form.Contains("<det>", StringComparison.Ordinal)
        && TargetTags.Follows(units, i)
        && (
            units[i - 1].Form.Contains("<cnjsub>", StringComparison.Ordinal)
            || units[i - 1].Form.Contains("<cnjadv>", StringComparison.Ordinal)
            || TargetAgreement.IsRelative(units[i - 1].Form)
            || units[i - 1].Form.StartsWith("qué<", StringComparison.Ordinal)
        );

    /// <summary>Whether a noun has the verb of what is counted: <c>un grupo de hombres atacaron</c>.</summary>
    public static bool IsQuantity(List<LexicalUnit> units, int head) =>
        TargetTags.Number(units[head].Form) != "<sg>"
        || (
            Quantities.Contains(
                units[head].Form[..units[head].Form.IndexOf('<', StringComparison.Ordinal)].ToLowerInvariant()
            ) && !IsTheNumber(units, head)
        )
        || units.Take(head).Any(u => u.Form.Contains("<num>", StringComparison.Ordinal));

    // 'el número de muertos subió', but 'un gran número de personas murieron'
    private static bool IsTheNumber(List<LexicalUnit> units, int head) =>
        head > 0
        && units[head].Form.StartsWith("número<", StringComparison.OrdinalIgnoreCase)
        && units[head - 1].Form.Contains("<det><def>", StringComparison.Ordinal);

    /// <summary>Whether a prepositional phrase comes next, perhaps after an adverb: <c>los gobiernos tanto de Italia
    /// como de Grecia</c>.</summary>
    public static bool IsPhrase(List<LexicalUnit> units, ref int next)
    {
        if (
            next + 2 < units.Count
            && units[next].Form.EndsWith("<adv>", StringComparison.Ordinal)
            && units[next + 1].Form.EndsWith("<pr>", StringComparison.Ordinal)
            && TargetTags.Follows(units, next)
        )
            next++;
        return units[next].Form.EndsWith("<pr>", StringComparison.Ordinal);
    }

    /// <summary>Whether a date that is given comes next: <c>aprobada en mayo</c>.</summary>
    public static bool IsDate(List<LexicalUnit> units, int start, out int next)
    {
        next = start + 1;
        return start < units.Count
            && units[start].Form.EndsWith("<adv>", StringComparison.Ordinal)
            && TargetTags.Follows(units, start);
    }

    /// <summary>Makes a participle of place agree with the noun before its comma: <c>la prisión, situada
    /// en</c>.</summary>
    public static void Locate(List<LexicalUnit> units, int noun)
    {
        var comma = noun + 1;
        while (comma < units.Count && TargetTags.IsAdjective(units[comma].Form) && TargetTags.Follows(units, comma))
            comma++;
        if (
            comma + 1 < units.Count
            && units[comma].Form.Contains("<cm>", StringComparison.Ordinal)
            && units[comma + 1].Form.Split('<')[0] is "localizar" or "ubicar" or "situar" or "construir"
            && units[comma + 1].Form.Contains("<pp>", StringComparison.Ordinal)
        )
            TargetAgreement.Agree(units, comma + 1, units[noun].Form);
    }

    /// <summary>Makes the verb after <c>cuántos</c> a plural: <c>no se sabe cuántos sobrevivieron</c>.</summary>
    public static void HowMany(List<LexicalUnit> units, int i)
    {
        if (
            i + 1 < units.Count
            && units[i].Form.StartsWith("cuánto<", StringComparison.OrdinalIgnoreCase)
            && units[i].Form.Contains("<pl>", StringComparison.Ordinal)
            && units[i + 1].Form.Contains("<vb", StringComparison.Ordinal)
        )
            units[i + 1] = units[i + 1]
                .Renamed(units[i + 1].Form.Replace("<p3><sg>", "<p3><pl>", StringComparison.Ordinal));
    }
}
