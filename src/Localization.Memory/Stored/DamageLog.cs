using System.Collections.Concurrent;

namespace Localization.Memory.Stored;

/// <summary>The damaged entries that were met, each once.</summary>
internal sealed class DamageLog
{
    private readonly ConcurrentDictionary<long, DamagedEntry> _entries = new();

    /// <summary>Those that were met so far, by number.</summary>
    public IReadOnlyList<DamagedEntry> Entries => [.. _entries.Values.OrderBy(e => e.Id)];

    /// <summary>Records one.</summary>
    public void Add(DamagedEntry entry) => _entries.TryAdd(entry.Id, entry);
}
