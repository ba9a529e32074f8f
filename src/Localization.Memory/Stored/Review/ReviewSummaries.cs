namespace Localization.Memory.Stored.Review;

/// <summary>The figures of each article, kept beside it so that a list reads no segments. They are computed anew for an
/// article in the transaction that changes it; what is missing is computed when a list needs it.</summary>
internal static class ReviewSummaries
{
    private const string Columns =
        "initial, translated, reviewed, final, flagged, terms, terms_kept, reused, words, comments, "
        + "author, changed, risk";

    /// <summary>Whether an article has segments that nobody has approved.</summary>
    public const string IsOpen = "(m.initial + m.translated > 0 OR m.reviewed + m.final = 0)";

    private const string IsMissing =
        "WHERE a.shelf <> 2 AND NOT EXISTS (SELECT 1 FROM review_summary m WHERE m.article = a.id)";

    /// <summary>What a query reads.</summary>
    public const string Tables = "review_summary m JOIN review_article a ON a.id = m.article";

    /// <summary>Whether an article has no summary.</summary>
    public static async Task<bool> AreMissingAsync(StoreConnection connection) =>
        await connection.QuerySingleAsync<long>($"SELECT count(*) FROM review_article a {IsMissing}") > 0;

    /// <summary>Computes what is missing.</summary>
    public static async Task CompleteAsync(StoreConnection connection, IgnoredIssues ignored) =>
        await PutAsync(connection, await ReviewArticles.ReadAsync(connection, IsMissing, ignored, null), ignored);

    /// <summary>Computes that of an article anew.</summary>
    public static async Task RefreshAsync(StoreConnection connection, long article, IgnoredIssues ignored)
    {
        if (await ReviewArticles.FindAsync(connection, article, ignored) is { } found)
            await PutAsync(connection, [found], ignored);
    }

    /// <summary>Forgets those of articles in which an issue was found, which is now ignored, or no longer.</summary>
    public static async Task ForgetAsync(StoreConnection connection, string code) =>
        await connection.ExecuteAsync(
            """
            DELETE FROM review_summary WHERE article IN (SELECT article FROM review_segment
                WHERE place IS NOT NULL AND issues <> '[]' AND issues LIKE @pattern ESCAPE '\')
            """,
            new { pattern = LikePattern.Containing($"\"{code}\"") }
        );

    /// <summary>The figures of all articles together.</summary>
    public static async Task<ReviewTotals> TotalsAsync(StoreConnection connection)
    {
        var row = await connection.QuerySingleAsync<TotalRow>(
            $"""
            SELECT count(*) AS Articles, coalesce(sum(CASE WHEN {IsOpen} THEN 0 ELSE 1 END), 0) AS Approved,
                coalesce(sum(initial), 0) AS Initial, coalesce(sum(translated), 0) AS Translated,
                coalesce(sum(reviewed), 0) AS Reviewed, coalesce(sum(final), 0) AS Final,
                coalesce(sum(flagged), 0) AS Flagged, coalesce(sum(terms), 0) AS Terms,
                coalesce(sum(terms_kept), 0) AS TermsKept, coalesce(sum(reused), 0) AS Reused,
                coalesce(sum(words), 0) AS Words, coalesce(sum(comments), 0) AS Comments
            FROM {Tables} WHERE a.shelf = 0
            """
        );
        return new ReviewTotals((int)row.Articles, (int)row.Approved, row.Progress());
    }

    /// <summary>A page of the list.</summary>
    public static async Task<ReviewPage> PageAsync(StoreConnection connection, ReviewQuery query, IReviewIndex index)
    {
        var where = ReviewConditions.Where(query, index);
        var order = query.Order switch
        {
            ReviewOrder.Newest => "m.changed DESC, ",
            ReviewOrder.Issues => "m.flagged DESC, ",
            ReviewOrder.Left => "m.initial + m.translated DESC, ",
            ReviewOrder.Due => "CASE WHEN a.due IS NULL THEN 1 ELSE 0 END, a.due, a.priority DESC, ",
            ReviewOrder.Priority => "a.priority DESC, CASE WHEN a.due IS NULL THEN 1 ELSE 0 END, a.due, ",
            _ => "",
        };
        var values = ReviewConditions.Values(query, index);
        return new ReviewPage(
            [
                .. (
                    await connection.QueryAsync<ReviewArticleRow>(
                        $"""
                        SELECT {ReviewArticleRow.Columns}, m.initial AS Initial,
                            m.translated AS Translated, m.reviewed AS Reviewed, m.final AS Final, m.flagged AS Flagged,
                            m.terms AS Terms, m.terms_kept AS TermsKept, m.reused AS Reused, m.words AS Words,
                            m.comments AS Comments, m.author AS Author, m.changed AS Changed,
                            m.risk AS Risk
                        FROM {Tables}
                        WHERE {where} ORDER BY {order}m.sort, m.article LIMIT @limit OFFSET @offset
                        """,
                        values
                    )
                ).Select(r => r.Read()),
            ],
            (int)await connection.QuerySingleAsync<long>($"SELECT count(*) FROM {Tables} WHERE {where}", values)
        );
    }

    private static async Task PutAsync(
        StoreConnection connection,
        IReadOnlyCollection<ReviewArticle> articles,
        IgnoredIssues ignored
    )
    {
        if (articles.Count == 0)
            return;
        await ReviewIssues.RefreshAsync(connection, [.. articles.Select(a => a.Id)], ignored);
        await connection.ExecuteAsync(
            $"""
            INSERT INTO review_summary (article, sort, sought, {Columns})
            VALUES (@Id, @sort, @sought, @Initial, @Translated, @Reviewed, @Final, @Flagged, @Terms, @TermsKept,
                @Reused, @Words, @Comments, @Author, @changed, @Risk)
            ON CONFLICT (article) DO UPDATE SET sort = excluded.sort, sought = excluded.sought,
                {string.Join(", ", Columns.Split(", ").Select(c => $"{c} = excluded.{c}"))}
            """,
            articles.Select(a => new
            {
                a.Id,
                sort = a.Name.ToLowerInvariant(),
                sought = Folded.Of($"{a.Name}\n{a.Title}"),
                a.Progress.Initial,
                a.Progress.Translated,
                a.Progress.Reviewed,
                a.Progress.Final,
                a.Progress.Flagged,
                a.Progress.Terms,
                a.Progress.TermsKept,
                a.Progress.Reused,
                a.Progress.Words,
                a.Progress.Comments,
                a.Author,
                changed = a.Changed.ToUnixTimeMilliseconds(),
                a.Risk,
            })
        );
    }

    private sealed record TotalRow : ReviewFigureRow
    {
        public long Articles { get; init; }

        public long Approved { get; init; }
    }
}
