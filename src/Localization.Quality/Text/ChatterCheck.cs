using System.Text.RegularExpressions;
using Localization.Model;

namespace Localization.Quality.Text;

/// <summary>Finds what a language model says about its work instead of doing it.</summary>
public sealed partial class ChatterCheck : IQualityCheck
{
    /// <inheritdoc/>
    public string Name => "chatter";

    /// <inheritdoc/>
    public IEnumerable<QualityIssue> Check(QualityPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        if (Chatter().Match(pair.Target.Text) is { Success: true } match && !Chatter().IsMatch(pair.Source.Text))
            yield return new QualityIssue("chatter", QualitySeverity.Error, [match.Value])
            {
                Target = new TextSpan(match.Index, match.Length),
            };
    }

    [GeneratedRegex(
        """
            ^\s*(?:sure|of\ course|certainly|claro|por\ supuesto|desde\ luego)[,!:]\s*(?:here|aquí|esta)
            |here(?:'s|\ is)\ (?:the|your|my)\ translation
            |aquí\ (?:está|tienes|tiene|va)\ (?:la|su|tu|una)\ traducción
            |^\s*(?:traducción|translation|spanish|español)\s*:
            |as\ an\ AI(?:\ language)?\ model|como\ (?:modelo\ de\ lenguaje|inteligencia\ artificial|IA),?\ no
            |\((?:nota|n\.)\s*del?\ (?:t\.|traductor)|translator's\ note
            |\[(?:note|nota|translation|traducción)[^\]]*\]|no\ puedo\ (?:traducir|ayudar)
            |I\ (?:can't|cannot|can\ not)\ (?:translate|help|assist)|```
            |(?:let\ me\ know|espero\ que\ (?:esto|te|le)\ (?:ayude|sirva|sea))
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Chatter();
}
