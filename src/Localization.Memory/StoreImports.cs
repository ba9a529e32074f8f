namespace Localization.Memory;

/// <summary>Takes in entries that are at hand already.</summary>
public static class StoreImports
{
    /// <inheritdoc cref="IWorkspaceStore.ImportAsync"/>
    public static ValueTask<long> ImportAsync(
        this IWorkspaceStore store,
        IEnumerable<MemoryEntry> entries,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.ImportAsync(entries.ToAsyncEnumerable(), cancellationToken);
    }
}
