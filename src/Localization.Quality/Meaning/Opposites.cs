using System.Text.RegularExpressions;

namespace Localization.Quality.Meaning;

/// <summary>Two opposite meanings. Words of the source and of the opposite are whole, the others beginnings of
/// words.</summary>
/// <param name="said">English words, separated by |, as are the others.</param>
/// <param name="unsure">English words beside which the meaning is open.</param>
/// <param name="same">Spanish words that translate what is said.</param>
/// <param name="opposite">Spanish words that say the opposite.</param>
internal sealed class Opposites(string said, string unsure, string same, string opposite)
{
    private readonly Regex _said = new($@"\b(?:{said})\b");

    /// <summary>The English words and phrases.</summary>
    public IEnumerable<string> Said => said.Split('|');

    // Most texts contain none of the words: the other patterns are rarely needed.
    private readonly Lazy<Regex> _unsure = Pattern($@"\b(?:{unsure})");
    private readonly Lazy<Regex> _same = Pattern($@"\b(?:{same})");
    private readonly Lazy<Regex> _opposite = Pattern($@"\b(?:{opposite})\b");

    /// <summary>The word of the source and the opposite in the target, where nothing in either says that both
    /// agree.</summary>
    public (Match Said, Match Opposite)? Find(string source, string target) =>
        _said.Match(source) is { Success: true } was
        && !_unsure.Value.IsMatch(source)
        && _opposite.Value.Match(target) is { Success: true } now
        && !_same.Value.IsMatch(target)
            ? (was, now)
            : null;

    private static Lazy<Regex> Pattern(string pattern) =>
        new(() => new Regex(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant));
}
