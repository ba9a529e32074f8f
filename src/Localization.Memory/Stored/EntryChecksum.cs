using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Localization.Memory.Stored;

/// <summary>The checksum of an entry, over its key, its languages, its texts and their codes: a flipped bit in any of
/// them, or in an index that leads to another entry, is found when the entry is read. Both kinds of store have the same
/// one, the first eight bytes of a SHA-256.</summary>
internal static class EntryChecksum
{
    /// <summary>Between two fields, which hold none.</summary>
    private const byte Separator = 0x1F;

    /// <summary>The checksum of the texts as they are stored.</summary>
    public static long Of(
        byte[] key,
        string sourceLanguage,
        string targetLanguage,
        string source,
        string? sourceCodes,
        string target,
        string? targetCodes
    )
    {
        ReadOnlySpan<string?> fields =
        [
            Convert.ToHexStringLower(key),
            sourceLanguage,
            targetLanguage,
            source,
            sourceCodes,
            target,
            targetCodes,
        ];
        var length = fields.Length - 1;
        foreach (var field in fields)
            length += Encoding.UTF8.GetByteCount(field ?? "");

        // The codes of a long segment are a hundred kilobytes: each array of that size stays until a full collection.
        var bytes = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            var at = Encoding.UTF8.GetBytes(fields[0], bytes);
            foreach (var field in fields[1..])
            {
                bytes[at++] = Separator;
                at += Encoding.UTF8.GetBytes(field, bytes.AsSpan(at));
            }

            return BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(bytes.AsSpan(0, length)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>The checksum of an entry that is written.</summary>
    public static long Of(MemoryEntry entry)
    {
        var (source, target) = InlineTextJson.Codes(entry);
        return Of(
            StoredKey.Of(entry.Key),
            entry.SourceLanguage.Value,
            entry.TargetLanguage.Value,
            StoredText.Of(entry.Source.Text),
            source,
            StoredText.Of(entry.Target.Text),
            target
        );
    }
}
