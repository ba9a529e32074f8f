using System.Text;

namespace Localization.Llama.Writing;

/// <summary>The inside of a JSON string (RFC 8259, section 7) as a model writes it, piece by piece. In: the bytes of
/// each piece. Out: whether they may follow, and the text. A piece that may not changes nothing.</summary>
internal sealed class JsonText
{
    private readonly List<byte> _bytes = [];
    private State _state;

    /// <summary>Whether the closing quotation mark was written.</summary>
    public bool IsClosed => _state.Closed;

    /// <summary>Whether a closing quotation mark may follow.</summary>
    public bool MayClose => _state is { Missing: 0, Escape: 0, High: 0 };

    /// <summary>The characters of the text.</summary>
    public int Length => _bytes.Count(b => (b & 0xC0) != 0x80);

    /// <summary>The text, without a character that is not complete.</summary>
    public override string ToString() => Encoding.UTF8.GetString([.. _bytes.Take(_bytes.Count - _state.Written)]);

    /// <summary>Adds a piece, if it may follow.</summary>
    public bool TryAdd(ReadOnlySpan<byte> piece)
    {
        var (count, before) = (_bytes.Count, _state);
        for (var i = 0; i < piece.Length; i++)
        {
            if (!Add(piece[i]) || (IsClosed && !Closes(piece[(i + 1)..])))
            {
                _bytes.RemoveRange(count, _bytes.Count - count);
                _state = before;
                return false;
            }

            if (IsClosed)
                break;
        }

        return piece.Length > 0;
    }

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
            case (byte)'"' when IsInTag():
                break;
            case (byte)'"':
                _state.Closed = true;
                return true;
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

    // After the text, the answer goes on by itself: a letter there means that the mark was meant as one of the text.
    private static bool Closes(ReadOnlySpan<byte> rest) => rest.Trim(" \n"u8) is [] or [(byte)'}', ..];

    // Models forget to escape the marks around an id: '<g id="0">'.
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
