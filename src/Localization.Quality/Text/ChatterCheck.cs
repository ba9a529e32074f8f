using System.Text.RegularExpressions;

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
        var (source, target) = (pair.Source.Text, pair.Target.Text);
        var match = Chatter().Match(target);
        if (match.Success && Chatter().IsMatch(source))
            yield break;
        if (!match.Success && !MayRefuse().IsMatch(source))
            match = Refusal().Match(target);
        if (match.Success)
            yield return new QualityIssue("chatter", QualitySeverity.Error, [match.Value])
            {
                Target = new TextSpan(match.Index, match.Length),
            };
    }

    // A model that refuses, in Spanish: it cannot, may not or will not do its work, or it asks for the text.
    [GeneratedRegex(
        """
            \b(?:no\ (?:me\ (?:es|resulta|ha\ sido)\ posible|(?:me\ )?(?:puedo|podemos|podré|podría)|(?:estoy
              |estamos)\ en\ condiciones\ de
              |(?:estoy|está)\ (?:autorizad[oa]|capacitad[oa]|permitido)|soy\ capaz\ de
                |(?:se\ )?me\ (?:está\ )?permit(?:e|en|ido)
              |(?:es|ha\ sido|será)\ posible|tengo\ (?:permitido|la\ capacidad\ de|permiso\ para)|debo|voy\ a)
              |me\ (?:es|resulta)\ imposible|(?:soy|estoy)\ (?:incapaz|imposibilitad[oa])\ (?:de|para)|me\ niego\ a)
              (?:\ \p{L}+){0,3}?\ (?:traducir|ayudar|asistir|procesar|proporcionar|generar|responder|completar|realizar
              |atender|cumplir|ofrecer|reproducir|facilitar|continuar|tramitar)\p{L}{0,4}\b
              (?:[^.]*\b(?:contenidos?|textos?|traducci[oó]n(?:es)?|solicitud(?:es)?|petici[oó]n|mensaje|material
                |fragmento|oraci[oó]n
              |frase|segmento|documento|art[ií]culo|esto|eso|esta|este|con\ esto|tarea)\b|\s*[.!]?\s*$)
            |(?:lo\ siento|lo\ lamento|lamento|disculp[ea]|perd[oó]n|me\ temo)[,.]?\ (?:pero\ |que\ )?no\ (?:me|puedo
              |podemos|es\ posible)
            |como\ (?:un\ |una\ )?(?:asistente|modelo\ de\ (?:lenguaje|IA\b|inteligencia)|inteligencia\ artificial
              |IA\b|sistema\ de\ inteligencia)
            |(?:infringe|viola|incumple|contraviene|va\ en\ contra\ de)\ (?:mis|nuestras|las|sus)\ (?:pol[ií]ticas
              |normas|directrices
              |pautas|reglas)(?:\ (?:de\ (?:uso|contenido|seguridad)|\p{L}+))?\s*\.?\s*$
            |(?:por\ favor,?\ )?(?:proporcion[ea]|env[ií][ea]|facilit[ea]|indiqu?[ea]|comparta|comparte)(?:me
              |nos)?\ (?:el|un)\ (?:texto|contenido)
            |necesito\ (?:m[aá]s\ contexto|el\ texto|que\ me\ (?:proporcion|env|d[eé]))
            |no\ (?:hay|veo|encuentro|he\ recibido|se\ ha\ proporcionado)\ (?:ning[uú]n\ )?(?:texto|contenido)
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Refusal();

    // A source that speaks of such things itself.
    [GeneratedRegex(
        @"\b(?:translat\w*|sorry|afraid|regret\w*|apolog\w*|unable|cannot|can['’]t|can\snot|couldn['’]t|could\snot|"
            + @"not\s(?:be\s)?(?:able|possible|allowed|permitted|going)|won['’]t|will\snot|impossible|refus\w*|"
            + @"polic\w+|"
            + @"rules|guidelines|must\snot|may\snot|assistant|artificial|\bAI\b|language\smodel|text|content)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex MayRefuse();

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
