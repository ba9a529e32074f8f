using System.Data.Common;
using Dapper;

namespace Localization.Memory.Stored.Review;

/// <summary>How many segments of each article have a warning or an error of each code that nobody ignores. It is kept
/// beside the figures of the articles.</summary>
internal static class ReviewIssues
{
    /// <summary>Counts those of articles again.</summary>
    /// <param name="connection">A transaction.</param>
    /// <param name="articles">The articles.</param>
    /// <param name="ignored">What is ignored.</param>
    public static void Refresh(DbConnection connection, IReadOnlyCollection<long> articles, IgnoredIssues ignored)
    {
        connection.Execute(
            "DELETE FROM review_issue WHERE article = @article",
            articles.Select(article => new { article })
        );
        var isOne = articles.Count == 1;
        var wanted = articles.ToHashSet();
        var counts = connection
            .Query<ReviewRow>(
                $"SELECT {ReviewRow.Columns} FROM review_segment s WHERE s.place IS NOT NULL AND s.issues <> '[]'"
                    + (isOne ? " AND s.article = @article" : ""),
                new { article = articles.FirstOrDefault() },
                buffered: isOne
            )
            .Where(r => wanted.Contains(r.Article))
            .SelectMany(r =>
                r.Read(ignored)
                    .Issues.Where(i => i.Severity > QualitySeverity.Note)
                    .Select(i => (r.Article, i.Code))
                    .Distinct()
            )
            .CountBy(i => i)
            .ToList();
        connection.Execute(
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
    public static IReadOnlyDictionary<string, int> Counts(DbConnection connection) =>
        connection
            .Query<(string Code, long Segments)>(
                "SELECT i.code, CAST(sum(i.segments) AS bigint) FROM review_issue i "
                    + "JOIN review_article a ON a.id = i.article WHERE a.shelf = 0 GROUP BY i.code"
            )
            .ToDictionary(c => c.Code, c => (int)c.Segments);
}
