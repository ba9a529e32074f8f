namespace Localization.Model.Memory;

/// <summary>An entry that fits a source.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Kind">How it fits.</param>
/// <param name="Score">How well, in per cent: 101 in context, 100 exact and adapted, less for a fuzzy match.</param>
/// <param name="Target">The translation for the source that was asked for: the entry's own, or what it was adapted
/// to.</param>
public sealed record MemoryMatch(MemoryEntry Entry, MatchKind Kind, int Score, InlineText Target)
{
    /// <summary>Whether the entry is in another variety of the language than the one asked for: never more than a fuzzy
    /// match.</summary>
    public bool IsOtherVariety { get; init; }
}
