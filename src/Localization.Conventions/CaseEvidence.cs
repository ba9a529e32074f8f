using System.Collections.Frozen;
using Localization.Conventions.Headlines;

namespace Localization.Conventions;

/// <summary>Which words of an article are names: counted from where its running text writes them, in the middle of
/// sentences, with a capital or a small letter. For <see cref="Truecaser"/>.</summary>
public sealed class CaseEvidence
{
    private readonly FrozenDictionary<string, Seen> _seen;
    private readonly FrozenSet<string> _pairs;

    private CaseEvidence(FrozenDictionary<string, Seen> seen, FrozenSet<string> pairs) =>
        (_seen, _pairs) = (seen, pairs);

    /// <summary>No evidence but the built-in lists.</summary>
    public static CaseEvidence None { get; } = From([]);

    /// <summary>Gathers evidence from texts in sentence case; those in Title Case or capitals are passed
    /// over.</summary>
    /// <param name="texts">The article's running text, block by block.</param>
    /// <param name="names">Names known from elsewhere, such as the sources of the term base; they weigh more than any
    /// text.</param>
    public static CaseEvidence From(IEnumerable<string> texts, IEnumerable<string>? names = null)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var seen = new Dictionary<string, Seen>(StringComparer.OrdinalIgnoreCase);
        var pairs = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var text in texts)
        {
            var words = HeadlineWord.Read(text);
            if (HeadlineWord.StyleOf(words) == HeadlineStyle.Sentence)
                Count(words, seen, pairs);
        }

        foreach (var name in names ?? [])
            CountName(HeadlineWord.Read(name), seen, pairs);
        return new(
            seen.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase),
            pairs.ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        );
    }

    /// <summary>How a word is written in the middle of a sentence; null where nothing is known of it.</summary>
    internal string? Form(string word)
    {
        if (!_seen.TryGetValue(word, out var seen))
            return null;
        return seen.Capital > seen.Small ? seen.Form : word.ToLowerInvariant();
    }

    /// <summary>Whether two words in a row were seen as one name.</summary>
    internal bool IsName(string first, string second) => _pairs.Contains($"{first} {second}");

    private static void Count(List<HeadlineWord> words, Dictionary<string, Seen> seen, HashSet<string> pairs)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            // The first word of a sentence says nothing, unless it is all in capitals.
            if (word.StartsSentence && !word.IsAcronym)
                continue;
            var before = seen.GetValueOrDefault(word.Key);
            seen[word.Key] = word.IsCapital
                ? new(before.Capital + 1, before.Small, before.Form ?? word.Key)
                : before with
                {
                    Small = before.Small + 1,
                };
            if (i > 0 && word.IsCapital && words[i - 1].IsCapital && !word.StartsSentence)
                pairs.Add($"{words[i - 1].Key} {word.Key}");
        }
    }

    private static void CountName(List<HeadlineWord> words, Dictionary<string, Seen> seen, HashSet<string> pairs)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (!words[i].IsCapital)
                continue;
            if (i > 0)
                pairs.Add($"{words[i - 1].Key} {words[i].Key}");
            // A word of a longer name ('House' of 'White House') is a name only together with its neighbour.
            if (words.Count == 1)
                seen[words[i].Key] = new(int.MaxValue, 0, words[i].Key);
        }
    }

    private readonly record struct Seen(int Capital, int Small, string? Form);
}
