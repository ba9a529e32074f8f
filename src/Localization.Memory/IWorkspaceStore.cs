using Localization.Memory.Tables;

namespace Localization.Memory;

/// <summary>The store of a workspace: the memory with what is needed to keep it, the ledger of runs and the desk's
/// tables.</summary>
public interface IWorkspaceStore : ITranslationMemory, IAsyncDisposable
{
    /// <summary>Where it is, for people: a file, or a server with its database.</summary>
    string Name { get; }

    /// <summary>The entries that were met so far and are not as they were written. They are as good as missing: what
    /// they held is asked again.</summary>
    IReadOnlyList<DamagedEntry> Damaged { get; }

    /// <summary>The ledger of runs.</summary>
    IRunLedger Runs { get; }

    /// <summary>The review desk's tables.</summary>
    IReviewStore Review { get; }

    /// <summary>The revisions of the term base.</summary>
    ITermRevisions Terms { get; }

    /// <summary>All tables but the memory's, to be moved to another store.</summary>
    WorkspaceTables Tables { get; }

    /// <summary>Takes in many entries, some thousands at a time. What was taken in before an error stays.</summary>
    /// <returns>How many were new or changed.</returns>
    ValueTask<long> ImportAsync(IAsyncEnumerable<MemoryEntry> entries, CancellationToken cancellationToken = default);

    /// <summary>Entries in the order in which they were stored; read page by page, so that a memory of any size takes
    /// little.</summary>
    IAsyncEnumerable<MemoryEntry> EntriesAsync(EntryFilter filter, CancellationToken cancellationToken = default);

    /// <summary>Removes entries.</summary>
    /// <returns>How many there were.</returns>
    ValueTask<int> RemoveAsync(EntryFilter filter, CancellationToken cancellationToken = default);

    /// <summary>The figures of the memory.</summary>
    ValueTask<MemoryStatistics> StatisticsAsync(CancellationToken cancellationToken = default);
}
