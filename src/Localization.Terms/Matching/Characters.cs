namespace Localization.Terms.Matching;

/// <summary>What makes a word, and which characters are written in more than one way.</summary>
internal static class Characters
{
    /// <summary>The text with typographic apostrophes, hyphens and spaces made plain; no index moves.</summary>
    public static string Fold(string text) =>
        text.AsSpan().IndexOfAny("’‐‑\u00A0\u202F") < 0 ? text : string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = source[i] switch
                {
                    '’' => '\'',
                    '‐' or '‑' => '-',
                    '\u00A0' or '\u202F' => ' ',
                    var c => c,
                };
            }
        });

    /// <summary>Whether a character belongs to the word around it.</summary>
    public static bool InWord(char c) => char.IsLetterOrDigit(c) || c == '_' || char.GetUnicodeCategory(c) is
        System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    /// <summary>The index behind the word that begins at <paramref name="start"/>; a mark is a word of its own.</summary>
    public static int EndOfWord(string text, int start)
    {
        var end = start;
        while (end < text.Length && InWord(text[end]))
            end++;
        return end == start ? Math.Min(start + 1, text.Length) : end;
    }
}
