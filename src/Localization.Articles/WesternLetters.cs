namespace Localization.Articles;

/// <summary>Tells text of western Europe from text in another encoding that was read as such.</summary>
internal static class WesternLetters
{
    // Signs that are between figures, or by a word, but never inside one.
    private const string Signs = "†‡ƒˆ‰‚„‹›¢£¤¥§©®±µ¶¹²³¼½¾×÷¬¯";

    /// <summary>Whether the letters above ASCII are where no language of western Europe has them: a word of them
    /// alone, as Shift_JIS gives; capitals and signs inside a word, as Mac OS Roman gives.</summary>
    public static bool AreOdd(string text)
    {
        var (letters, inside) = (0, 0);
        for (var i = 0; i < text.Length; )
        {
            if (!char.IsLetter(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && char.IsLetter(text[i]))
                i++;
            var word = text.AsSpan(start, i - start);
            if (word.Length > 1 && !word.ContainsAnyInRange('\0', '\u007F'))
                return true;
            for (var k = 0; k < word.Length; k++)
            {
                if (word[k] < 0x80)
                    continue;
                letters++;
                inside += k > 0 && char.IsUpper(word[k]) && char.IsLower(word[k - 1]) ? 1 : 0;
            }

            if (
                i + 1 < text.Length
                && Signs.Contains(text[i], StringComparison.Ordinal)
                && char.IsLower(text[i + 1])
                && char.IsLower(text[i - 1])
            )
            {
                letters++;
                inside++;
            }
        }

        return inside * 2 > letters;
    }
}
