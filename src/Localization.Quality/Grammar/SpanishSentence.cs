using System.Text.RegularExpressions;
using Localization.Quality.Dictionaries;

namespace Localization.Quality.Grammar;

/// <summary>A sentence as words that the rules of grammar read.</summary>
/// <param name="words">Its words and marks.</param>
internal sealed partial class SpanishSentence(IReadOnlyList<SpanishWord> words)
{
    private static readonly SpanishWord None = new(" ", 0, " ", false, []);

    /// <summary>How many words and marks there are.</summary>
    public int Count => words.Count;

    /// <summary>The first word, after opening marks.</summary>
    public int First { get; } = Math.Max(0, words.ToList().FindIndex(w => !w.IsMark));

    /// <summary>A word; a mark that is nothing, outside the sentence.</summary>
    public SpanishWord this[int index] => index >= 0 && index < words.Count ? words[index] : None;

    /// <summary>Whether a word and the next are divided by one space.</summary>
    public bool IsNext(int index) =>
        index >= 0
        && index + 1 < words.Count
        && words[index + 1].Start == words[index].End + 1
        && !words[index].IsMark
        && !words[index + 1].IsMark;

    /// <summary>The sentences of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="readings">What the analyser says of words in small letters.</param>
    public static IEnumerable<SpanishSentence> Of(string text, IReadOnlyDictionary<string, WordAnalysis> readings)
    {
        var words = new List<SpanishWord>();
        var isStart = true;
        foreach (Match match in Token().Matches(text))
        {
            var isMark = !char.IsLetterOrDigit(match.Value[0]);
            var lower = match.Value.ToLowerInvariant();
            var isName =
                !isMark && match.Value.Any(char.IsUpper) && !(isStart && !match.Value.Skip(1).Any(char.IsUpper));
            words.Add(
                new SpanishWord(
                    match.Value,
                    match.Index,
                    lower,
                    isName,
                    !isName && !isMark && readings.TryGetValue(lower, out var found) ? found.Readings : []
                )
            );
            isStart &= isMark;
            if (match.Value is not ("." or "?" or "!" or "…" or ";" or ":"))
                continue;
            yield return new SpanishSentence(words);
            words = [];
            isStart = true;
        }

        if (words.Count > 0)
            yield return new SpanishSentence(words);
    }

    /// <summary>The words that the analyser is to be asked for.</summary>
    public static IEnumerable<string> WordsOf(string text) =>
        Token().Matches(text).Where(m => char.IsLetter(m.Value[0])).Select(m => m.Value.ToLowerInvariant());

    // Figures and abbreviations keep their marks.
    [GeneratedRegex(@"[\p{L}\p{M}\d]+(?:[.,'’-][\p{L}\p{M}\d]+)*|\S")]
    private static partial Regex Token();
}
