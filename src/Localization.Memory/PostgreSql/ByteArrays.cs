namespace Localization.Memory.PostgreSql;

/// <summary>Keys as bytes: alike where their bytes are, and in the order of their bytes.</summary>
internal sealed class ByteArrays : IEqualityComparer<byte[]>, IComparer<byte[]>
{
    public static readonly ByteArrays Comparer = new();

    public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(byte[] obj)
    {
        var hash = new HashCode();
        hash.AddBytes(obj);
        return hash.ToHashCode();
    }

    public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
}
