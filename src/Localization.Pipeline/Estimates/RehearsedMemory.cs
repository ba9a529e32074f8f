using System.Collections.Immutable;

namespace Localization.Pipeline.Estimates;

/// <summary>A memory as a batch would find it. In: what is stored for an estimate. Out: it is found by the articles
/// that come after, and the real memory stays as it is.</summary>
internal sealed class RehearsedMemory(ITranslationMemory memory) : ITranslationMemory
{
    private readonly Dictionary<string, InlineText> _stored = [];

    public bool HasHuman => memory.HasHuman;

    public string HumanVersion => memory.HumanVersion;

    public IReadOnlyDictionary<string, InlineText> Find(IReadOnlyCollection<string> keys)
    {
        var found = memory.Find(keys).ToDictionary();
        foreach (var key in keys)
        {
            if (_stored.TryGetValue(key, out var text))
                found.TryAdd(key, text);
        }

        return found;
    }

    public MemoryClaim Claim(IReadOnlyCollection<string> keys) =>
        new(ImmutableDictionary<string, InlineText>.Empty, [.. keys], []);

    public void Release(IReadOnlyCollection<string> keys) { }

    public void Store(IReadOnlyCollection<MemoryEntry> entries)
    {
        foreach (var entry in entries)
            _stored[entry.Key] = entry.Target;
    }

    public ImmutableArray<MemoryMatch> Match(MemoryQuery query) => memory.Match(query);
}
