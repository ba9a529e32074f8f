using Localization.Memory.Matching;

namespace Localization.Memory.Stored;

/// <summary>How an entry fits a source.</summary>
internal static class EntryMatch
{
    /// <summary>What another variety of the language takes from the score, in per cent.</summary>
    private const int VarietyPenalty = 5;

    /// <summary>In context, exact or adapted; null where it is none of these. In another variety of the language it is
    /// a fuzzy match at most.</summary>
    public static MemoryMatch? Of(MemoryEntry entry, MemoryQuery query) =>
        SameVariety(entry, query) is not { } match ? null
        : !IsOtherVariety(entry, query) ? match
        : query.Threshold <= 100 - VarietyPenalty
            ? new(entry, MatchKind.Fuzzy, 100 - VarietyPenalty, match.Target) { IsOtherVariety = true }
        : null;

    private static MemoryMatch? SameVariety(MemoryEntry entry, MemoryQuery query)
    {
        if (entry.Source.Text == query.Source.Text && RecodedCodes.Same(entry.Source, query.Source))
        {
            var inContext = query.Previous is not null && entry.Previous == query.Previous && entry.Next == query.Next;
            var target = RecodedCodes.Of(entry, query.Source) ?? entry.Target;
            return inContext ? new(entry, MatchKind.InContext, 101, target) : new(entry, MatchKind.Exact, 100, target);
        }

        return Adaptation.Of(entry, query) is { } adapted ? new(entry, MatchKind.Adapted, 100, adapted) : null;
    }

    /// <summary>A fuzzy match.</summary>
    public static MemoryMatch Like(MemoryEntry entry, MemoryQuery query, double score) =>
        IsOtherVariety(entry, query)
            ? new(entry, MatchKind.Fuzzy, Math.Clamp((int)score - VarietyPenalty, 0, 99), entry.Target)
            {
                IsOtherVariety = true,
            }
            : new(entry, MatchKind.Fuzzy, Math.Min(99, (int)score), entry.Target);

    private static bool IsOtherVariety(MemoryEntry entry, MemoryQuery query) =>
        Variety.Distance(entry.TargetLanguage, query.TargetLanguage) == Variety.Other;
}
