using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar;

/// <summary>What somebody had, and did not get, was a state: <c>the club had 300 members</c> is <c>tenía 300
/// miembros</c>, but <c>tuvo una reunión</c> (RAE, Nueva gramática §23.10).</summary>
internal static class PossessedStates
{
    private const int LongestGroup = 5;

    // What one gets, or what happens.
    private static readonly FrozenSet<string> Events = (
        "reunión encuentro conversación charla entrevista accidente incidente infarto ataque bebé hijo hija niño niña "
        + "gemelo lugar éxito efecto impacto resultado consecuencia repercusión influencia contacto oportunidad "
        + "ocasión suerte comienzo inicio final gol victoria derrota año mes semana día mañana tarde noche temporada "
        + "trimestre "
        + "pérdida beneficio caída crecimiento aumento daño reacción respuesta experiencia discusión pelea disputa "
        + "encontronazo enfrentamiento problema dificultad vez cuidado tiempo parte papel partido actuación "
        + "cirugía operación espectáculo concierto"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Puts the verb in the imperfect.</summary>
    public static void Form(List<LexicalUnit> units)
    {
        for (var i = 0; i + 1 < units.Count; i++)
        {
            var form = units[i].Form;
            if (
                form.StartsWith("tener<vblex><ifi>", StringComparison.OrdinalIgnoreCase)
                && Object(units, i + 1) is { } noun
                && !Events.Contains(noun.ToLowerInvariant())
            )
                units[i] = units[i].Renamed(form.Replace("<ifi>", "<pii>", StringComparison.Ordinal));
        }
    }

    // The noun of the group that follows at once.
    private static string? Object(List<LexicalUnit> units, int start)
    {
        for (var i = start; i < units.Count && i < start + LongestGroup && TargetTags.Follows(units, i); i++)
        {
            var form = units[i].Form;
            if (TargetTags.IsNoun(form))
                return form[..form.IndexOf('<', StringComparison.Ordinal)];
            if (
                !form.Contains("<det>", StringComparison.Ordinal)
                && !form.Contains("<num>", StringComparison.Ordinal)
                && !form.Contains("<preadv>", StringComparison.Ordinal)
                && !TargetTags.IsAdjective(form)
            )
                return null;
        }

        return null;
    }
}
