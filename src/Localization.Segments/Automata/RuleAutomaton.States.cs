using System.Numerics;
using System.Runtime.InteropServices;

namespace Localization.Segments.Automata;

/// <content>Building the states (the subset construction), one at a time, when a text first needs them.</content>
internal sealed partial class RuleAutomaton
{
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

    /// <summary>Rules as bits.</summary>
    public ulong[] Bits(IEnumerable<int> rules)
    {
        var bits = new ulong[(_starts.Length + 63) / 64];
        foreach (var rule in rules)
            bits[rule / 64] |= 1UL << (rule % 64);
        return bits;
    }

    /// <summary>Follows what needs no character, from <paramref name="start"/>. Looks wait while
    /// <paramref name="read"/> is 0, for the character that will be read.</summary>
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
            last == other.Last
            && steps.AsSpan().SequenceEqual(other.Steps)
            && accepted.AsSpan().SequenceEqual(other.Accepted);

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
