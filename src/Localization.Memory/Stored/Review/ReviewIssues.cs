namespace Localization.Memory.Stored.Review;

/// <summary>How many segments of each article have a warning or an error of each code that nobody ignores. It is kept
/// beside the figures of the articles.</summary>
internal static class ReviewIssues
{
    /// <summary>Counts those of articles again.</summary>
    /// <param name="connection">A transaction.</param>
    /// <param name="articles">The articles.</param>
    /// <param name="ignored">What is ignored.</param>
    public static async Task RefreshAsync(
        StoreConnection connection,
        IReadOnlyCollection<long> articles,
        IgnoredIssues ignored
    )
    {
        await connection.ExecuteAsync(
            "DELETE FROM review_issue WHERE article = @article",
            articles.Select(article => new { article })
        );
        var isOne = articles.Count == 1;
        var wanted = articles.ToHashSet();
        var counts = new Dictionary<(long Article, string Code), int>();
        await foreach (
            var row in connection.QueryUnbufferedAsync<ReviewRow>(
                $"SELECT {ReviewRow.Columns} FROM review_segment s WHERE s.place IS NOT NULL AND s.issues <> '[]'"
                    + (isOne ? " AND s.article = @article" : ""),
                new { article = articles.FirstOrDefault() }
            )
        )
        {
            if (!wanted.Contains(row.Article))
                continue;
            var found = row.Read(ignored).Issues.Where(i => i.Severity > QualitySeverity.Note).Select(i => i.Code);
            foreach (var code in found.Distinct())
                counts[(row.Article, code)] = counts.GetValueOrDefault((row.Article, code)) + 1;
        }

        await connection.ExecuteAsync(
            "INSERT INTO review_issue (article, code, segments) VALUES (@Article, @Code, @segments)",
            counts.Select(c => new
            {
                c.Key.Article,
                c.Key.Code,
                segments = c.Value,
            })
        );
    }

    /// <summary>How many segments of all articles in the list have each.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> CountsAsync(StoreConnection connection) =>
        (
            await connection.QueryAsync<(string Code, long Segments)>(
                "SELECT i.code, CAST(sum(i.segments) AS bigint) FROM review_issue i "
                    + "JOIN review_article a ON a.id = i.article WHERE a.shelf = 0 GROUP BY i.code"
            )
        ).ToDictionary(c => c.Code, c => (int)c.Segments);
}
