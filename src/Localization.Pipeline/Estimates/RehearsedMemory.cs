using System.Collections.Immutable;

namespace Localization.Pipeline.Estimates;

/// <summary>A memory as a batch would find it. In: what is stored for an estimate. Out: it is found by the articles
/// that come after, and the real memory stays as it is.</summary>
internal sealed class RehearsedMemory(ITranslationMemory memory) : ITranslationMemory
{
    private readonly Dictionary<string, MemoryAnswer> _stored = [];

    public ValueTask<bool> HasHumanAsync(CancellationToken cancellationToken = default) =>
        memory.HasHumanAsync(cancellationToken);

    public ValueTask<string> HumanVersionAsync(CancellationToken cancellationToken = default) =>
        memory.HumanVersionAsync(cancellationToken);

    public async ValueTask<IReadOnlyDictionary<string, MemoryAnswer>> FindAsync(
        IReadOnlyCollection<string> keys,
        CancellationToken cancellationToken = default
    )
    {
        var found = (await memory.FindAsync(keys, cancellationToken)).ToDictionary();
        foreach (var key in keys)
        {
            if (_stored.TryGetValue(key, out var text))
                found.TryAdd(key, text);
        }

        return found;
    }

    public ValueTask<MemoryClaim> ClaimAsync(
        IReadOnlyCollection<string> keys,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(new MemoryClaim(ImmutableDictionary<string, MemoryAnswer>.Empty, [.. keys], []));

    public ValueTask ReleaseAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default) =>
        ValueTask.CompletedTask;

    public ValueTask StoreAsync(IReadOnlyCollection<MemoryEntry> entries, CancellationToken cancellationToken = default)
    {
        foreach (var entry in entries)
            _stored[entry.Key] = new MemoryAnswer(entry.Target);
        return ValueTask.CompletedTask;
    }

    public ValueTask<ImmutableArray<MemoryMatch>> MatchAsync(
        MemoryQuery query,
        CancellationToken cancellationToken = default
    ) => memory.MatchAsync(query, cancellationToken);
}
