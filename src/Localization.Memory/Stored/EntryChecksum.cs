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
    private const char Separator = '\u001F';

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
        var fields = string.Join(
            Separator,
            Convert.ToHexStringLower(key),
            sourceLanguage,
            targetLanguage,
            source,
            sourceCodes,
            target,
            targetCodes
        );
        return BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(fields)));
    }

    /// <summary>The checksum of an entry that is written.</summary>
    public static long Of(MemoryEntry entry) =>
        Of(
            StoredKey.Of(entry.Key),
            entry.SourceLanguage.Value,
            entry.TargetLanguage.Value,
            StoredText.Of(entry.Source.Text),
            InlineTextJson.Codes(entry.Source),
            StoredText.Of(entry.Target.Text),
            InlineTextJson.Codes(entry.Target)
        );
}
