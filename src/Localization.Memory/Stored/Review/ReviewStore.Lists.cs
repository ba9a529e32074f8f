using System.Collections.Immutable;
using Dapper;
using Localization.Model;

namespace Localization.Memory.Stored;

/// <summary>Lists of articles and the figures of all of them.</summary>
internal sealed partial class ReviewStore
{
    /// <inheritdoc/>
    public ReviewPage Page(ReviewQuery query)
    {
        Complete();
        return database.Read(connection => ReviewSummaries.Page(connection, query, index));
    }

    /// <inheritdoc/>
    public ImmutableArray<ReviewSegment> Segments(ReviewQuery articles, long after, int limit)
    {
        Complete();
        var text = Folded.Of(articles.Text.Trim());
        return Read(
            (connection, ignored) =>
                connection
                    .Query<ReviewRow>(
                        $"""
                        SELECT {ReviewRow.Columns} FROM review_segment s
                        WHERE s.id > @after AND s.place IS NOT NULL AND s.article IN (
                            SELECT m.article FROM {ReviewSummaries.Tables}
                            WHERE {ReviewSummaries.Where(articles, text, index)})
                        ORDER BY s.id LIMIT @limit
                        """,
                        ReviewSummaries.Values(articles with { Limit = limit }, text, index, after)
                    )
                    .Select(r => r.Read(ignored))
                    .ToImmutableArray()
        );
    }

    /// <inheritdoc/>
    public ReviewTotals Totals()
    {
        Complete();
        return database.Read(ReviewSummaries.Totals);
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, int> OpenIssues() =>
        Read(
            (connection, ignored) =>
                connection
                    .Query<ReviewRow>(
                        $"SELECT {ReviewRow.Columns} FROM review_segment s "
                            + "JOIN review_article a ON a.id = s.article "
                            + "WHERE a.shelf = 0 AND s.place IS NOT NULL AND s.issues <> '[]'",
                        buffered: false
                    )
                    .SelectMany(r => r.Read(ignored).Issues)
                    .Where(i => i.Severity > QualitySeverity.Note)
                    .CountBy(i => i.Code)
                    .ToDictionary()
        );

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Contents(LanguageTag language) =>
        database.Read(connection =>
            connection
                .Query<(string File, string Content)>(
                    "SELECT file, content FROM review_article WHERE target_language = @to",
                    new { to = language.Value }
                )
                .ToDictionary(a => a.File, a => a.Content)
        );

    /// <inheritdoc/>
    public ImmutableArray<ReviewArticle> Named(string name) =>
        Read(
            (connection, ignored) =>
                connection
                    .Query<long>(
                        $"SELECT id FROM review_article WHERE name = @name AND shelf <> {ReviewShelf.Removed} "
                            + "ORDER BY id",
                        new { name }
                    )
                    .AsList()
                    .Select(id => ReviewArticles.Find(connection, id, ignored)!)
                    .ToImmutableArray()
        );

    private void Complete()
    {
        if (database.Read(ReviewSummaries.AreMissing))
            database.Write(connection => ReviewSummaries.Complete(connection, IgnoredIssues.Read(connection)));
    }
}
