using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Localization.Model;
using Localization.Segments.Automata;
using Localization.Segments.Patterns;

namespace Localization.Segments;

/// <summary>The rules of one language, ready to be asked about positions. Safe for many threads.</summary>
internal sealed class CompiledRules
{
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(1);

    private readonly ImmutableArray<SrxRule> _rules;
    private readonly Alphabet _alphabet = new();
    private readonly RuleAutomaton _before;
    private readonly RuleAutomaton _after;
    private readonly Regex?[] _confirm;
    private readonly int[] _breaks;
    private readonly SearchValues<char>? _enders;
    private byte[][] _pairs = [];

    public CompiledRules(ImmutableArray<SrxRule> rules)
    {
        _rules = rules;
        var before = new StepBuilder(_alphabet, true);
        var after = new StepBuilder(_alphabet, false);
        foreach (var rule in rules)
        {
            before.Add(rule.Before.Node);
            after.Add(rule.After.Node);
        }

        _before = new RuleAutomaton(_alphabet, before, true);
        _after = new RuleAutomaton(_alphabet, after, false);
        _confirm = [.. rules.Select((r, i) => before.IsExact[i] && after.IsExact[i] ? null : Confirmation(r))];
        _breaks = [.. Enumerable.Range(0, rules.Length).Where(i => rules[i].IsBreak)];
        _enders = FindEnders();
    }

    /// <summary>The next position after <paramref name="from"/> and before the end of the text where a rule that breaks
    /// could match, judging by the characters on both sides; -1 where there is none.</summary>
    public int NextCandidate(ReadOnlySpan<char> text, int from)
    {
        for (var at = from; ; at++)
        {
            if (_enders is not null)
            {
                var found = text[at..].IndexOfAny(_enders);
                if (found < 0)
                    return -1;
                at += found;
            }

            if (at + 1 >= text.Length)
                return -1;
            if (CanBreak(text, at + 1))
                return at + 1;
        }
    }

    /// <summary>The rule that decides at <paramref name="at"/>: the first that matches; null where none does.</summary>
    public SrxRule? Decide(ReadOnlySpan<char> text, int at)
    {
        var after = _after.Match(text, at);
        if (after.Length == 0)
            return null;

        var before = _before.Match(text, at);
        for (int a = 0, b = 0; a < after.Length && b < before.Length;)
        {
            if (after[a] < before[b])
                a++;
            else if (after[a] > before[b])
                b++;
            else if (_confirm[after[a]] is { } regex && !Confirms(regex, text, at, _rules[after[a]]))
                (a, b) = (a + 1, b + 1);
            else
                return _rules[after[a]];
        }

        return null;
    }

    private bool CanBreak(ReadOnlySpan<char> text, int at)
    {
        if (char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]))
            return false;
        var left = _alphabet.ClassBefore(text, at);
        var right = _alphabet.ClassAt(text, at);
        var pairs = _pairs;
        if (left >= pairs.Length || right >= pairs[left].Length || pairs[left][right] == 0)
            return LearnPair(left, right);
        return pairs[left][right] == 2;
    }

    private bool LearnPair(int left, int right)
    {
        var can = Array.Exists(_breaks, r => _before.CanBegin(r, left) && _after.CanBegin(r, right));
        lock (_confirm)
        {
            var size = _alphabet.Count;
            if (left >= _pairs.Length || right >= _pairs[left].Length)
            {
                var larger = new byte[size][];
                for (var i = 0; i < size; i++)
                {
                    larger[i] = new byte[size];
                    if (i < _pairs.Length)
                        _pairs[i].CopyTo(larger[i], 0);
                }

                _pairs = larger;
            }

            _pairs[left][right] = (byte)(can ? 2 : 1);
        }

        return can;
    }

    /// <summary>The characters a break can follow, where they can be listed.</summary>
    private SearchValues<char>? FindEnders()
    {
        const int Listable = 1000;
        var ranges = new List<(int First, int Last)>();
        foreach (var rule in _breaks)
        {
            if (_before.FirstSets(rule) is not { } sets || !sets.All(s => _alphabet.SetAt(s).TryList(ranges)))
                return null;
        }

        if (ranges.Exists(r => r.Last >= 0xD800) || ranges.Sum(r => r.Last - r.First + 1) > Listable)
            return null;
        return SearchValues.Create([.. ranges.SelectMany(r => Enumerable.Range(r.First, r.Last - r.First + 1)).Distinct().Select(c => (char)c)]);
    }

    private static Regex Confirmation(SrxRule rule) => new(
        $"\\G(?<={DotNetPattern.Write(rule.Before.Node)})(?={DotNetPattern.Write(rule.After.Node)})",
        RegexOptions.CultureInvariant,
        MatchTimeout);

    private static bool Confirms(Regex regex, ReadOnlySpan<char> text, int at, SrxRule rule)
    {
        try
        {
            var start = Math.Max(0, at - RuleAutomaton.Reach);
            var end = Math.Min(text.Length, at + RuleAutomaton.Reach);
            return regex.IsMatch(text[start..end], at - start);
        }
        catch (RegexMatchTimeoutException e)
        {
            throw new SrxFormatException(e, "srx-rule-slow", rule.File, rule.Line, rule.Column, rule.BeforeBreak + " | " + rule.AfterBreak);
        }
    }
}
