using Localization.Pipeline.Outcomes;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Translate;

/// <summary>Names the segments that were not translated, and why.</summary>
internal static class UntranslatedSegments
{
    /// <summary>How many are named; the editions and the report have all.</summary>
    private const int Most = 10;

    /// <summary>A line for the segments of an article that have one reason, and one for those beyond.</summary>
    public static IEnumerable<string> Lines(BatchSummary summary, IStringLocalizer<Messages> messages)
    {
        var groups = summary
            .Outcomes.SelectMany(o => o.Digest?.Untranslated.Select(s => (o.File, Segment: s)) ?? [])
            .GroupBy(s => (s.File, s.Segment.Reason), s => s.Segment.Segment)
            .ToList();
        foreach (var group in groups.Take(Most))
            yield return messages["untranslated-segments", group.Key.File, string.Join(", ", group), group.Key.Reason];
        if (groups.Count > Most)
            yield return messages["untranslated-more", groups.Skip(Most).Sum(g => g.Count())];
    }
}
