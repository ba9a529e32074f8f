using System.Numerics;
using System.Runtime.InteropServices;

namespace Localization.Segments.Automata;

/// <summary>
/// All patterns of one side of a break, matched at once: reading away from a position, it tells which rules match there.
/// The deterministic automaton is built as texts ask for it (Aho, Sethi, Ullman §3.7), so it starts at no cost, and no
/// pattern can make it backtrack.
/// </summary>
internal sealed class RuleAutomaton
{
    /// <summary>How far from a position a pattern may look, in UTF-16 units: what keeps the cost linear.</summary>
    public const int Reach = 1024;

    private const int MostStates = 20_000;

    private readonly Alphabet _alphabet;
    private readonly bool _backward;
    private readonly Step[] _steps;
    private readonly int[] _starts;
    private readonly Lock _gate = new();
    private readonly int[] _seen;
    private readonly bool[] _done;
    private readonly List<int> _waiting = [];
    private readonly List<int> _matched = [];
    private readonly Stack<int> _open = new();
    private readonly Dictionary<StateKey, AutomatonState> _states = [];
    private AutomatonState?[] _startStates = [];
    private int _stamp;

    public RuleAutomaton(Alphabet alphabet, StepBuilder builder, bool backward)
    {
        _alphabet = alphabet;
        _backward = backward;
        _steps = [.. builder.Steps];
        _starts = [.. builder.Starts];
        _seen = new int[_steps.Length];
        _done = new bool[_starts.Length];
        AllRules = Bits(Enumerable.Range(0, _starts.Length));
    }

    /// <summary>Every rule, as bits.</summary>
    public ulong[] AllRules { get; }

    /// <summary>The rules that match at <paramref name="at"/>, as bits. Of those asked for, the first that matches is
    /// always found; once it is, later ones may be missing.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="at">The position between characters.</param>
    /// <param name="asked">The rules that are of interest.</param>
    /// <param name="all">Whether all matches are wanted, not only the first.</param>
    public ulong[] Match(ReadOnlySpan<char> text, int at, ulong[] asked, bool all)
    {
        var state = Start(_backward ? _alphabet.ClassAt(text, at) : _alphabet.ClassBefore(text, at));
        var end = _backward ? Math.Max(0, at - Reach) : Math.Min(text.Length, at + Reach);
        while (MayChange(state, asked, all))
        {
            if (_backward)
            {
                if (at <= end)
                    return at <= 0 ? Follow(state, Alphabet.Outside).Accepted : state.Accepted;
                var read = _alphabet.ClassBefore(text, at);
                at -= at > 1 && char.IsLowSurrogate(text[at - 1]) && char.IsHighSurrogate(text[at - 2]) ? 2 : 1;
                state = Follow(state, read);
            }
            else
            {
                if (at >= end)
                    return at >= text.Length ? Follow(state, Alphabet.Outside).Accepted : state.Accepted;
                var read = _alphabet.ClassAt(text, at);
                at += char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
                state = Follow(state, read);
            }
        }

        return state.Accepted;
    }

    /// <summary>Whether reading on could change the answer: a rule that is asked for may yet match, before the first that
    /// has.</summary>
    private static bool MayChange(AutomatonState state, ulong[] asked, bool all)
    {
        for (var i = 0; i < asked.Length; i++)
        {
            var alive = state.Alive[i] & asked[i];
            var accepted = all ? 0 : state.Accepted[i] & asked[i];
            if (accepted != 0)
                return (alive & ((accepted & (0 - accepted)) - 1)) != 0;
            if (alive != 0)
                return true;
        }

        return false;
    }

    /// <summary>Whether a rule can match next to a character of class <paramref name="read"/>.</summary>
    public bool CanBegin(int rule, int read)
    {
        lock (_gate)
        {
            Begin();
            Close(_starts[rule], -1, -1, anyLook: true);
            return _matched.Count > 0 || _waiting.Exists(s => _alphabet.Contains(_steps[s].Set, read));
        }
    }

    /// <summary>The sets of which one must hold the first character read for <paramref name="rule"/> to match; null where
    /// the rule matches without reading.</summary>
    public IReadOnlyList<int>? FirstSets(int rule)
    {
        lock (_gate)
        {
            Begin();
            Close(_starts[rule], -1, -1, anyLook: true);
            return _matched.Count > 0 ? null : [.. _waiting.Select(s => _steps[s].Set).Distinct()];
        }
    }

    private AutomatonState Start(int last)
    {
        var starts = _startStates;
        if (last < starts.Length && starts[last] is { } known)
            return known;

        lock (_gate)
        {
            if (last >= _startStates.Length)
                Array.Resize(ref _startStates, _alphabet.Count + 8);
            Begin();
            foreach (var start in _starts)
                Close(start, 0, 0);
            return _startStates[last] = Intern(last);
        }
    }

    private AutomatonState Follow(AutomatonState state, int read)
    {
        var next = state.Next;
        return read < next.Length && next[read] is { } known ? known : Build(state, read);
    }

    private AutomatonState Build(AutomatonState state, int read)
    {
        lock (_gate)
        {
            if (_states.Count > MostStates)
            {
                // States in use go on working; they are only no longer found.
                _states.Clear();
                _startStates = [];
            }

            // First the looks that waited for this character, then the reading itself.
            Begin();
            AcceptAll(state.Accepted);
            foreach (var step in state.Steps)
                Close(step, state.Last, read);
            var ready = _waiting.ToArray();
            var accepted = _matched.ToArray();

            Begin();
            foreach (var rule in accepted)
                Accept(rule);
            foreach (var step in ready)
            {
                if (_alphabet.Contains(_steps[step].Set, read))
                    Close(_steps[step].Next, 0, 0);
            }

            var target = Intern(read);
            if (read >= state.Next.Length)
            {
                var larger = state.Next;
                Array.Resize(ref larger, Math.Max(_alphabet.Count + 8, read + 1));
                state.Next = larger;
            }

            return state.Next[read] = target;
        }
    }

    private void Begin()
    {
        _stamp++;
        _waiting.Clear();
        foreach (var rule in _matched)
            _done[rule] = false;
        _matched.Clear();
    }

    private void Accept(int rule)
    {
        if (_done[rule])
            return;
        _done[rule] = true;
        _matched.Add(rule);
    }

    private void AcceptAll(ulong[] rules)
    {
        for (var i = 0; i < rules.Length; i++)
        {
            for (var rest = rules[i]; rest != 0; rest &= rest - 1)
                Accept(i * 64 + BitOperations.TrailingZeroCount(rest));
        }
    }

    private ulong[] Bits(IEnumerable<int> rules)
    {
        var bits = new ulong[(_starts.Length + 63) / 64];
        foreach (var rule in rules)
            bits[rule / 64] |= 1UL << (rule % 64);
        return bits;
    }

    /// <summary>Follows what needs no character, from <paramref name="start"/>. Looks wait while <paramref name="read"/>
    /// is 0, for the character that will be read.</summary>
    private void Close(int start, int last, int read, bool anyLook = false)
    {
        _open.Push(start);
        while (_open.TryPop(out var at))
        {
            if (_seen[at] == _stamp)
                continue;
            _seen[at] = _stamp;
            ref readonly var step = ref _steps[at];
            switch (step.Kind)
            {
                case StepKind.Accept:
                    Accept(step.Rule);
                    break;
                case StepKind.Fork:
                    _open.Push(step.Other);
                    _open.Push(step.Next);
                    break;
                case StepKind.Look when anyLook || (read != 0 && Holds(step, last, read)):
                    _open.Push(step.Next);
                    break;
                case StepKind.Look when read != 0:
                    break;
                default:
                    _waiting.Add(at);
                    break;
            }
        }
    }

    private bool Holds(in Step step, int last, int read)
    {
        var side = step.Behind == _backward ? read : last;
        return _alphabet.Contains(step.Set, side) != step.Negative;
    }

    private AutomatonState Intern(int last)
    {
        // A rule that has matched needs nothing more.
        _waiting.RemoveAll(s => _done[_steps[s].Rule]);
        _waiting.Sort();
        var context = _waiting.Exists(s => _steps[s].Kind == StepKind.Look) ? last : 0;
        var key = new StateKey([.. _waiting], Bits(_matched), context);
        if (!_states.TryGetValue(key, out var state))
        {
            var alive = Bits(_waiting.Select(s => _steps[s].Rule));
            _states.Add(key, state = new AutomatonState(key.Steps, key.Accepted, alive, context));
        }

        return state;
    }

    private readonly struct StateKey(int[] steps, ulong[] accepted, int last) : IEquatable<StateKey>
    {
        public int[] Steps => steps;

        public ulong[] Accepted => accepted;

        private int Last => last;

        public bool Equals(StateKey other) =>
            last == other.Last && steps.AsSpan().SequenceEqual(other.Steps) && accepted.AsSpan().SequenceEqual(other.Accepted);

        public override bool Equals(object? obj) => obj is StateKey other && Equals(other);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            hash.Add(last);
            hash.AddBytes(MemoryMarshal.AsBytes(steps.AsSpan()));
            hash.AddBytes(MemoryMarshal.AsBytes(accepted.AsSpan()));
            return hash.ToHashCode();
        }
    }
}
