using System.Text.RegularExpressions;

namespace Localization.Terms.Verification;

/// <summary>What a provider answers to a term that is asked alone: it is used only where it is as short as a term. A
/// chat model also explains, asks back or refuses.</summary>
internal static partial class AloneAnswer
{
    /// <summary>How many words an answer may have more than the term.</summary>
    private const int MostWordsMore = 2;

    /// <summary>Whether an answer is a term.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="source">The term.</param>
    /// <param name="target">Its target in the glossary.</param>
    public static bool IsTerm(string answer, string source, string target)
    {
        var trimmed = answer.Trim().TrimEnd('.');
        return trimmed.Length > 0
            && Words(trimmed) <= Math.Max(Words(source), Words(target)) + MostWordsMore
            && !Sentence().IsMatch(trimmed)
            && !Refusal().IsMatch(trimmed);
    }

    private static int Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    [GeneratedRegex(@"[\r\n:;?!]|[.…]\s", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Sentence();

    [GeneratedRegex(
        @"^(?:lo siento|no puedo|no es posible|i can|i'm|i am|sorry|as an|como modelo|claro|sure|aquí)\b|"
            + @"\b(?:traducción|translation)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Refusal();
}
