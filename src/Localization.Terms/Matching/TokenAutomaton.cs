namespace Localization.Terms.Matching;

/// <summary>The automaton of Aho and Corasick (1975) over the numbers of tokens instead of characters: one step a word,
/// however many terms there are.</summary>
internal sealed class TokenAutomaton
{
    private readonly NumberTable _next = new();
    private readonly List<(int From, int Token, int To)> _steps = [];
    private readonly List<int> _first = [];
    private readonly List<int> _length = [0];
    private readonly List<int> _patterns = [-1];
    private readonly List<int> _sameTokens = [];
    private int[] _fail = [];
    private int[] _shorter = [];

    /// <summary>Adds a pattern; patterns are numbered from 0.</summary>
    public void Add(ReadOnlySpan<int> tokens)
    {
        var state = 0;
        foreach (var token in tokens)
        {
            if (!TryStep(state, token, out var next))
            {
                next = _length.Count;
                Connect(state, token, next);
                _length.Add(_length[state] + 1);
                _patterns.Add(-1);
            }

            state = next;
        }

        _sameTokens.Add(_patterns[state]);
        _patterns[state] = _sameTokens.Count - 1;
    }

    /// <summary>Makes the links that <see cref="Step"/> follows. No pattern is added after it.</summary>
    public void Freeze()
    {
        _fail = new int[_length.Count];
        _shorter = new int[_length.Count];
        // By depth: the links of a state are made from those of shorter ones.
        foreach (var (from, token, to) in _steps.OrderBy(s => _length[s.From]))
        {
            _fail[to] = Step(_fail[from], token);
            _shorter[to] = _patterns[_fail[to]] >= 0 ? _fail[to] : _shorter[_fail[to]];
        }

        _steps.Clear();
        _steps.TrimExcess();
    }

    /// <summary>The state after a token; a token in no pattern is -1.</summary>
    public int Step(int state, int token)
    {
        if (token < 0)
            return 0;
        while (state != 0)
        {
            if (_next.Find(Key(state, token)) is >= 0 and var next)
                return next;
            state = _fail[state];
        }

        return token < _first.Count ? Math.Max(_first[token], 0) : 0;
    }

    /// <summary>The first state with patterns that end here: the state itself or the next shorter one; 0 for
    /// none.</summary>
    public int Ending(int state) => _patterns[state] >= 0 ? state : _shorter[state];

    /// <summary>The next shorter state with patterns that end here; 0 for none.</summary>
    public int Shorter(int state) => _shorter[state];

    /// <summary>How many tokens the patterns of a state have.</summary>
    public int Length(int state) => _length[state];

    /// <summary>The last pattern of a state, or -1.</summary>
    public int Pattern(int state) => _patterns[state];

    /// <summary>The pattern before that has the same tokens, or -1.</summary>
    public int SameTokens(int pattern) => _sameTokens[pattern];

    private bool TryStep(int state, int token, out int next)
    {
        next =
            state != 0 ? _next.Find(Key(state, token))
            : token < _first.Count ? _first[token]
            : -1;
        return next > 0;
    }

    private void Connect(int state, int token, int next)
    {
        if (state != 0)
        {
            _next.Add(Key(state, token), next);
            _steps.Add((state, token, next));
            return;
        }

        while (_first.Count <= token)
            _first.Add(-1);
        _first[token] = next;
    }

    // State and token as one number, turned into another by steps that can be turned back: no two give the same.
    private static ulong Key(int state, int token)
    {
        var key = (((ulong)(uint)state << 32) | (uint)token) * 0x9E3779B97F4A7C15;
        return (key ^ (key >> 32)) * 0xD6E8FEB86659FD93;
    }
}
