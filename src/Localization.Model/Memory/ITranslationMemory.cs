using System.Collections.Immutable;

namespace Localization.Model.Memory;

/// <summary>Remembers translations. In: a content key, or a source. Out: the translation stored under it, or the
/// entries that fit it best.</summary>
public interface ITranslationMemory
{
    /// <summary>Whether people's translations are in it: while there are none, <see cref="Match"/> has nothing to
    /// reuse.</summary>
    bool HasHuman { get; }

    /// <summary>Changes whenever a person's translation is stored: editions made before may be out of date.</summary>
    string HumanVersion { get; }

    /// <summary>The translations stored under <paramref name="keys"/>; a key that has none is left out.</summary>
    IReadOnlyDictionary<string, InlineText> Find(IReadOnlyCollection<string> keys);

    /// <summary>Claims keys, so that no other process asks a provider for them too. What a process holds is free again
    /// when it stores, releases or ends, however it ends.</summary>
    MemoryClaim Claim(IReadOnlyCollection<string> keys);

    /// <summary>Gives back what was claimed and will not be stored.</summary>
    void Release(IReadOnlyCollection<string> keys);

    /// <summary>Stores entries, all or none. One of a provider whose key is taken stays as it is; one of a person takes
    /// the place of what is there.</summary>
    void Store(IReadOnlyCollection<MemoryEntry> entries);

    /// <summary>The entries that fit a source, the best first: in context, exact, adapted, fuzzy; people's before
    /// providers'; signed off before translated; the newer before the older.</summary>
    ImmutableArray<MemoryMatch> Match(MemoryQuery query);
}
