namespace Localization.Memory.Stored;

/// <summary>An entry of a file as it is stored.</summary>
internal static class ImportedEntry
{
    /// <summary>The entries that are translations, each with a date by which it can be compared. A person's entry
    /// without a date may be of any age: it counts as older than any that has one.</summary>
    public static IAsyncEnumerable<MemoryEntry> Of(IAsyncEnumerable<MemoryEntry> entries) =>
        entries
            .Where(e => !e.Target.IsBlank)
            .Select(e =>
                e is { Origin: MemoryOrigin.Human, Created: null, Changed: null }
                    ? e with
                    {
                        Changed = DateTimeOffset.UnixEpoch,
                    }
                    : e
            );
}
