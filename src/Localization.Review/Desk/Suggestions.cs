using System.Collections.Immutable;

namespace Localization.Review.Desk;

/// <summary>What the memory has for a segment. In: a segment. Out: its matches, the best first, and what a search
/// finds.</summary>
public sealed class Suggestions(DeskSettings settings)
{
    /// <summary>From how many per cent a like source is shown.</summary>
    private const int Threshold = 60;

    /// <summary>The matches of a segment but for its own translation.</summary>
    public async Task<ImmutableArray<MemoryMatch>> MatchesAsync(ReviewSegment segment) => [.. (
                await settings.Memory.MatchAsync(
                    new MemoryQuery(segment.Segment.Source, settings.Batch.From, settings.Batch.To)
                    {
                        Threshold = Threshold,
                        Limit = 6,
                        Machine = true,
                    }
                )
            ).Where(m => !m.Target.Equals(segment.Target)).DistinctBy(m => m.Target.Text).Take(5)];

    /// <summary>Entries that hold a text in either language.</summary>
    public async Task<ImmutableArray<MemoryEntry>> ConcordanceAsync(string text) =>
        text.Trim().Length < 2 ? [] : await settings.Concordance(text.Trim(), 20);
}
