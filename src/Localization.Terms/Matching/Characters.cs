using System.Globalization;

namespace Localization.Terms.Matching;

/// <summary>What makes a word, and which characters are written in more than one way.</summary>
internal static class Characters
{
    /// <summary>Small letters without accents for all of Latin, so that the scan only looks them up.</summary>
    private static readonly char[] Plain = [.. Enumerable.Range(0, 0x2100).Select(c => MadePlain((char)c))];

    /// <summary>The text with typographic apostrophes, hyphens and spaces made plain; no index moves.</summary>
    public static string Fold(string text) =>
        text.AsSpan().IndexOfAny("’‐‑\u00A0\u202F") < 0
            ? text
            : string.Create(
                text.Length,
                text,
                static (span, source) =>
                {
                    for (var i = 0; i < span.Length; i++)
                        span[i] = Fold(source[i]);
                }
            );

    /// <summary>A typographic apostrophe, hyphen or space made plain; any other character as it is.</summary>
    public static char Fold(char c) =>
        c switch
        {
            '’' => '\'',
            '‐' or '‑' => '-',
            '\u00A0' or '\u202F' => ' ',
            _ => c,
        };

    /// <summary>The small letter without its accent, a typographic mark made plain. A combining accent and a character
    /// that is not seen give <c>'\0'</c>: they are left out.</summary>
    public static char Base(char c) =>
        c < Plain.Length ? Plain[c]
        : IsInvisible(c) ? '\0'
        : char.ToLowerInvariant(c);

    /// <summary>Whether a character belongs to the word around it.</summary>
    public static bool InWord(char c) =>
        char.IsAsciiLetterOrDigit(c) || (c >= 0x80 ? char.IsLetterOrDigit(c) || IsSilent(c) : c == '_');

    /// <summary>Whether a character is not seen: a soft hyphen, a zero-width space, a mark of direction (Unicode,
    /// general category Cf).</summary>
    public static bool IsInvisible(char c) => c >= 0xAD && char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    /// <summary>Whether a character says nothing of its own: an accent of the letter before it, or one that is not
    /// seen.</summary>
    public static bool IsSilent(char c) => c >= 0xAD && (IsCombining(c) || IsInvisible(c));

    /// <summary>Whether a character is an accent of the letter before it.</summary>
    public static bool IsCombining(char c) =>
        c >= 0x300
        && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static char MadePlain(char c)
    {
        if (c is >= '\u0300' and < '\u0370' || IsInvisible(c))
            return '\0';
        return char.IsLetter(c) ? AccentedLetters.Bare(c) : Fold(c);
    }
}
