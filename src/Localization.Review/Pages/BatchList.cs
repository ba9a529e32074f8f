using Localization.Model;

namespace Localization.Review.Pages;

/// <summary>Which articles the list shows, and in what order.</summary>
internal static class BatchList
{
    public static List<ReviewArticle> Of(
        IEnumerable<ReviewArticle> articles,
        string sought,
        IEnumerable<long> hits,
        BatchFilter filter,
        BatchOrder order
    )
    {
        var found = hits.ToHashSet();
        var text = sought.Trim();
        var shown = articles
            .Where(a =>
                text.Length == 0
                || found.Contains(a.Id)
                || a.Title.Contains(text, StringComparison.OrdinalIgnoreCase)
                || a.Name.Contains(text, StringComparison.OrdinalIgnoreCase)
            )
            .Where(a =>
                filter switch
                {
                    BatchFilter.Open => a.Progress.State < SegmentState.Reviewed,
                    BatchFilter.Flagged => a.Progress.Flagged > 0,
                    BatchFilter.Commented => a.Progress.Comments > 0,
                    BatchFilter.Done => a.Progress.State >= SegmentState.Reviewed,
                    _ => true,
                }
            );
        return
        [
            .. order switch
            {
                BatchOrder.Newest => shown.OrderByDescending(a => a.Changed),
                BatchOrder.Issues => shown.OrderByDescending(a => a.Progress.Flagged),
                BatchOrder.Left => shown.OrderByDescending(a => a.Progress.Segments - a.Progress.Done),
                _ => shown.OrderBy(a => a.Name, StringComparer.OrdinalIgnoreCase),
            },
        ];
    }
}

/// <summary>Which articles are shown.</summary>
internal enum BatchFilter
{
    /// <summary>All.</summary>
    All,

    /// <summary>Those with segments that nobody has approved.</summary>
    Open,

    /// <summary>Those with warnings or errors.</summary>
    Flagged,

    /// <summary>Those with open comments.</summary>
    Commented,

    /// <summary>Those that are approved.</summary>
    Done,
}

/// <summary>In what order.</summary>
internal enum BatchOrder
{
    /// <summary>By name.</summary>
    Name,

    /// <summary>The last changed first.</summary>
    Newest,

    /// <summary>The most issues first.</summary>
    Issues,

    /// <summary>The most work first.</summary>
    Left,
}
