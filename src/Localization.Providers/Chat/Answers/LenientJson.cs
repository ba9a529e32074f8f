using System.Globalization;
using System.Text;

namespace Localization.Providers.Chat.Answers;

/// <summary>Reads JSON as language models write it. In: a text and where a value starts. Out: the value and where it
/// ends. Valid JSON (RFC 8259) is read as what it is. Beyond that: trailing and doubled commas, missing closing
/// brackets, raw line breaks and unescaped quotation marks in strings, typographic and single quotation marks, names
/// without quotation marks. A string without an end is not a value: it was cut off.</summary>
internal sealed class LenientJson
{
    private const int MaxDepth = 16;

    private readonly string _text;
    private int _depth;

    private LenientJson(string text, int start) => (_text, End) = (text, start);

    /// <summary>Where reading stopped: after the value, or at what cannot be read.</summary>
    public int End { get; private set; }

    /// <summary>The value; null where there is none.</summary>
    public ReplyValue? Value { get; private set; }

    /// <summary>Reads the value at <paramref name="start"/>.</summary>
    public static LenientJson Read(string text, int start)
    {
        var reader = new LenientJson(text, start);
        reader.Value = reader.ReadValue();
        return reader;
    }

    private char Next => End < _text.Length ? _text[End] : '\0';

    private bool AtEnd => End >= _text.Length;

    private ReplyValue? ReadValue()
    {
        SkipSpace();
        if (IsQuote(Next))
            return ReadString(isName: false) is { } text ? new ReplyString(text) : null;
        if (Next is not ('{' or '['))
            return ReadWord() is { Length: > 0 } word ? new ReplyLiteral(word) : null;
        if (++_depth > MaxDepth)
            return null;
        ReplyValue? value = Next == '{' ? ReadObject() : ReadArray();
        _depth--;
        return value;
    }

    private ReplyObject? ReadObject()
    {
        var members = new List<(string, ReplyValue)>();
        End++;
        while (!Closes('}', ']'))
        {
            var name = IsQuote(Next) ? ReadString(isName: true) : ReadWord();
            SkipSpace();
            if (string.IsNullOrEmpty(name) || Next != ':')
                return null;
            End++;
            if (ReadValue() is not { } value)
                return null;
            members.Add((name, value));
        }

        return new ReplyObject(members);
    }

    private ReplyArray? ReadArray()
    {
        var items = new List<ReplyValue>();
        End++;
        while (!Closes(']', '}'))
        {
            if (ReadValue() is not { } value)
                return null;
            items.Add(value);
        }

        return new ReplyArray(items);
    }

    // The bracket of what is around closes this too, and so does the end of the text.
    private bool Closes(char own, char outer)
    {
        SkipSpace();
        while (Next == ',')
        {
            End++;
            SkipSpace();
        }

        if (AtEnd || Next == outer)
            return true;
        if (Next != own)
            return false;
        End++;
        return true;
    }

    private string? ReadString(bool isName)
    {
        var opener = _text[End++];
        var value = new StringBuilder();
        for (; !AtEnd; End++)
        {
            if (Next == '\\')
                ReadEscape(value);
            else if (IsCloser(opener, Next) && EndsString(End + 1, isName))
            {
                End++;
                return value.ToString();
            }
            else
                value.Append(Next);
        }

        return null;

        static bool IsCloser(char opener, char mark) =>
            opener switch
            {
                '“' or '”' or '„' => mark is '“' or '”',
                '‘' or '’' => mark is '‘' or '’',
                _ => mark == opener,
            };
    }

    /// <summary>Whether what follows a quotation mark can only follow a string's end.</summary>
    private bool EndsString(int at, bool isName)
    {
        at = SpaceEnd(at);
        if (at >= _text.Length)
            return true;
        if (isName)
            return _text[at] == ':';
        if (_text[at] is '}' or ']')
            return true;
        if (_text[at] != ',')
            return false;
        at = SpaceEnd(at + 1);
        if (at >= _text.Length || IsQuote(_text[at]) || _text[at] is '{' or '[' or '}' or ']' or ',' or '-')
            return true;
        var end = WordEnd(at);
        return char.IsAsciiDigit(_text[at])
            || _text[at..end] is "true" or "false" or "null"
            || (end > at && SpaceEnd(end) is var colon && colon < _text.Length && _text[colon] == ':');
    }

    private void ReadEscape(StringBuilder value)
    {
        End++;
        switch (Next)
        {
            case 'n':
                value.Append('\n');
                break;
            case 'r':
                value.Append('\r');
                break;
            case 't':
                value.Append('\t');
                break;
            case 'b' or 'f':
                value.Append(' ');
                break;
            case 'u'
                when End + 4 < _text.Length
                    && int.TryParse(
                        _text.AsSpan(End + 1, 4),
                        NumberStyles.AllowHexSpecifier,
                        CultureInfo.InvariantCulture,
                        out var unit
                    ):
                value.Append((char)unit);
                End += 4;
                break;
            case '\0':
                break;
            default:
                value.Append(Next);
                break;
        }
    }

    private string ReadWord()
    {
        var start = End;
        End = WordEnd(End);
        return _text[start..End];
    }

    private void SkipSpace() => End = SpaceEnd(End);

    private int SpaceEnd(int at)
    {
        while (at < _text.Length && char.IsWhiteSpace(_text[at]))
            at++;
        return at;
    }

    private int WordEnd(int at)
    {
        while (at < _text.Length && (char.IsAsciiLetterOrDigit(_text[at]) || _text[at] is '_' or '-' or '+' or '.'))
            at++;
        return at;
    }

    private static bool IsQuote(char mark) => mark is '"' or '“' or '”' or '„' or '\'' or '‘' or '’';
}
