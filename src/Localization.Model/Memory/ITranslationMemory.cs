namespace Localization.Model;

/// <summary>Remembers translations by content. In: a content key. Out: the translation stored under it.</summary>
public interface ITranslationMemory
{
    /// <summary>The translations stored under <paramref name="keys"/>; a key that has none is left out.</summary>
    IReadOnlyDictionary<string, InlineText> Find(IReadOnlyCollection<string> keys);

    /// <summary>Stores entries, all or none; one whose key is taken stays as it is.</summary>
    void Store(IReadOnlyCollection<MemoryEntry> entries);
}
