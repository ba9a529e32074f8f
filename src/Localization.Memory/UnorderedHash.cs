using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Localization.Memory;

/// <summary>A hash of many things that does not depend on their order: the sum of their SHA-256, each cut to 128
/// bits.</summary>
internal sealed class UnorderedHash
{
    private UInt128 _sum;

    /// <summary>The hash of what was added, 16 hexadecimal digits.</summary>
    public string Value => ((ulong)_sum ^ (ulong)(_sum >> 64)).ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>Adds a thing.</summary>
    /// <returns>Its own hash.</returns>
    public UInt128 Add(string thing)
    {
        var hash = BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(thing)));
        _sum += hash;
        return hash;
    }
}
