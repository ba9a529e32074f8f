using System.Collections.Immutable;

namespace Localization.Model.Memory;

/// <summary>Remembers translations. In: a content key, or a source. Out: the translation stored under it, or the
/// entries that fit it best.</summary>
public interface ITranslationMemory
{
    /// <summary>Whether people's translations are in it: while there are none, <see cref="MatchAsync"/> has nothing to
    /// reuse.</summary>
    ValueTask<bool> HasHumanAsync(CancellationToken cancellationToken = default);

    /// <summary>Changes whenever a person's translation is stored: editions made before may be out of date.</summary>
    ValueTask<string> HumanVersionAsync(CancellationToken cancellationToken = default);

    /// <summary>The translations stored under <paramref name="keys"/>; a key that has none is left out.</summary>
    ValueTask<IReadOnlyDictionary<string, MemoryAnswer>> FindAsync(
        IReadOnlyCollection<string> keys,
        CancellationToken cancellationToken = default
    );

    /// <summary>Claims keys, so that no other process asks a provider for them too. What a process holds is free again
    /// when it stores, releases or ends, however it ends.</summary>
    ValueTask<MemoryClaim> ClaimAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default);

    /// <summary>Gives back what was claimed and will not be stored.</summary>
    ValueTask ReleaseAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default);

    /// <summary>Stores entries, all or none. One of a provider whose key is taken stays as it is; one of a person takes
    /// the place of what is there.</summary>
    ValueTask StoreAsync(IReadOnlyCollection<MemoryEntry> entries, CancellationToken cancellationToken = default);

    /// <summary>The entries that fit a source, the best first: in context, exact, adapted, fuzzy; people's before
    /// providers'; signed off before translated; the newer before the older.</summary>
    ValueTask<ImmutableArray<MemoryMatch>> MatchAsync(MemoryQuery query, CancellationToken cancellationToken = default);
}
