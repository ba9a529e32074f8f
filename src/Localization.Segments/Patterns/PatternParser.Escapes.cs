using System.Globalization;

namespace Localization.Segments.Patterns;

/// <content>What is after a backslash.</content>
internal sealed partial class PatternParser
{
    private static readonly Look TextStart = new(CharacterSet.Any, true, true);
    private static readonly Look TextEnd = new(CharacterSet.Any, false, true);

    /// <summary><c>\R</c>: a line break, the pair counting as one.</summary>
    private static readonly Choice LineBreak = new([
        new Sequence([new OneOf(CharacterSet.Of('\r')), new OneOf(CharacterSet.Of('\n'))]),
        new OneOf(CharacterSet.LineEnds),
    ]);

    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);

    private PatternNode ReadEscape(int start)
    {
        if (!More)
            throw Error("srx-pattern-escape", start);

        switch (_text[_at])
        {
            case 'b' or 'B':
                return WordEdge(_text[_at++] == 'b');
            case 'A':
                _at++;
                return TextStart;
            case 'z':
                _at++;
                return TextEnd;
            case 'Z':
                _at++;
                return new LastLineEnd();
            case 'R':
                _at++;
                return LineBreak;
            case 'X':
                _at++;
                return new Sequence([
                    new OneOf(CharacterSet.Any),
                    new Repeat(new OneOf(NamedSets.Find("M")!), 0, null, false),
                ]);
            case 'k':
                return ReadNamedReference(start);
            case >= '1' and <= '9':
                var number = _text[_at++] - '0';
                return number <= _groups ? new BackReference(number) : throw Error("srx-pattern-reference", start);
            default:
                return new OneOf(Cased(ReadEscapedSet(start)));
        }
    }

    private BackReference ReadNamedReference(int start)
    {
        var end = _text.IndexOf('>', _at);
        if (end < _at + 2 || _text[_at + 1] != '<' || !_names.TryGetValue(_text[(_at + 2)..end], out var named))
            throw Error("srx-pattern-reference", start);
        _at = end + 1;
        return new BackReference(named);
    }

    /// <summary><c>\b</c> as looks: a word character on one side only; <c>\B</c>: on both sides or neither.</summary>
    private static Choice WordEdge(bool edge)
    {
        Look Left(bool word) => new(NamedSets.Word, true, !word);
        Look Right(bool word) => new(NamedSets.Word, false, !word);
        return new([new Sequence([Left(true), Right(!edge)]), new Sequence([Left(false), Right(edge)])]);
    }

    /// <summary>The set after a backslash, inside a class or outside; <see cref="_at"/> is on its
    /// letter.</summary>
    private CharacterSet ReadEscapedSet(int start)
    {
        var c = TakeCodePoint();
        switch (c)
        {
            case 'd':
                return NamedSets.Digit;
            case 'D':
                return CharacterSet.Not(NamedSets.Digit);
            case 'w':
                return NamedSets.Word;
            case 'W':
                return CharacterSet.Not(NamedSets.Word);
            case 's':
                return NamedSets.Space;
            case 'S':
                return CharacterSet.Not(NamedSets.Space);
            case 'h':
                return NamedSets.HorizontalSpace;
            case 'H':
                return CharacterSet.Not(NamedSets.HorizontalSpace);
            case 'v':
                return CharacterSet.LineEnds;
            case 'V':
                return CharacterSet.Not(CharacterSet.LineEnds);
            case 'p' or 'P':
                var set = ReadProperty(start);
                return c == 'p' ? set : CharacterSet.Not(set);
            default:
                return CharacterSet.Of(ReadEscapedCharacter(c, start));
        }
    }

    private int ReadEscapedCharacter(int c, int start) =>
        c switch
        {
            't' => '\t',
            'n' => '\n',
            'r' => '\r',
            'f' => '\f',
            'a' => '\a',
            'e' => 0x1B,
            'c' when More => TakeCodePoint() ^ 64,
            '0' => ReadDigits(start, 8, 1, 3),
            'x' when Take('{') => ReadBraced(start),
            'x' => ReadDigits(start, 16, 2, 2),
            'u' => ReadDigits(start, 16, 4, 4),
            'U' => ReadDigits(start, 16, 8, 8),
            _ when c < 128 && char.IsLetterOrDigit((char)c) => throw Error("srx-pattern-escape", start),
            _ => c,
        };

    private int ReadBraced(int start)
    {
        var value = ReadDigits(start, 16, 1, 6);
        return Take('}') ? value : throw Error("srx-pattern-escape", start);
    }

    private int ReadDigits(int start, int radix, int least, int most)
    {
        var value = 0L;
        var count = 0;
        for (; count < most && More && char.IsAsciiHexDigit(_text[_at]); count++, _at++)
        {
            var digit = int.Parse(_text.AsSpan(_at, 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            if (digit >= radix)
                break;
            value = value * radix + digit;
        }

        return count >= least && value <= 0x10FFFF ? (int)value : throw Error("srx-pattern-escape", start);
    }

    /// <summary>The property after <c>\p</c>: <c>L</c>, <c>{Lu}</c>, <c>{^Lu}</c>.</summary>
    private CharacterSet ReadProperty(int start)
    {
        string name;
        if (!Take('{'))
        {
            name = More ? _text[_at++].ToString() : "";
        }
        else
        {
            var close = _text.IndexOf('}', _at);
            if (close < 0)
                throw Error("srx-pattern-property", start);
            name = _text[_at..close];
            _at = close + 1;
        }

        var not = name.StartsWith('^');
        var set = NamedSets.Find(not ? name[1..] : name) ?? throw Error("srx-pattern-property", start);
        return not ? CharacterSet.Not(set) : set;
    }
}
