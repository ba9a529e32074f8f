using System.Globalization;

namespace Localization.Segments.Patterns;

/// <summary>Reads the regular expressions of SRX 2.0 §1.2 (ICU's; Java's where ICU has no such form) into
/// <see cref="PatternNode"/>s.</summary>
internal sealed partial class PatternParser
{
    private const int MaxDepth = 200;
    private const int MaxCount = 1000;

    private readonly string _text;
    private int _at;
    private int _depth;
    private int _groups;
    private bool _ignoreCase;
    private bool _dotAll;
    private bool _multiLine;
    private bool _comments;

    private PatternParser(string text, bool ignoreCase)
    {
        _text = text;
        _ignoreCase = ignoreCase;
    }

    /// <summary>Reads <paramref name="text"/>.</summary>
    /// <exception cref="PatternException">The text is not a regular expression.</exception>
    public static PatternNode Parse(string text, bool ignoreCase = false)
    {
        var parser = new PatternParser(text, ignoreCase);
        var node = parser.ReadChoice();
        return parser._at == text.Length ? node : throw new PatternException("srx-pattern-close", parser._at, text);
    }

    private bool More => _at < _text.Length;

    private PatternNode ReadChoice()
    {
        if (++_depth > MaxDepth)
            throw Error("srx-pattern-deep", _at);

        var items = new List<PatternNode> { ReadSequence() };
        while (Take('|'))
            items.Add(ReadSequence());
        _depth--;
        return items.Count == 1 ? items[0] : new Choice(items);
    }

    private PatternNode ReadSequence()
    {
        var items = new List<PatternNode>();
        while (More && _text[_at] is not ('|' or ')'))
        {
            if (_comments && SkipComment())
                continue;
            if (_text.AsSpan(_at).StartsWith("\\Q"))
            {
                ReadQuoted(items);
                continue;
            }

            var start = _at;
            if (ReadAtom() is not { } atom)
                continue;
            items.Add(ReadQuantifiers(atom, start));
        }

        return items.Count == 1 ? items[0] : new Sequence(items);
    }

    /// <summary><c>\Q…\E</c>: every character represents itself; a quantifier after it repeats the last.</summary>
    private void ReadQuoted(List<PatternNode> items)
    {
        var end = _text.IndexOf("\\E", _at + 2, StringComparison.Ordinal);
        var stop = end < 0 ? _text.Length : end;
        for (_at += 2; _at < stop; )
            items.Add(new OneOf(Literal(TakeCodePoint())));
        _at = end < 0 ? _text.Length : end + 2;
        if (items.Count > 0)
            items[^1] = ReadQuantifiers(items[^1], _at - 1);
    }

    private PatternNode ReadQuantifiers(PatternNode atom, int start)
    {
        var repeats = 0;
        while (More)
        {
            var (min, max) = (0, (int?)null);
            var at = _at;
            switch (_text[_at])
            {
                case '*':
                    _at++;
                    break;
                case '+':
                    _at++;
                    min = 1;
                    break;
                case '?':
                    _at++;
                    max = 1;
                    break;
                case '{':
                    (min, max) = ReadCounts();
                    break;
                default:
                    return atom;
            }

            if (at == start || atom is Look or LastLineEnd && max != 1 && min > 0)
                throw Error("srx-pattern-repeat", at);
            var possessive = Take('+');
            if (!possessive)
                Take('?');
            atom = new Repeat(atom, min, max, possessive);
            if (More && _text[_at] is ('*' or '+' or '?'))
                throw Error("srx-pattern-repeat", _at);
            if (++repeats > MaxDepth)
                throw Error("srx-pattern-deep", at);
        }

        return atom;
    }

    private (int Min, int? Max) ReadCounts()
    {
        var at = _at;
        var close = _text.IndexOf('}', _at);
        if (close < 0)
            throw Error("srx-pattern-count", at);

        var parts = _text[(_at + 1)..close].Split(',');
        _at = close + 1;
        if (parts.Length > 2 || !Number(parts[0], out var min))
            throw Error("srx-pattern-count", at);
        if (parts.Length == 1)
            return (min, min);
        if (string.IsNullOrWhiteSpace(parts[1]))
            return (min, null);
        return Number(parts[1], out var max) && max >= min ? (min, max) : throw Error("srx-pattern-count", at);

        static bool Number(string digits, out int number) =>
            int.TryParse(
                digits,
                NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
                CultureInfo.InvariantCulture,
                out number
            )
            && number <= MaxCount;
    }

    /// <summary>One atom; null where what is there is not an atom but a flag or a comment.</summary>
    private PatternNode? ReadAtom()
    {
        var start = _at;
        var c = TakeCodePoint();
        switch (c)
        {
            case '.':
                return new OneOf(_dotAll ? CharacterSet.Any : CharacterSet.Not(CharacterSet.LineEnds));
            case '^':
                return _multiLine ? new Look(CharacterSet.Not(CharacterSet.LineEnds), true, true) : TextStart;
            case '$':
                return _multiLine ? new Look(CharacterSet.Not(CharacterSet.LineEnds), false, true) : new LastLineEnd();
            case '[':
                return new OneOf(Cased(ReadClass(start)));
            case '(':
                return ReadGroup(start);
            case '\\':
                return ReadEscape(start);
            case '*' or '+' or '?':
                throw Error("srx-pattern-repeat", start);
            case '{':
                throw Error("srx-pattern-count", start);
            default:
                return new OneOf(Literal(c));
        }
    }

    private CharacterSet Literal(int codePoint) => Cased(CharacterSet.Of(codePoint));

    private CharacterSet Cased(CharacterSet set) => _ignoreCase ? CharacterSet.Fold(set) : set;

    private bool SkipComment()
    {
        if (char.IsWhiteSpace(_text[_at]))
        {
            _at++;
            return true;
        }

        if (_text[_at] != '#')
            return false;
        while (More && _text[_at] != '\n')
            _at++;
        return true;
    }

    private bool Take(char c)
    {
        if (!More || _text[_at] != c)
            return false;
        _at++;
        return true;
    }

    private bool Take(string s)
    {
        if (!_text.AsSpan(_at).StartsWith(s))
            return false;
        _at += s.Length;
        return true;
    }

    private int TakeCodePoint()
    {
        var c = _text[_at++];
        return char.IsHighSurrogate(c) && More && char.IsLowSurrogate(_text[_at])
            ? char.ConvertToUtf32(c, _text[_at++])
            : c;
    }

    private PatternException Error(string code, int at) => new(code, at, _text);
}
