using System.Text.RegularExpressions;

namespace Localization.Conventions.Typography;

/// <summary>The prefix <c>ex</c> is written as one with the word it belongs to, <c>exembajador</c>, but apart from a
/// group of words, <c>ex primer ministro</c> (RAE, Ortografía 2010). Only before offices and kin: <c>ex libris</c> is
/// Latin.</summary>
internal static partial class Prefixes
{
    /// <summary>Joins the prefix.</summary>
    public static void Apply(EditedText text)
    {
        if (text.Text.Contains("ex", StringComparison.OrdinalIgnoreCase))
            text.Replace(Apart(), _ => "");
    }

    [GeneratedRegex(
        """
            (?<=(?<![\p{L}\p{N}])[Ee]x)[ -](?=(?:vice)?(?:president[ea]|embajador|ministr[oa]|senador|gobernador|
            alcald|secretari[oa]|director|militar|soldado|agente|espía|marido|espos[oa]|mujer|novi[oa]|jugador|
            entrenador|campe[oó]n|juez|jueza|fiscal|general|comandante|coronel|funcionari[oa]|diputad[oa]|
            congresista|líder|asesor|canciller|pres[oa]s?\b|combatiente|guerriller[oa]|emplead[oa]|policía|
            dictador|mandatari[oa]|legislador|candidat[oa]|portavoz|rehén|rehenes))
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Apart();
}
