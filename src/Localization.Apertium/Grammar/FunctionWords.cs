using System.Text;

namespace Localization.Apertium.Grammar;

/// <summary>The words that transfer rules put in of their own accord, and that therefore belong to no word of the
/// source.</summary>
internal static class FunctionWords
{
    private static readonly HashSet<string> Words = new(
        ["de", "del", "a", "al", "el", "la", "los", "las", "que", "se"],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The end of the stretch from <paramref name="start"/> to <paramref name="end"/> without the function
    /// words at its end; its first word always stays.</summary>
    public static int TrimEnd(StringBuilder text, int start, int end)
    {
        while (true)
        {
            var word = end;
            while (word > start && text[word - 1] != ' ')
                word--;
            if (word == start || !Words.Contains(text.ToString(word, end - word)))
                return end;
            end = word;
            while (end > start && text[end - 1] == ' ')
                end--;
        }
    }
}
