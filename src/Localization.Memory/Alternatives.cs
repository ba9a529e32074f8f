using System.Security.Cryptography;
using System.Text;

namespace Localization.Memory;

/// <summary>A file may translate a source in more than one way in the same context. Each way is an entry: the first has
/// the key of its source, the others a key of their own, which is the same when the file is read again.</summary>
internal static class Alternatives
{
    /// <summary>The entries with their keys.</summary>
    public static IEnumerable<MemoryEntry> Keyed(IEnumerable<MemoryEntry> entries)
    {
        var first = new Dictionary<long, long>();
        foreach (var entry in entries)
        {
            var target = Hash64.Of([entry.Target.Text, .. entry.Target.Codes.Select(c => c.Data)]);
            yield return entry.Origin == MemoryOrigin.Human
            && !first.TryAdd(Hash64.Of(entry.Key), target)
            && first[Hash64.Of(entry.Key)] != target
                ? entry with
                {
                    Key = Key(entry),
                }
                : entry;
        }
    }

    private static string Key(MemoryEntry entry) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Join('\u001F', [entry.Key, entry.Target.Text, .. entry.Target.Codes.Select(c => c.Data)])
                )
            )
        );
}
