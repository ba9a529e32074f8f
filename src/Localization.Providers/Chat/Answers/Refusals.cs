using System.Text.RegularExpressions;

namespace Localization.Providers.Chat.Answers;

/// <summary>Knows what a language model says instead of a translation: a refusal, or talk about its work. In English
/// and Spanish, whichever it is asked for.</summary>
public static partial class Refusals
{
    /// <summary>Whether an answer is talk and its source is none: news may quote such words.</summary>
    /// <param name="source">What was to be translated.</param>
    /// <param name="answer">What came.</param>
    public static bool IsTalk(string source, string answer)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(answer);
        return (Opening().IsMatch(answer) && !Opening().IsMatch(source))
            || (Anywhere().IsMatch(answer) && !Anywhere().IsMatch(source));
    }

    [GeneratedRegex(
        """
            ^\W*(?:
              (?:sure|certainly|of\ course|absolutely|okay|ok|claro|por\ supuesto|desde\ luego|con\ gusto)\b
                [^.:]{0,20}?[,!.:]\s+
                (?:here|i\b|i['’]|let\ me|this\ is|the\ (?:spanish\ )?translation|aquí|la\ traducción
                |[lt]e\ (?:dejo|presento))
            | note\s*: | nota\s*: | as\ an\ ai\b | como\ (?:una?\ )?(?:ia|inteligencia\ artificial|modelo)\b
            | (?:i['’]?m\ |i\ am\ |we['’]?re\ )?(?:very\ |so\ |really\ )?sorry\b.{0,40}?
                \b(?:can(?:['’]?t|not|\ not)|unable|won['’]?t)
            | i\ (?:can(?:['’]?t|not|\ not)|won['’]?t|am\ (?:not\ able|unable)\ to|do\ not\ feel
                |must\ (?:decline|refuse))
            | i['’]m\ (?:not\ able|unable)\ to | unfortunately,?\ i\b | i\ apologi[sz]e
            | (?:lo\ siento|lo\ lamento|disculpe?|perd[oó]n|mis\ disculpas|lamentablemente)\b.{0,30}?
                \bno\ (?:me\ es\ posible|puedo|podemos|soy\ capaz)
            | no\ (?:me\ es\ posible|puedo|estoy\ en\ condiciones\ de)\ (?:ayudar|traducir|cumplir|atender|proporcionar
                |continuar|procesar|responder|realizar|asistir)
            )
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Opening();

    [GeneratedRegex(
        """
            here(?:['’]s|\ is|\ are)\b[^.]{0,40}\btranslat | aquí\ (?:está|tienes?|te\ dejo|va)\b[^.]{0,40}\btraducci
            | ```
            | \b(?:can(?:['’]?t|not|\ not)|unable\ to|won['’]?t)\ (?:help|assist|translate|comply|fulfill?|provide
                |process)\b.{0,30}\b(?:that|this|request|text|content)\b
            | \bno\ (?:puedo|es\ posible)\ (?:ayudar|traducir|cumplir|atender|procesar)\w*\b.{0,30}
                \b(?:esa?|est[ea]|eso|esto|solicitud|petición|texto|contenido)\b
            | \b(?:let\ me\ know\ if\ you|espero\ que\ (?:esto|te|le)\ (?:ayude|sirva|sea))
            | \[(?:translator['’]?s\ )?note\b | \(nota\ del\ traductor | \bas\ an\ ai\ (?:language\ )?model\b
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Anywhere();
}
