using System.Text.RegularExpressions;
using Localization.Segments.Srx;

namespace Localization.Benchmarks;

/// <summary>The same rules the usual way: a compiled regex for each rule runs over the whole text, and the first rule
/// that matched a position decides. Our own rule files keep to the syntax that .NET shares.</summary>
public sealed class PlainRegexSegmenter(IEnumerable<SrxRule> rules)
{
    private readonly (Regex Regex, bool IsBreak)[] _rules =
    [
        .. rules.Select(r =>
            (
                new Regex(
                    $"(?<={r.BeforeBreak})(?={r.AfterBreak})",
                    RegexOptions.Compiled | RegexOptions.CultureInvariant
                ),
                r.IsBreak
            )
        ),
    ];

    /// <summary>How many positions break.</summary>
    public int Count(string text)
    {
        var decided = new byte[text.Length + 1];
        var count = 0;
        foreach (var (regex, isBreak) in _rules)
        {
            foreach (var match in regex.EnumerateMatches(text))
            {
                if (decided[match.Index] != 0 || match.Index == 0 || match.Index == text.Length)
                    continue;
                decided[match.Index] = 1;
                count += isBreak ? 1 : 0;
            }
        }

        return count;
    }
}
