using System.Text.RegularExpressions;
using Localization.Language;

namespace Localization.Quality.Grammar;

/// <summary>Finds sequences that Spanish writes otherwise: <c>de el</c>, <c>a el</c> (RAE, DPD, s. v. el), <c>la
/// águila</c>, <c>y Irán</c>, <c>o ocho</c>, <c>con mí</c>.</summary>
public sealed partial class WrittenFormCheck : IQualityCheck
{
    /// <inheritdoc/>
    public string Name => "written-forms";

    /// <inheritdoc/>
    public IEnumerable<QualityIssue> Check(QualityPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        if (!pair.To.IsSpanish())
            yield break;
        foreach (Match match in Form().Matches(pair.Target.Text))
        {
            var words = match.Value.Split(' ');
            var better = (words[0].ToLowerInvariant(), words[1]) switch
            {
                ("de", "el") => "del",
                ("a", "el") => "al",
                ("con", "mí") => "conmigo",
                ("con", "ti" or "tí") => "contigo",
                ("la", var noun) => "el " + noun,
                ("del", "la" or "los" or "las") => "de " + words[1],
                ("al", "la" or "los" or "las") => "a " + words[1],
                ("y", var word) => "e " + word,
                (_, var word) => "u " + word,
            };
            if (char.IsUpper(match.Value[0]))
                better = char.ToUpperInvariant(better[0]) + better[1..];
            yield return new QualityIssue("written-form", QualitySeverity.Warning, [match.Value, better])
            {
                Target = new TextSpan(match.Index, match.Length),
                Fix = better,
            };
        }
    }

    // Feminine nouns with a stressed first a that are not verb forms: la ama, la arma may be a pronoun and a verb.
    [GeneratedRegex(
        """
            (?<![\p{L}\d'’-])(?:
              (?:[Dd]e|[Aa])\ el(?=\ [\p{L}\d«"“])
              |[Cc]on\ (?:mí|tí|ti)(?![\p{L}\d])
              |(?:[Dd]el|[Aa]l)\ (?:la|los|las)(?=\ \p{L})
              |[Ll]a\ (?:agua|águila|alma|área|aula|ave|hacha|hambre|arca|asma|ánfora|áncora|alba|alga|ascua|hada|acta
                |álgebra|ágora|ala|arpa|ánima|aspa)(?![\p{L}\d])
              |[Yy]\ [Hh]?[iíIÍ](?![aeoáéóAEO])\p{Ll}+(?![\p{L}\d])
              |[Oo]\ [Hh]?[oóOÓ]\p{Ll}+(?![\p{L}\d])
            )
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Form();
}
