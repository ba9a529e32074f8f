using System.Globalization;

namespace Localization.Pipeline.Steps;

/// <summary>Refuses answers that no store or edition can hold as they are: with control characters that nobody wrote,
/// or halves of characters. A segment with such an answer stays untranslated, in this run and in every other.</summary>
internal static class ReadableAnswer
{
    /// <summary>The answer, or why it cannot be used.</summary>
    /// <param name="answer">What the provider or the memory answered.</param>
    /// <param name="source">What was asked.</param>
    public static TranslationAnswer Of(TranslationAnswer answer, InlineText source) =>
        answer.Text is { } text && Unreadable(text.Text, source.Text) is { } character
            ? new TranslationAnswer(
                null,
                ErrorMessages.Format("answer-unreadable", CultureInfo.CurrentUICulture, $"U+{(int)character:X4}")
            )
            {
                Provider = answer.Provider,
                Model = answer.Model,
                BilledCharacters = answer.BilledCharacters,
                BilledTokens = answer.BilledTokens,
            }
            : answer;

    private static char? Unreadable(string text, string source)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (
                c == '\0'
                || char.IsSurrogate(c)
                || (
                    (c is '\uFFFE' or '\uFFFF' || (char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\u0085')))
                    && !source.Contains(c, StringComparison.Ordinal)
                )
            )
                return c;
        }

        return null;
    }
}
