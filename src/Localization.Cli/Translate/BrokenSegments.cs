using Localization.Pipeline.Outcomes;
using Microsoft.Extensions.Localization;

namespace Localization.Cli.Translate;

/// <summary>Names the segments whose translation lost something, and what.</summary>
internal static class BrokenSegments
{
    /// <summary>How many are named; the editions and the report have all.</summary>
    private const int Most = 10;

    /// <summary>A line for each, and one for those beyond.</summary>
    public static IEnumerable<string> Lines(
        BatchSummary summary,
        IStringLocalizer<Messages> messages,
        IStringLocalizer<IssueMessages> issues
    )
    {
        var segments = summary
            .Outcomes.SelectMany(o => o.Digest?.Broken.Select(s => (o.File, Segment: s)) ?? [])
            .ToList();
        foreach (var (file, segment) in segments.Take(Most))
        {
            string[] arguments = [.. segment.Arguments];
            yield return messages["broken-segment", file, segment.Segment, issues[segment.Code, arguments].Value];
        }

        if (segments.Count > Most)
            yield return messages["broken-more", segments.Count - Most];
    }
}
