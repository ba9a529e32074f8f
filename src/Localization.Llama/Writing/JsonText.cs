using System.Text;
using System.Text.RegularExpressions;

namespace Localization.Llama.Writing;

/// <summary>The inside of a JSON string (RFC 8259, section 7) as a model writes it, piece by piece. In: the bytes of
/// each piece. Out: whether they may follow, and the text. A piece that may not changes nothing. Models forget to
/// escape quotation marks: one ends the text only where what comes after it ends the entry too.</summary>
internal sealed partial class JsonText
{
    private readonly List<byte> _bytes = [];
    private byte[] _undecided = [];
    private State _state;

    /// <summary>Whether the closing quotation mark was written.</summary>
    public bool IsClosed => _state.Closed;

    /// <summary>Whether the last piece ended with a quotation mark: what comes next says what it is.</summary>
    public bool IsUndecided => _undecided.Length > 0;

    /// <summary>Whether the text may end here.</summary>
    public bool MayClose => _state is { Missing: 0, Escape: 0, High: 0 };

    /// <summary>The characters of the text.</summary>
    public int Length => _bytes.Count(b => (b & 0xC0) != 0x80);

    /// <summary>The text, without a character that is not complete.</summary>
    public override string ToString() => Encoding.UTF8.GetString([.. _bytes.Take(_bytes.Count - _state.Written)]);

    /// <summary>Adds a piece, if it may follow.</summary>
    public bool TryAdd(ReadOnlySpan<byte> piece)
    {
        var (count, before) = (_bytes.Count, _state);
        for (var i = 0; i < piece.Length && !IsClosed; i++)
        {
            if (IsMark(piece[i]))
            {
                var rest = piece[(i + 1)..];
                if (rest.Trim(Spaces).IsEmpty)
                {
                    _undecided = piece[i..].ToArray();
                    break;
                }

                _state.Closed = Ends(rest);
                if (IsClosed)
                    break;
            }

            if (!Add(piece[i]))
            {
                _bytes.RemoveRange(count, _bytes.Count - count);
                _state = before;
                return false;
            }
        }

        return piece.Length > 0;
    }

    /// <summary>Decides what the quotation mark at the end is.</summary>
    /// <param name="next">What comes after it; empty at the end of the answer.</param>
    public void Decide(ReadOnlySpan<byte> next)
    {
        _state.Closed = next.Trim(Spaces).IsEmpty || Ends(next);
        if (!IsClosed)
            _bytes.AddRange(_undecided);
        _undecided = [];
    }

    private static ReadOnlySpan<byte> Spaces => " \n"u8;

    private bool IsMark(byte next) => next == '"' && _state is { Missing: 0, Escape: 0, High: 0 } && !IsInTag();

    // After a text its entry ends. A comma is also after a quotation inside it, whose marks are then two.
    private bool Ends(ReadOnlySpan<byte> rest) =>
        rest.TrimStart(Spaces) is [var first, ..]
        && (first is (byte)'}' or (byte)']' || (first == ',' && Marks() % 2 == 0));

    private int Marks() => TagMark().Replace(ToString(), "").Count(c => c == '"');

    private bool Add(byte next) =>
        _state.Missing > 0 ? Continue(next)
        : _state.Escape > 0 ? Unescape(next)
        : Plain(next);

    private bool Plain(byte next)
    {
        // The second half of an escaped pair must follow the first.
        if (_state.High != 0 && next != '\\')
            return false;
        switch (next)
        {
            case (byte)'\\':
                _state.Escape = 1;
                return true;
            case < 0x20:
                return false;
            case < 0x80:
                break;
            default:
                return Lead(next);
        }

        _bytes.Add(next);
        return true;
    }

    // The first byte of a character says how many follow (RFC 3629, section 4).
    private bool Lead(byte next)
    {
        _state.Missing = next switch
        {
            >= 0xC2 and < 0xE0 => 1,
            >= 0xE0 and < 0xF0 => 2,
            >= 0xF0 and < 0xF5 => 3,
            _ => 0,
        };
        _state.Written = 1;
        (_state.Least, _state.Most) = next switch
        {
            0xE0 => (0xA0, 0xBF),
            0xED => (0x80, 0x9F),
            0xF0 => (0x90, 0xBF),
            0xF4 => (0x80, 0x8F),
            _ => (0x80, 0xBF),
        };
        _bytes.Add(next);
        return _state.Missing > 0;
    }

    private bool Continue(byte next)
    {
        if (next < _state.Least || next > _state.Most)
            return false;
        (_state.Least, _state.Most) = (0x80, 0xBF);
        _state.Missing--;
        _state.Written = _state.Missing == 0 ? 0 : _state.Written + 1;
        _bytes.Add(next);
        return true;
    }

    private bool Unescape(byte next)
    {
        if (_state.Escape > 1)
            return Digit(next);
        if (_state.High != 0 && next != 'u')
            return false;
        if (next == 'u')
        {
            (_state.Escape, _state.Code) = (2, 0);
            return true;
        }

        // Backspace and form feed are in no article.
        var plain = next switch
        {
            (byte)'"' or (byte)'\\' or (byte)'/' => next,
            (byte)'n' => (byte)'\n',
            (byte)'r' => (byte)'\r',
            (byte)'t' => (byte)'\t',
            _ => 0,
        };
        _state.Escape = 0;
        _bytes.Add((byte)plain);
        return plain != 0;
    }

    private bool Digit(byte next)
    {
        if (!char.IsAsciiHexDigit((char)next))
            return false;
        _state.Code = _state.Code * 16 + Convert.ToInt32(((char)next).ToString(), 16);
        if (++_state.Escape < 6)
            return true;
        _state.Escape = 0;
        var (code, high) = ((char)_state.Code, _state.High);
        if (char.IsLowSurrogate(code) != (high != 0) || (code < 0x20 && code is not ('\n' or '\r' or '\t')))
            return false;
        _state.High = char.IsHighSurrogate(code) ? code : 0;
        if (_state.High == 0)
            _bytes.AddRange(Encoding.UTF8.GetBytes(high == 0 ? $"{code}" : $"{(char)high}{code}"));
        return true;
    }

    // The marks around an id: '<g id="0">'.
    private bool IsInTag()
    {
        var at = _bytes.FindLastIndex(b => b == '<');
        if (at < 0 || _bytes.Count - at > 16)
            return false;
        var tag = Encoding.ASCII.GetString([.. _bytes.Skip(at)]);
        return tag is "<g id=" or "<x id="
            || (
                (
                    tag.StartsWith("<g id=\"", StringComparison.Ordinal)
                    || tag.StartsWith("<x id=\"", StringComparison.Ordinal)
                )
                && tag.Length > 7
                && tag[7..].All(char.IsAsciiDigit)
            );
    }

    [GeneratedRegex("<[gx] id=\"[0-9]*\"")]
    private static partial Regex TagMark();

    /// <summary>Where in the string a byte comes: between characters, inside one, or inside an escape.</summary>
    private struct State
    {
        public bool Closed;

        /// <summary>Bytes that the character still needs, and has.</summary>
        public int Missing,
            Written;

        /// <summary>What the next of them may be.</summary>
        public int Least,
            Most;

        /// <summary>1 after a backslash, from 2 on the place of a hexadecimal digit.</summary>
        public int Escape;

        /// <summary>The number that the digits make, and the first half of a pair.</summary>
        public int Code,
            High;
    }
}
