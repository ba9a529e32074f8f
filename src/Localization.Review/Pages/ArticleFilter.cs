using System.Collections.Immutable;

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

/// <summary>Which segments of an article are shown, by all that can be chosen.</summary>
internal sealed record SegmentFilter
{
    /// <summary>Which segments.</summary>
    public ArticleFilter Show { get; init; }

    /// <summary>What the source or the translation holds, in any case, with accents or without; empty for
    /// all.</summary>
    public string Sought { get; init; } = "";

    /// <summary>The code of an issue; empty for any or none.</summary>
    public string Check { get; init; } = "";

    /// <summary>Who wrote the translation; empty for anybody.</summary>
    public string Writer { get; init; } = "";

    /// <summary>The source of a term that is in the segment; empty for any or none.</summary>
    public string Term { get; init; } = "";

    /// <summary>The least risk, in per cent.</summary>
    public int Risk { get; init; }

    /// <summary>Whether a segment is shown.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="termsOf">The sources of the terms of a segment.</param>
    public bool Holds(ReviewSegment segment, Func<ReviewSegment, IEnumerable<string>> termsOf) =>
        (
            Show switch
            {
                ArticleFilter.Open or ArticleFilter.Riskiest => segment.State < SegmentState.Reviewed,
                ArticleFilter.Flagged => segment.IsFlagged,
                ArticleFilter.Commented => segment.Comments > 0,
                ArticleFilter.Changed => segment.Author.Length > 0,
                _ => true,
            }
        )
        && (Check.Length == 0 || segment.Issues.Any(i => i.Code == Check))
        && (Writer.Length == 0 || segment.Writer == Writer)
        && segment.Risk >= Risk
        && (Sought.Length == 0 || Has(segment.Segment.Source.Text) || Has(segment.Target.Text))
        && (Term.Length == 0 || termsOf(segment).Contains(Term));

    private bool Has(string text) => Plain(text).Contains(Plain(Sought), StringComparison.Ordinal);

    private static string Plain(string text) => string.Concat(text.Select(AccentedLetters.Bare));
}

/// <summary>Cuts the segments of an article that are shown into stretches.</summary>
internal static class ArticleStretches
{
    /// <summary>How many rows are made at a time.</summary>
    public const int Rows = 25;

    public static ImmutableArray<ImmutableArray<(ReviewSegment Segment, int Number)>> Of(
        ImmutableArray<ReviewSegment> segments,
        Func<ReviewSegment, bool> isShown,
        bool riskiestFirst = false
    )
    {
        var rows = segments.Select((s, i) => (Segment: s, Number: i + 1)).Where(s => isShown(s.Segment));
        if (riskiestFirst)
            rows = rows.OrderByDescending(r => r.Segment.Risk);
        return [.. rows.Chunk(Rows).Select(c => c.ToImmutableArray())];
    }
}
