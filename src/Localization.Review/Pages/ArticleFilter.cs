using System.Collections.Immutable;
using Localization.Model;

namespace Localization.Review.Pages;

/// <summary>Which segments of an article are shown.</summary>
internal enum ArticleFilter
{
    /// <summary>All.</summary>
    All,

    /// <summary>Those that nobody has approved.</summary>
    Open,

    /// <summary>Those with a warning or an error.</summary>
    Flagged,

    /// <summary>Those with an open comment.</summary>
    Commented,

    /// <summary>Those that people changed.</summary>
    Changed,

    /// <summary>Those that nobody has approved, the riskiest first: where to look first.</summary>
    Riskiest,
}

/// <summary>Chooses the segments of an article that are shown, and cuts them into stretches.</summary>
internal static class ArticleStretches
{
    /// <summary>How many rows are made at a time.</summary>
    public const int Rows = 25;

    public static ImmutableArray<ImmutableArray<(ReviewSegment Segment, int Number)>> Of(
        ImmutableArray<ReviewSegment> segments,
        ArticleFilter filter,
        string sought,
        Func<ReviewSegment, int> risk
    )
    {
        var rows = segments
            .Select((s, i) => (Segment: s, Number: i + 1))
            .Where(s => Holds(s.Segment, filter) && (sought.Length == 0 || Has(s.Segment, sought)));
        if (filter == ArticleFilter.Riskiest)
            rows = rows.OrderByDescending(r => risk(r.Segment));
        return [.. rows.Chunk(Rows).Select(c => c.ToImmutableArray())];
    }

    private static bool Holds(ReviewSegment segment, ArticleFilter filter) =>
        filter switch
        {
            ArticleFilter.Open or ArticleFilter.Riskiest => segment.State < SegmentState.Reviewed,
            ArticleFilter.Flagged => segment.IsFlagged,
            ArticleFilter.Commented => segment.Comments > 0,
            ArticleFilter.Changed => segment.Author.Length > 0,
            _ => true,
        };

    private static bool Has(ReviewSegment segment, string sought) =>
        Plain(segment.Segment.Source.Text).Contains(Plain(sought), StringComparison.Ordinal)
        || Plain(segment.Target.Text).Contains(Plain(sought), StringComparison.Ordinal);

    private static string Plain(string text) => string.Concat(text.Select(AccentedLetters.Bare));
}
