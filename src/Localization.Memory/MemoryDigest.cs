using System.Globalization;

namespace Localization.Memory;

/// <summary>What a memory holds, in a count and a hash that do not depend on the order of its entries nor on the kind
/// of its store.</summary>
public sealed class MemoryDigest
{
    private readonly HashSet<UInt128> _entries;

    private MemoryDigest(long entries, string hash, HashSet<UInt128> known) =>
        (Entries, Hash, _entries) = (entries, hash, known);

    /// <summary>How many entries.</summary>
    public long Entries { get; }

    /// <summary>The hash, 16 hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>Reads a whole memory.</summary>
    public static async Task<MemoryDigest> OfAsync(
        IWorkspaceStore memory,
        CancellationToken cancellationToken = default
    )
    {
        var hash = new UnorderedHash();
        var entries = new HashSet<UInt128>();
        await foreach (var entry in memory.EntriesAsync(new EntryFilter(), cancellationToken))
            entries.Add(hash.Add(Text(entry)));
        return new MemoryDigest(entries.Count, hash.Value, entries);
    }

    /// <summary>Whether all entries of another memory are in this one, as they are there.</summary>
    public bool Holds(MemoryDigest other) => _entries.IsSupersetOf(other._entries);

    // PostgreSQL knows no character 0.
    private static string Text(MemoryEntry entry) =>
        string.Join(
                '\u001F',
                entry.Key,
                entry.SourceLanguage.Value,
                entry.TargetLanguage.Value,
                entry.Source.Render(),
                entry.Target.Render(),
                entry.Provider,
                entry.State,
                entry.Author,
                entry.Confidence?.ToString(CultureInfo.InvariantCulture)
            )
            .Replace('\0', '\uFFFD');
}
