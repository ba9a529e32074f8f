using System.Buffers;
using Localization.Providers.Chat.Answers;

namespace Localization.Pipeline.Steps;

/// <summary>Tells a provider's translation of a term from what else it may say to a single word. In: a term and the
/// answer. Out: whether the answer may be looked for in a sentence. Whatever is longer than a term would be replaced
/// with more of the sentence than the term.</summary>
internal static class LoneTerm
{
    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create("!?;:\n");

    private const int MoreWords = 3;
    private const int MoreLetters = 20;

    /// <summary>Whether an answer is a term by its length and its words.</summary>
    public static bool Is(string term, string? answer)
    {
        var text = answer?.Trim().TrimEnd('.');
        return !string.IsNullOrEmpty(text)
            && text.Length <= (term.Length * 2) + MoreLetters
            && Words(text) <= Words(term) + MoreWords
            && !HasClauses(text, term)
            && !Refusals.IsTalk(term, text);
    }

    private static int Words(string text) => text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Length;

    // Marks that the term does not have itself begin another clause.
    private static bool HasClauses(string text, string term) =>
        text.AsSpan().IndexOfAny(ClauseMarks) is >= 0 and var mark && !term.Contains(text[mark]);
}
