namespace Localization.Marian.Vocabulary;

/// <summary>Reads the fields of a message in Protocol Buffers' wire format, one after the other.</summary>
internal ref struct ProtobufReader(ReadOnlySpan<byte> message)
{
    private ReadOnlySpan<byte> _rest = message;

    /// <summary>The number of the last field, where it is one.</summary>
    public long Number { get; private set; }

    /// <summary>The next field; its bytes are empty unless it has a length or is a float.</summary>
    /// <exception cref="InvalidDataException">The message is cut, or is none.</exception>
    public bool Next(out int field, out ReadOnlySpan<byte> value)
    {
        value = default;
        Number = 0;
        field = 0;
        if (_rest.IsEmpty)
            return false;
        var key = Varint();
        field = (int)(key >> 3);
        switch (key & 7)
        {
            case 0:
                Number = (long)Varint();
                break;
            case 1:
                Take(8);
                break;
            case 2:
                value = Take(Varint());
                break;
            case 5:
                value = Take(4);
                break;
            default:
                throw new InvalidDataException($"wire type {key & 7}");
        }

        return true;
    }

    private ReadOnlySpan<byte> Take(ulong length)
    {
        if (length > (ulong)_rest.Length)
            throw new InvalidDataException($"{length} > {_rest.Length}");
        var taken = _rest[..(int)length];
        _rest = _rest[(int)length..];
        return taken;
    }

    private ulong Varint()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var b = Take(1)[0];
            value |= (ulong)(b & 0x7F) << shift;
            if (b < 0x80)
                return value;
        }

        throw new InvalidDataException("varint");
    }
}
