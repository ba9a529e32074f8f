using System.Collections.Frozen;
using Localization.Apertium.StreamFormat;

namespace Localization.Apertium.Grammar.Rules;

/// <summary>A clause that says what a noun is about takes <c>de</c>: <c>fears that the virus spreads</c> are <c>temores
/// de que</c> (RAE, Nueva gramática §43.6). Works on the target's words.</summary>
internal static class NounClauses
{
    private static readonly FrozenSet<string> Nouns = (
        "miedo temor señal signo prueba indicio idea esperanza noticia posibilidad probabilidad sospecha duda riesgo "
        + "peligro creencia impresión conclusión condición garantía confirmación acusación afirmación advertencia "
        + "preocupación convicción hecho rumor argumento evidencia opinión"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Puts the preposition in.</summary>
    public static void Form(List<LexicalUnit> units)
    {
        for (var i = 1; i + 1 < units.Count; i++)
        {
            if (
                units[i].Form != "que<cnjsub>"
                || !TargetTags.Follows(units, i)
                || units[i + 1].Form.Contains("<vb", StringComparison.Ordinal)
                || units[i + 1].Form.Contains("<prn><pro>", StringComparison.Ordinal)
                || units[i - 1].Form.IndexOf("<n>", StringComparison.Ordinal) is not (> 0 and var tags)
                || !Nouns.Contains(units[i - 1].Form[..tags].ToLowerInvariant())
            )
                continue;
            units.Insert(i++, new LexicalUnit(" ", "de<pr>"));
        }
    }
}
