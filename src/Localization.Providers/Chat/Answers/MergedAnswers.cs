using System.Buffers;

namespace Localization.Providers.Chat.Answers;

/// <summary>Finds answers that hold the translations of the segments after them too, which are empty in their turn. In:
/// sources and what the model gave for them, in order. Out: whether an answer has sentences that its source has
/// not.</summary>
internal static class MergedAnswers
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?…");

    /// <summary>Which answers are merged.</summary>
    public static bool[] Find(IReadOnlyList<(string Source, string? Answer)> answers)
    {
        var merged = new bool[answers.Count];
        for (var i = 0; i + 1 < answers.Count; i++)
        {
            merged[i] =
                !IsEmpty(answers[i])
                && IsEmpty(answers[i + 1])
                && Sentences(answers[i].Answer!) > Sentences(answers[i].Source);
        }

        return merged;
    }

    private static bool IsEmpty((string Source, string? Answer) answer) =>
        string.IsNullOrWhiteSpace(answer.Answer) && !string.IsNullOrWhiteSpace(answer.Source);

    // Stops with a space after them, and the last.
    private static int Sentences(string text)
    {
        var count = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (Ends.Contains(text[at]) && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1])))
                count++;
        }

        return Math.Max(1, count);
    }
}
