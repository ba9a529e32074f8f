namespace Localization.Memory.Stored.Review;

/// <summary>Which articles a query of the list finds. In: a query. Out: a condition and its parameters.</summary>
internal static class ReviewConditions
{
    // Articles that were assigned to somebody and are open, and those where an open comment names them.
    private static readonly string IsWaiting = $"""
        a.shelf = 0 AND ((a.assignee = @user AND {ReviewSummaries.IsOpen}) OR m.article IN (
            SELECT t.article FROM review_mention n JOIN review_comment c ON c.id = n.comment
                JOIN review_segment t ON t.id = c.segment
            WHERE n.name = @user AND c.resolved = 0 AND t.place IS NOT NULL))
        """;

    /// <summary>How many segments a search for a text looks at.</summary>
    public const int MostHits = 2000;

    /// <summary>The condition of a query on <see cref="ReviewSummaries.Tables"/>, with the parameters of
    /// <see cref="Values"/>.</summary>
    /// <param name="query">The query.</param>
    /// <param name="index">Finds texts.</param>
    public static string Where(ReviewQuery query, IReviewIndex index)
    {
        var text = Folded.Of(query.Text.Trim());
        var where = query.Filter switch
        {
            ReviewFilter.Open => $"a.shelf = 0 AND {ReviewSummaries.IsOpen}",
            ReviewFilter.Flagged => "a.shelf = 0 AND m.flagged > 0",
            ReviewFilter.Commented => "a.shelf = 0 AND m.comments > 0",
            ReviewFilter.Done => $"a.shelf = 0 AND NOT {ReviewSummaries.IsOpen}",
            ReviewFilter.Waiting => IsWaiting,
            ReviewFilter.Archived => "a.shelf = 1",
            _ => "a.shelf = 0",
        };
        if (text.Length > 0)
            where +=
                @" AND (m.sought LIKE @pattern ESCAPE '\'"
                + (
                    text.Length >= ReviewQuery.ShortestText
                        ? $" OR m.article IN (SELECT article FROM {Hits(index)})"
                        : ""
                )
                + ")";
        if (query.Assignee.Length > 0)
            where += " AND a.assignee = @assignee";
        if (query.Author.Length > 0)
            where += " AND m.author = @author";
        if (query.Provider.Length > 0)
            where += " AND a.provider = @provider";
        if (query.Check.Length > 0)
            where += " AND m.article IN (SELECT article FROM review_issue WHERE code = @check)";
        if (query.Term.Trim().Length >= ReviewQuery.ShortestText)
            where +=
                $" AND m.article IN (SELECT s.article FROM review_segment s WHERE s.id IN ({index.Candidates("term")}) "
                + @"AND s.place IS NOT NULL AND folded(s.source) LIKE @termPattern ESCAPE '\')";
        if (query.Risk > 0)
            where += " AND m.risk >= @risk";
        if (query.Since is not null)
            where += " AND m.changed >= @since";
        return where;
    }

    /// <summary>The parameters of a query.</summary>
    public static object Values(ReviewQuery query, IReviewIndex index, long after = 0)
    {
        var (text, term) = (Folded.Of(query.Text.Trim()), Folded.Of(query.Term.Trim()));
        return new
        {
            pattern = LikePattern.Containing(text),
            match = index.Parameter(text),
            most = MostHits,
            user = query.User,
            assignee = query.Assignee,
            author = query.Author,
            provider = query.Provider,
            since = query.Since?.ToUnixTimeMilliseconds() ?? 0,
            offset = query.Offset,
            limit = query.Limit,
            after,
            check = query.Check,
            termPattern = LikePattern.Containing(term),
            termMatch = index.Parameter(term),
            risk = query.Risk,
        };
    }

    /// <summary>Segments that hold a text, as a table with the columns <c>id</c> and <c>article</c>.</summary>
    public static string Hits(IReviewIndex index) =>
        $"""
            (SELECT s.id, s.article FROM review_segment s WHERE s.id IN ({index.Candidates("")})
                AND s.place IS NOT NULL AND (folded(s.source) LIKE @pattern ESCAPE '\'
                    OR folded(s.target) LIKE @pattern ESCAPE '\') LIMIT @most) hit
            """;
}
