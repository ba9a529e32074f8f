using System.Text.RegularExpressions;
using Localization.Segments.Patterns;

namespace Localization.Segments.Tests.Srx;

/// <summary>The rules as SRX 2.0 §4.1 words them, with a .NET regex for each: slow, and what the automata must agree with.</summary>
public sealed class PlainRegexRules(IEnumerable<SrxRule> rules)
{
    private readonly (Regex Before, Regex After, bool IsBreak)[] _rules =
    [
        .. rules.Select(r => (
            new Regex($"\\G(?<={DotNetPattern.Write(r.Before.Node)})", RegexOptions.CultureInvariant),
            new Regex($"\\G(?:{DotNetPattern.Write(r.After.Node)})", RegexOptions.CultureInvariant),
            r.IsBreak)),
    ];

    /// <summary>Every position where the first rule that matches breaks.</summary>
    public List<int> Breaks(string text)
    {
        var breaks = new List<int>();
        for (var at = 1; at < text.Length; at++)
        {
            if (char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]))
                continue;
            foreach (var (before, after, isBreak) in _rules)
            {
                if (!after.IsMatch(text, at) || !before.IsMatch(text, at))
                    continue;
                if (isBreak)
                    breaks.Add(at);
                break;
            }
        }

        return breaks;
    }
}
