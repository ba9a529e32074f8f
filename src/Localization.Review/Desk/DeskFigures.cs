using System.Collections.Immutable;
using Localization.Quality.Scores;

namespace Localization.Review.Desk;

/// <summary>What a desk chief wants to know. In: the approvals of some days, and the articles. Out: figures.</summary>
/// <param name="Days">Words that were approved, a day.</param>
/// <param name="Providers">How far people change what each engine says.</param>
/// <param name="Progress">The figures of all articles.</param>
/// <param name="Issues">The most frequent issues that are open.</param>
public sealed record DeskFigures(
    ImmutableArray<(DateOnly Day, int Words)> Days,
    ImmutableArray<ProviderEdits> Providers,
    ReviewProgress Progress,
    ImmutableArray<(string Code, int Count)> Issues
)
{
    private const int MostIssues = 8;

    /// <summary>The figures of the last days.</summary>
    /// <param name="store">The desk.</param>
    /// <param name="today">The last day, where the desk chief is.</param>
    /// <param name="zone">Where the desk chief is.</param>
    /// <param name="days">How many days, at least 1.</param>
    public static async Task<DeskFigures> OfAsync(IReviewStore store, DateOnly today, TimeZoneInfo zone, int days)
    {
        ArgumentNullException.ThrowIfNull(store);
        var first = today.AddDays(1 - days);
        var work = await store.WorkAsync(
            new DateTimeOffset(
                first.ToDateTime(TimeOnly.MinValue),
                zone.GetUtcOffset(first.ToDateTime(TimeOnly.MinValue))
            )
        );
        var words = work.GroupBy(w => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(w.At, zone).DateTime))
            .ToDictionary(g => g.Key, g => g.Sum(w => w.Words));
        return new DeskFigures(
            [.. Enumerable.Range(0, days).Select(d => first.AddDays(d)).Select(d => (d, words.GetValueOrDefault(d)))],
            [
                .. work.Where(w => w.Origin == SegmentOrigin.Engine && w.Machine.Length > 0)
                    .GroupBy(w => w.Provider)
                    .Select(ProviderEdits.Of)
                    .OrderBy(p => p.Provider, StringComparer.Ordinal),
            ],
            (await store.TotalsAsync()).Progress,
            [
                .. (await store.OpenIssuesAsync())
                    .Select(c => (c.Key, c.Value))
                    .OrderByDescending(c => c.Value)
                    .ThenBy(c => c.Key, StringComparer.Ordinal)
                    .Take(MostIssues),
            ]
        );
    }
}

/// <summary>How far people change what an engine says.</summary>
/// <param name="Provider">The engine.</param>
/// <param name="Segments">How many of its segments were approved.</param>
/// <param name="Untouched">How many of them as they were.</param>
/// <param name="Edits">Edits per word that was approved (HTER: TER with the approved text as the reference), in per
/// cent.</param>
public sealed record ProviderEdits(string Provider, int Segments, int Untouched, double Edits)
{
    internal static ProviderEdits Of(IGrouping<string, ReviewWork> work)
    {
        var (all, metric) = (work.ToList(), new Ter());
        var counts = all.Select(w => metric.Count(w.Machine, w.Target))
            .Aggregate((a, b) => [.. a.Zip(b, (x, y) => x + y)]);
        return new ProviderEdits(work.Key, all.Count, all.Count(w => w.Machine == w.Target), metric.Score(counts));
    }
}
