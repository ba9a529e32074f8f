using System.Security.Cryptography;
using System.Text;
using Localization.Model;

namespace Localization.Memory;

/// <summary>What a memory holds, in a count and a hash that do not depend on the order of its entries nor on the kind of its
/// store.</summary>
/// <param name="Entries">How many entries.</param>
/// <param name="Hash">The hash, 16 hexadecimal digits.</param>
public sealed record MemoryDigest(long Entries, string Hash)
{
    private readonly HashSet<UInt128> _entries = [];

    /// <summary>Reads a whole memory.</summary>
    public static MemoryDigest Of(IWorkspaceStore memory)
    {
        var digest = new MemoryDigest(0, "");
        UInt128 sum = 0;
        foreach (var entry in memory.Entries(new EntryFilter()))
        {
            var hash = Of(entry);
            digest._entries.Add(hash);
            sum += hash;
        }

        return digest with { Entries = digest._entries.Count, Hash = ((ulong)sum ^ (ulong)(sum >> 64)).ToString("x16", System.Globalization.CultureInfo.InvariantCulture) };
    }

    /// <summary>Whether all entries of another memory are in this one, as they are there.</summary>
    public bool Holds(MemoryDigest other) => _entries.IsSupersetOf(other._entries);

    private static UInt128 Of(MemoryEntry entry)
    {
        var text = string.Join('\u001F', entry.Key, entry.SourceLanguage.Value, entry.TargetLanguage.Value, entry.Source.Render(), entry.Target.Render(), entry.Provider, entry.State, entry.Author);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text.Replace('\0', '\uFFFD'))));
    }
}
