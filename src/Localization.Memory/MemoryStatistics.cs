namespace Localization.Memory;

/// <summary>The figures of a memory.</summary>
/// <param name="Groups">By pair of languages, origin and provider, the largest first.</param>
/// <param name="Bytes">The size of its file.</param>
public sealed record MemoryStatistics(IReadOnlyList<MemoryGroup> Groups, long Bytes)
{
    /// <summary>How many entries there are.</summary>
    public long Entries => Groups.Sum(g => g.Entries);
}

/// <summary>Entries of one kind.</summary>
/// <param name="Source">The language of their sources.</param>
/// <param name="Target">The language of their translations.</param>
/// <param name="Origin">Who made them.</param>
/// <param name="Provider">The provider; empty where people made them.</param>
/// <param name="Entries">How many there are.</param>
/// <param name="Reuses">How often they were reused.</param>
public sealed record MemoryGroup(
    string Source,
    string Target,
    MemoryOrigin Origin,
    string Provider,
    long Entries,
    long Reuses
);
