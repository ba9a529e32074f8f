using System.Text.RegularExpressions;

namespace Localization.Apertium.Grammar;

/// <summary>The prefix <c>ex</c> for former holders of a post: <c>the former minister</c> is <c>el exministro</c>. It
/// is joined to one word, and apart from several, as in <c>ex primer ministro</c> (RAE, Ortografía §2.4.2.1).</summary>
internal static partial class FormerHolders
{
    /// <summary>Puts the prefix in the place of the adjective.</summary>
    public static InlineText Apply(InlineText text)
    {
        // From the end, so that the places of the other matches stay true.
        foreach (var match in Former().Matches(text.Text).Reverse())
        {
            var prefix = char.IsUpper(match.Value[0]) ? "Ex" : "ex";
            var holder = match.Groups["holder"].Value;
            text = text.Replace(
                match.Index,
                match.Length,
                holder.StartsWith("primer", StringComparison.Ordinal) ? $"{prefix} {holder}" : prefix + holder
            );
        }

        return text;
    }

    [GeneratedRegex(
        @"\b[Aa]ntigu[oa]s? (?<holder>primer(?:a|os|as)? ministr[oa]s?|president[ea]s?|vicepresident[ea]s?|"
            + "ministr[oa]s?|"
            + "viceministr[oa]s?|alcaldes?|alcaldesas?|gobernador(?:a|es|as)?|senador(?:a|es|as)?|diputad[oa]s?|"
            + "cancilleres|canciller|embajador(?:a|es|as)?|director(?:a|es|as)?|jef[ea]s?|jugador(?:a|es|as)?|"
            + "entrenador(?:a|es|as)?|soldados?|polic[ií]as?|agentes?|abogad[oa]s?|asesor(?:a|es|as)?|funcionari[oa]s?|"
            + "emplead[oa]s?|trabajador(?:a|es|as)?|dictador(?:a|es|as)?|rehenes|rehén|pres[oa]s?|prisioner[oa]s?|"
            + "guerriller[oa]s?|marid[oa]s?|espos[oa]s?|novi[oa]s?|comisari[oa]s?|juez|jueza|jueces|fiscal|fiscales|"
            + @"general|generales|futbolistas?|campeon(?:a|es|as)|campeón|legislador(?:a|es|as)?|secretari[oa]s?)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Former();
}
