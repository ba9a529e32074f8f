using Localization.Memory.Matching;
using Localization.Model;

namespace Localization.Memory.Stored;

/// <summary>How an entry fits a source.</summary>
internal static class EntryMatch
{
    /// <summary>In context, exact or adapted; null where it is none of these.</summary>
    public static MemoryMatch? Of(MemoryEntry entry, MemoryQuery query)
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
    public static MemoryMatch Like(MemoryEntry entry, double score) =>
        new(entry, MatchKind.Fuzzy, Math.Min(99, (int)score), entry.Target);
}
