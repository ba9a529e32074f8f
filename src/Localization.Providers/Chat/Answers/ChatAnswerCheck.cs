using System.Globalization;
using System.Text;

namespace Localization.Providers.Chat.Answers;

/// <summary>Tells a translation from what else a language model may say. In: a segment and its answer. Out: what is
/// wrong with it, as a code of the errors' texts; null where it may be one.</summary>
internal static class ChatAnswerCheck
{
    /// <summary>From this length on, in characters, lengths can be compared by their ratio.</summary>
    private const int Comparable = 40;

    /// <summary>Stands for bytes that are no character.</summary>
    private static readonly Rune Broken = Rune.ReplacementChar;

    public static string? Fault(InlineText source, InlineText answer)
    {
        var (from, to) = (source.Text.Trim(), answer.Text.Trim());
        if (to.Length == 0 && from.Length > 0)
            return "chat-empty";
        if (Refusals.IsTalk(from, to))
            return "chat-chatter";
        if (to.EnumerateRunes().Any(r => IsNone(r) && !from.EnumerateRunes().Contains(r)))
            return "chat-characters";
        if (to.Contains('\n') && !from.Contains('\n'))
            return "chat-lines";
        if (to.Length > (from.Length * 3) + (from.Length < Comparable ? Comparable : 0))
            return "chat-length";
        return from.Length >= Comparable && to.Length * 3 < from.Length ? "chat-length" : null;
    }

    private static bool IsNone(Rune character) =>
        character == Broken
        || Rune.GetUnicodeCategory(character) switch
        {
            UnicodeCategory.Control => character.Value is not ('\n' or '\r' or '\t'),
            UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => true,
            _ => false,
        };
}
