using System.Text.RegularExpressions;
using Localization.Model;

namespace Localization.Providers.Chat;

/// <summary>Tells a translation from what else a language model may say. In: a segment and its answer. Out: what is
/// wrong with it, as a code of the errors' texts; null where it may be one.</summary>
internal static partial class ChatAnswerCheck
{
    /// <summary>From this length on, in characters, lengths can be compared.</summary>
    private const int Comparable = 40;

    public static string? Fault(InlineText source, InlineText answer)
    {
        var (from, to) = (source.Text.Trim(), answer.Text.Trim());
        if (to.Length == 0 && from.Length > 0)
            return "chat-empty";
        if (Chatter().IsMatch(to) && !Chatter().IsMatch(from))
            return "chat-chatter";
        if (to.Contains('\n') && !from.Contains('\n'))
            return "chat-lines";
        if (from.Length >= Comparable && (to.Length > from.Length * 3 || to.Length * 3 < from.Length))
            return "chat-length";
        // Names may stay as they are; a whole sentence may not.
        return from.Length >= Comparable && from.Count(c => c == ' ') >= 6 && from == to ? "chat-untranslated" : null;
    }

    [GeneratedRegex(
        """^(?:```|(?:sure|certainly|of course|okay|ok)[,!.:]\s|here(?:'s| is| """
            + """are)\b[^.]{0,40}\btranslat|translation\s*:|translated text|as an ai\b|i'?m sorry,? but|i """
            + """can(?:no|')t (?:help|translate|assist)|note\s*:|aquí (?:tiene|está|te """
            + """dejo)\b[^.]{0,40}traducci|traducción\s*:|claro[,!.:]\s|por supuesto[,!.:]\s|como (?:una """
            + """)?(?:ia|inteligencia artificial)|lo siento,? pero no puedo)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Chatter();
}
