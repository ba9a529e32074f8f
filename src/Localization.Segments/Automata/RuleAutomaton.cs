namespace Localization.Segments.Automata;

/// <summary> All patterns of one side of a break, matched at once: reading away from a position, it tells which rules
/// match there. The deterministic automaton is built as texts ask for it (Aho, Sethi, Ullman §3.7), so it starts at no
/// cost, and no pattern can make it backtrack. </summary>
internal sealed partial class RuleAutomaton
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
    public ulong[] Match(ReadOnlySpan<char> text, int at, ReadOnlySpan<ulong> asked, bool all)
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
                at +=
                    char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
                state = Follow(state, read);
            }
        }

        return state.Accepted;
    }

    /// <summary>Whether reading on could change the answer: a rule that is asked for may yet match, before the first
    /// that has.</summary>
    private static bool MayChange(AutomatonState state, ReadOnlySpan<ulong> asked, bool all)
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

    /// <summary>The sets of which one must hold the first character read for <paramref name="rule"/> to match; null
    /// where the rule matches without reading.</summary>
    public IReadOnlyList<int>? FirstSets(int rule)
    {
        lock (_gate)
        {
            Begin();
            Close(_starts[rule], -1, -1, anyLook: true);
            return _matched.Count > 0 ? null : [.. _waiting.Select(s => _steps[s].Set).Distinct()];
        }
    }
}
