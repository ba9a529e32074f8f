namespace Localization.Segments.Srx;

/// <summary>Walks the places where a text is split, in order, without allocating: each is the index where the next
/// segment begins, after the white space that ends the one before. The text's own ends are not among them.</summary>
public ref struct SrxBreaks
{
    private readonly ReadOnlySpan<char> _text;
    private readonly CompiledRules _rules;
    private int _next;
    private bool _inked;

    internal SrxBreaks(ReadOnlySpan<char> text, CompiledRules rules)
    {
        _text = text;
        _rules = rules;
    }

    /// <summary>Where the next segment begins.</summary>
    public int Current { get; private set; }

    /// <summary>Where the rules broke: before the white space that <see cref="Current"/> follows.</summary>
    public int Position { get; private set; }

    /// <summary>This walk itself, for <c>foreach</c>.</summary>
    public readonly SrxBreaks GetEnumerator() => this;

    /// <summary>Goes to the next place; false where there is none.</summary>
    public bool MoveNext()
    {
        while ((_next = _rules.NextCandidate(_text, _next)) >= 0)
        {
            if (!_rules.Breaks(_text, _next))
                continue;

            // White space alone is not a segment.
            if (!_inked && _text[Current.._next].IsWhiteSpace())
                continue;

            Position = _next;
            while (_next < _text.Length && char.IsWhiteSpace(_text[_next]))
                _next++;
            if (_next == _text.Length)
                return false;
            Current = _next;
            _inked = true;
            return true;
        }

        return false;
    }
}
