using System.Buffers.Binary;
using System.Text;

namespace Localization.Llama.Files;

/// <summary>Reads the parts of a GGUF file in order, and nothing beyond its end.</summary>
internal sealed class GgufReader(Stream stream)
{
    /// <summary>The longest string that a model has reason for: a chat template.</summary>
    private const int LongestString = 1 << 24;

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: false);

    private readonly byte[] _number = new byte[8];

    /// <summary>Where the next part starts.</summary>
    public long Position => stream.Position;

    /// <summary>The bytes from there to the end of the file.</summary>
    public long Left => stream.Length - stream.Position;

    public byte Byte() => Bytes(1)[0];

    public uint UInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Bytes(4));

    public ulong UInt64() => BinaryPrimitives.ReadUInt64LittleEndian(Bytes(8));

    public string String() => Utf8.GetString(Raw());

    /// <summary>A string with a character a byte, whatever its encoding.</summary>
    public string Latin1String() => Encoding.Latin1.GetString(Raw());

    private byte[] Raw()
    {
        var length = UInt64();
        if (length > LongestString || (long)length > Left)
            throw new GgufException(GgufFault.Damaged, $"{Position - 8}: {length}");
        var bytes = new byte[length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>A number of things of which each has at least so many bytes.</summary>
    public int Count(int bytesEach)
    {
        var count = UInt64();
        if (count > int.MaxValue || (long)count > Left / bytesEach)
            throw new GgufException(GgufFault.Damaged, $"{Position - 8}: {count}");
        return (int)count;
    }

    public void Skip(long bytes)
    {
        if (bytes > Left)
            throw new GgufException(GgufFault.Cut, $"{stream.Length}");
        stream.Seek(bytes, SeekOrigin.Current);
    }

    private ReadOnlySpan<byte> Bytes(int count)
    {
        if (count > Left)
            throw new GgufException(GgufFault.Cut, $"{stream.Length}");
        stream.ReadExactly(_number, 0, count);
        return _number.AsSpan(0, count);
    }
}
