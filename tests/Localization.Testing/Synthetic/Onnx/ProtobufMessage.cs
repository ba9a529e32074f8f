using System.Text;

namespace Localization.Testing.Synthetic.Onnx;

/// <summary>A message in Protocol Buffers' format, written field by field.</summary>
public sealed class ProtobufMessage
{
    private readonly List<byte> _bytes = [];

    public byte[] Bytes => [.. _bytes];

    public ProtobufMessage Number(int field, long value)
    {
        Varint((ulong)field << 3);
        Varint((ulong)value);
        return this;
    }

    public ProtobufMessage Text(int field, string value) => Part(field, Encoding.UTF8.GetBytes(value));

    public ProtobufMessage Part(int field, ProtobufMessage value) => Part(field, value.Bytes);

    public ProtobufMessage Part(int field, ReadOnlySpan<byte> value)
    {
        Varint((ulong)field << 3 | 2);
        Varint((ulong)value.Length);
        _bytes.AddRange(value);
        return this;
    }

    private void Varint(ulong value)
    {
        for (; value > 127; value >>= 7)
            _bytes.Add((byte)(value & 127 | 128));
        _bytes.Add((byte)value);
    }
}
