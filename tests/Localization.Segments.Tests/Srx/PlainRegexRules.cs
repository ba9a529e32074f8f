using Localization.Segments.Patterns;
using Localization.Segments.Srx;

namespace Localization.Segments.Tests.Srx;

/// <summary>The rules as SRX 2.0 §2.1 words them, with .NET regexes for each: slow, and what the automata must agree
/// with.</summary>
public sealed class PlainRegexRules(IEnumerable<SrxRule> rules)
{
    private readonly (PlainRule Rule, bool IsBreak)[] _rules =
    [
        .. rules.Select(r => (new PlainRule(r.Before.Node, r.After.Node), r.IsBreak)),
    ];

    /// <summary>Every position where the first rule that matches breaks.</summary>
    public List<int> Breaks(string text)
    {
        var breaks = new List<int>();
        for (var at = 1; at < text.Length; at++)
        {
            if (char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]))
                continue;
            var first = Array.FindIndex(_rules, r => r.Rule.Matches(text, at));
            if (first >= 0 && _rules[first].IsBreak)
                breaks.Add(at);
        }

        return breaks;
    }
}
