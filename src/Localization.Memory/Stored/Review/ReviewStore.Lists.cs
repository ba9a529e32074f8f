using System.Collections.Immutable;
using Dapper;

namespace Localization.Memory.Stored.Review;

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
        return Read(
            (connection, ignored) =>
                connection
                    .Query<ReviewRow>(
                        $"""
                        SELECT {ReviewRow.Columns} FROM review_segment s
                        WHERE s.id > @after AND s.place IS NOT NULL AND s.article IN (
                            SELECT m.article FROM {ReviewSummaries.Tables}
                            WHERE {ReviewConditions.Where(articles, index)})
                        ORDER BY s.id LIMIT @limit
                        """,
                        ReviewConditions.Values(articles with { Limit = limit }, index, after)
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
    public IReadOnlyDictionary<string, int> OpenIssues()
    {
        Complete();
        return database.Read(ReviewIssues.Counts);
    }

    /// <inheritdoc/>
    public ImmutableArray<SavedFilter> Filters(string user) =>
        database.Read(connection =>
            connection
                .Query<SavedFilter>(
                    "SELECT title AS Title, query AS Query FROM review_filter WHERE owner = @user ORDER BY title",
                    new { user }
                )
                .ToImmutableArray()
        );

    /// <inheritdoc/>
    public void Save(string user, SavedFilter filter) =>
        database.Write(connection =>
            connection.Execute(
                "INSERT INTO review_filter (owner, title, query) VALUES (@user, @Title, @Query) "
                    + "ON CONFLICT (owner, title) DO UPDATE SET query = excluded.query",
                new
                {
                    user,
                    filter.Title,
                    filter.Query,
                }
            )
        );

    /// <inheritdoc/>
    public bool RemoveFilter(string user, string title) =>
        database.Write(connection =>
            connection.Execute("DELETE FROM review_filter WHERE owner = @user AND title = @title", new { user, title })
        ) > 0;

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
