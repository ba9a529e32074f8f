namespace Localization.Segments.Patterns;

/// <content>Character classes: <c>[a-z]</c>, <c>[^…]</c>, <c>[[:upper:]…]</c>, <c>[…&amp;&amp;[…]]</c>,
/// <c>[[…]--[…]]</c>.</content>
internal sealed partial class PatternParser
{
    /// <summary>A class whose <c>[</c> is read.</summary>
    private CharacterSet ReadClass(int start)
    {
        if (++_depth > MaxDepth)
            throw Error("srx-pattern-deep", start);

        var negative = Take('^');
        var result = ReadOperand(start, true);
        while (true)
        {
            if (Take(']'))
                break;
            if (Take("&&"))
                result = CharacterSet.Intersect(result, ReadOperand(start, false));
            else if (Take("--") || Take("-"))
                result = CharacterSet.Intersect(result, CharacterSet.Not(ReadOperand(start, false)));
            else
                throw Error("srx-pattern-class", start);
        }

        _depth--;
        return negative ? CharacterSet.Not(result) : result;
    }

    /// <summary>Items side by side, up to <c>]</c> or an operator.</summary>
    private CharacterSet ReadOperand(int start, bool first)
    {
        var sets = new List<CharacterSet>();
        while (true)
        {
            if (!More)
                throw Error("srx-pattern-class", start);
            if (_text[_at] == ']' && !(first && sets.Count == 0))
                break;
            if (Ahead("&&") || (Ahead("--[") && sets.Count > 0) || (sets.Count > 0 && Ahead("-[")))
                break;
            sets.Add(ReadItem(start));
        }

        return sets.Count == 0 && first
            ? throw Error("srx-pattern-class", start)
            : CharacterSet.Union(sets.Count == 0 ? [Nothing] : sets);
    }

    private static CharacterSet Nothing { get; } = CharacterSet.Not(CharacterSet.Any);

    /// <summary>A nested class, an escape, a character or a range.</summary>
    private CharacterSet ReadItem(int start)
    {
        var at = _at;
        if (Take("[:"))
        {
            var close = _text.IndexOf(":]", _at, StringComparison.Ordinal);
            if (close < 0)
                throw Error("srx-pattern-class", at);
            var name = _text[_at..close];
            _at = close + 2;
            var named = NamedSets.Find(name.TrimStart('^')) ?? throw Error("srx-pattern-property", at);
            return name.StartsWith('^') ? CharacterSet.Not(named) : named;
        }

        if (Take('['))
            return ReadClass(at);

        if (Take("\\Q"))
        {
            var end = _text.IndexOf("\\E", _at, StringComparison.Ordinal);
            var quoted = new List<CharacterSet>();
            for (var stop = end < 0 ? throw Error("srx-pattern-class", start) : end; _at < stop; )
                quoted.Add(CharacterSet.Of(TakeCodePoint()));
            _at = end + 2;
            return CharacterSet.Union(quoted.Count == 0 ? [Nothing] : quoted);
        }

        if (ReadPoint(out var set) is not { } first)
            return set!;
        if (!Ahead("-") || Ahead("-]") || Ahead("--") || Ahead("-["))
            return CharacterSet.Of(first);

        _at++;
        var second = More ? ReadPoint(out _) : null;
        return second >= first
            ? new CharacterSet.RangeSet([(first, second.Value)], 0)
            : throw Error("srx-pattern-range", at);
    }

    /// <summary>One character of a class; null where it is an escape that represents a set.</summary>
    private int? ReadPoint(out CharacterSet? set)
    {
        set = null;
        var at = _at;
        var c = TakeCodePoint();
        if (c != '\\')
            return c;
        if (!More)
            throw Error("srx-pattern-escape", at);
        if (_text[_at] == 'b')
        {
            _at++;
            return '\b';
        }

        if (_text[_at] is 'd' or 'D' or 'w' or 'W' or 's' or 'S' or 'h' or 'H' or 'v' or 'V' or 'p' or 'P')
        {
            set = ReadEscapedSet(at);
            return null;
        }

        return ReadEscapedCharacter(TakeCodePoint(), at);
    }

    private bool Ahead(string s) => _text.AsSpan(_at).StartsWith(s);
}
