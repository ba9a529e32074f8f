using System.Collections.Immutable;

namespace Localization.Model.Memory;

/// <summary>What came of claiming content keys before a provider is asked: every key is in exactly one of the
/// three.</summary>
/// <param name="Found">What the memory holds by now.</param>
/// <param name="Mine">What the caller has to ask for, and to store or release.</param>
/// <param name="Others">What another process is asking for.</param>
public sealed record MemoryClaim(
    IReadOnlyDictionary<string, MemoryAnswer> Found,
    ImmutableArray<string> Mine,
    ImmutableArray<string> Others
);
