using System.Collections.Immutable;

namespace Localization.Memory.Stored.Review;

/// <summary>Reads articles with their figures, inside a transaction of the store.</summary>
internal static class ReviewArticles
{
    /// <summary>All articles that are not removed, by name.</summary>
    public static async Task<ImmutableArray<ReviewArticle>> AllAsync(
        StoreConnection connection,
        IgnoredIssues ignored
    ) => await ReadAsync(connection, $"WHERE a.shelf <> {ReviewShelf.Removed}", ignored, null);

    /// <summary>One article, removed or not; null where there is none.</summary>
    public static async Task<ReviewArticle?> FindAsync(StoreConnection connection, long id, IgnoredIssues ignored) =>
        await ReadAsync(connection, "WHERE a.id = @id", ignored, id) is [var article] ? article : null;

    /// <summary>Those of a condition on <c>review_article a</c>.</summary>
    public static async Task<ImmutableArray<ReviewArticle>> ReadAsync(
        StoreConnection connection,
        string where,
        IgnoredIssues ignored,
        long? id
    )
    {
        var flagged = await FlaggedAsync(connection, ignored, id);
        return
        [
            .. (
                await connection.QueryAsync<ReviewArticleRow>(
                    $"""
                    SELECT {ReviewArticleRow.Columns},
                        count(*) FILTER (WHERE s.state = 0) AS Initial,
                        count(*) FILTER (WHERE s.state = 1) AS Translated,
                        count(*) FILTER (WHERE s.state = 2) AS Reviewed,
                        count(*) FILTER (WHERE s.state = 3) AS Final,
                        coalesce(sum(s.terms), 0) AS Terms, coalesce(sum(s.terms_kept), 0) AS TermsKept,
                        count(*) FILTER (WHERE s.origin IN (1, 4) OR (s.writer <> '' AND s.state > 0)) AS Reused,
                        coalesce(sum(length(s.source) - length(replace(s.source, ' ', '')) + 1), 0) AS Words,
                        (SELECT count(*) FROM review_comment c JOIN review_segment t ON t.id = c.segment
                            WHERE t.article = a.id AND t.place IS NOT NULL AND c.resolved = 0) AS Comments,
                        coalesce((SELECT author FROM review_segment l WHERE l.article = a.id
                            AND l.author <> '' ORDER BY changed DESC LIMIT 1), '') AS Author,
                        coalesce((SELECT max(changed) FROM review_segment l WHERE l.article = a.id
                            AND l.author <> ''), a.taken) AS Changed,
                        coalesce(max(s.risk) FILTER (WHERE s.state < 2), 0) AS Risk
                    FROM review_article a LEFT JOIN review_segment s ON s.article = a.id AND s.place IS NOT NULL
                    {where}
                    GROUP BY a.id ORDER BY a.name, a.id
                    """,
                    new { id }
                )
            ).Select(r => (r with { Flagged = flagged.GetValueOrDefault(r.Id) }).Read()),
        ];
    }

    // Issues are few, but each may have been waved through.
    private static async Task<Dictionary<long, int>> FlaggedAsync(
        StoreConnection connection,
        IgnoredIssues ignored,
        long? id
    ) => (
            await connection.QueryAsync<ReviewRow>(
                $"SELECT {ReviewRow.Columns} FROM review_segment s WHERE s.place IS NOT NULL AND s.issues <> '[]'"
                    // A condition for both cases would read all segments in each.
                    + (id is null ? "" : " AND s.article = @id"),
                new { id }
            )
        ).Where(r => r.Read(ignored).IsFlagged).CountBy(r => r.Article).ToDictionary();
}
