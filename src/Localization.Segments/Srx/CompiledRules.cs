using System.Buffers;
using System.Collections.Immutable;
using System.Numerics;
using System.Text.RegularExpressions;
using Localization.Segments.Automata;
using Localization.Segments.Patterns;

namespace Localization.Segments.Srx;

/// <summary>The rules of one language, ready to be asked about positions. Safe for many threads.</summary>
internal sealed class CompiledRules
{
    private readonly ImmutableArray<SrxRule> _rules;
    private readonly Alphabet _alphabet = new();
    private readonly RuleAutomaton _before;
    private readonly RuleAutomaton _after;
    private readonly Lazy<PlainRule>?[] _confirm;
    private readonly bool _hasConfirmations;
    private readonly int[] _breaks;
    private readonly ulong[] _breakBits;
    private readonly SearchValues<char>? _enders;
    private PairTable _pairs = new(0);

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
        _confirm =
        [
            .. rules.Select(
                (r, i) =>
                    before.IsExact[i] && after.IsExact[i]
                        ? null
                        : new Lazy<PlainRule>(() => new PlainRule(r.Before.Node, r.After.Node))
            ),
        ];
        _hasConfirmations = Array.Exists(_confirm, c => c is not null);
        _breaks = [.. Enumerable.Range(0, rules.Length).Where(i => rules[i].IsBreak)];
        _breakBits = _after.Bits(_breaks);
        _enders = FindEnders();
    }

    /// <summary>The next position after <paramref name="from"/> and before the end of the text where a rule that breaks
    /// could match, judging by the characters on both sides; -1 where there is none.</summary>
    public int NextCandidate(ReadOnlySpan<char> text, int from)
    {
        for (var at = from + 1; (uint)at < (uint)text.Length; at++)
        {
            if (_enders is null)
            {
                at = SkipPairs(text, at);
            }
            else
            {
                var found = text[(at - 1)..^1].IndexOfAny(_enders);
                at = found < 0 ? text.Length : at + found;
            }

            if (at >= text.Length)
                break;
            if (CanBreak(text, at))
                return at;
        }

        return -1;
    }

    /// <summary>Passes over positions between characters that are known to stay together.</summary>
    private int SkipPairs(ReadOnlySpan<char> text, int at)
    {
        var table = _alphabet.Table;
        var pairs = _pairs;
        var left = text[at - 1] < table.Length ? table[text[at - 1]] : 0;
        for (; at < text.Length; at++)
        {
            var right = text[at] < table.Length ? table[text[at]] : 0;
            if (left == 0 || right == 0 || !pairs.AreBound(left, right))
                break;
            left = right;
        }

        return at;
    }

    /// <summary>Whether the rules break at <paramref name="at"/>.</summary>
    public bool Breaks(ReadOnlySpan<char> text, int at) => MayBreak(text, at) && Decide(text, at) is { IsBreak: true };

    // Rules that break look at a few characters; those that keep a sentence whole may look far, and are not asked at
    // each space of a long line.
    private bool MayBreak(ReadOnlySpan<char> text, int at)
    {
        const int Few = 64;
        if (_breakBits.Length > Few)
            return true;
        Span<ulong> bits = stackalloc ulong[_breakBits.Length];
        return Keep(_after.Match(text, at, _breakBits, true), _breakBits, bits)
            && Keep(_before.Match(text, at, bits, false), bits, bits);
    }

    private static bool Keep(ReadOnlySpan<ulong> matched, ReadOnlySpan<ulong> asked, Span<ulong> both)
    {
        var any = false;
        for (var i = 0; i < both.Length; i++)
        {
            both[i] = matched[i] & asked[i];
            any |= both[i] != 0;
        }

        return any;
    }

    /// <summary>The rule that decides at <paramref name="at"/>: the first that matches; null where none does.</summary>
    public SrxRule? Decide(ReadOnlySpan<char> text, int at)
    {
        var after = _after.Match(text, at, _after.AllRules, true);
        var before = _before.Match(text, at, after, _hasConfirmations);
        for (var i = 0; i < after.Length; i++)
        {
            for (var both = after[i] & before[i]; both != 0; both &= both - 1)
            {
                var rule = i * 64 + BitOperations.TrailingZeroCount(both);
                if (_confirm[rule] is not { } plain || Confirms(plain.Value, text, at, _rules[rule]))
                    return _rules[rule];
            }
        }

        return null;
    }

    private bool CanBreak(ReadOnlySpan<char> text, int at)
    {
        if (char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]))
            return false;
        var left = _alphabet.ClassBefore(text, at);
        var right = _alphabet.ClassAt(text, at);
        return _pairs.Find(left, right) ?? LearnPair(left, right);
    }

    private bool LearnPair(int left, int right)
    {
        var can = Array.Exists(_breaks, r => _before.CanBegin(r, left) && _after.CanBegin(r, right));
        lock (_confirm)
            _pairs = _pairs.With(left, right, can, _alphabet.Count);
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
        return SearchValues.Create([
            .. ranges.SelectMany(r => Enumerable.Range(r.First, r.Last - r.First + 1)).Distinct().Select(c => (char)c),
        ]);
    }

    private static bool Confirms(PlainRule plain, ReadOnlySpan<char> text, int at, SrxRule rule)
    {
        try
        {
            var start = Math.Max(0, at - RuleAutomaton.Reach);
            var end = Math.Min(text.Length, at + RuleAutomaton.Reach);
            return plain.Matches(text[start..end], at - start);
        }
        catch (RegexMatchTimeoutException e)
        {
            throw new SrxFormatException(
                e,
                "srx-rule-slow",
                rule.File,
                rule.Line,
                rule.Column,
                rule.BeforeBreak + " | " + rule.AfterBreak
            );
        }
    }
}
