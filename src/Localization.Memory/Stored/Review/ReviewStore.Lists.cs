using System.Collections.Immutable;

namespace Localization.Memory.Stored.Review;

/// <summary>Lists of articles and the figures of all of them.</summary>
internal sealed partial class ReviewStore
{
    /// <inheritdoc/>
    public async Task<ReviewPage> PageAsync(ReviewQuery query, CancellationToken cancellationToken = default)
    {
        await CompleteAsync(cancellationToken);
        return await database.ReadAsync(
            async connection => await ReviewSummaries.PageAsync(connection, query, index),
            cancellationToken
        );
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<ReviewSegment>> FindSegmentsAsync(
        ReviewQuery articles,
        long after,
        int limit,
        CancellationToken cancellationToken = default
    )
    {
        await CompleteAsync(cancellationToken);
        return await ReadAsync(async (connection, ignored) => (
                    await connection.QueryAsync<ReviewRow>(
                        $"""
                        SELECT {ReviewRow.Columns} FROM review_segment s
                        WHERE s.id > @after AND s.place IS NOT NULL AND s.article IN (
                            SELECT m.article FROM {ReviewSummaries.Tables}
                            WHERE {ReviewConditions.Where(articles, index)})
                        ORDER BY s.id LIMIT @limit
                        """,
                        ReviewConditions.Values(articles with { Limit = limit }, index, after)
                    )
                ).Select(r => r.Read(ignored)).ToImmutableArray(), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ReviewTotals> TotalsAsync(CancellationToken cancellationToken = default)
    {
        await CompleteAsync(cancellationToken);
        return await database.ReadAsync(ReviewSummaries.TotalsAsync, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, int>> OpenIssuesAsync(CancellationToken cancellationToken = default)
    {
        await CompleteAsync(cancellationToken);
        return await database.ReadAsync(ReviewIssues.CountsAsync, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<SavedFilter>> FiltersAsync(
        string user,
        CancellationToken cancellationToken = default
    ) =>
        await database.ReadAsync(
            async connection =>
                (
                    await connection.QueryAsync<SavedFilter>(
                        "SELECT title AS Title, query AS Query FROM review_filter WHERE owner = @user ORDER BY title",
                        new { user }
                    )
                ).ToImmutableArray(),
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task SaveFilterAsync(string user, SavedFilter filter, CancellationToken cancellationToken = default) =>
        await database.WriteAsync(
            async connection =>
                await connection.ExecuteAsync(
                    "INSERT INTO review_filter (owner, title, query) VALUES (@user, @Title, @Query) "
                        + "ON CONFLICT (owner, title) DO UPDATE SET query = excluded.query",
                    new
                    {
                        user,
                        filter.Title,
                        filter.Query,
                    }
                ),
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task<bool> RemoveFilterAsync(
        string user,
        string title,
        CancellationToken cancellationToken = default
    ) =>
        await database.WriteAsync(
            async connection =>
                await connection.ExecuteAsync(
                    "DELETE FROM review_filter WHERE owner = @user AND title = @title",
                    new { user, title }
                ),
            cancellationToken
        ) > 0;

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, string>> ContentsAsync(
        LanguageTag language,
        CancellationToken cancellationToken = default
    ) =>
        await database.ReadAsync(
            async connection =>
                (
                    await connection.QueryAsync<(string File, string Content)>(
                        "SELECT file, content FROM review_article WHERE target_language = @to",
                        new { to = language.Value }
                    )
                ).ToDictionary(a => a.File, a => a.Content),
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task<ImmutableArray<ReviewArticle>> NamedAsync(
        string name,
        CancellationToken cancellationToken = default
    ) =>
        await ReadAsync(
            async (connection, ignored) =>
            {
                var ids = await connection.QueryAsync<long>(
                    $"SELECT id FROM review_article WHERE name = @name AND shelf <> {ReviewShelf.Removed} "
                        + "ORDER BY id",
                    new { name }
                );
                var articles = ImmutableArray.CreateBuilder<ReviewArticle>();
                foreach (var id in ids)
                    articles.Add((await ReviewArticles.FindAsync(connection, id, ignored))!);
                return articles.ToImmutable();
            },
            cancellationToken
        );

    private async Task CompleteAsync(CancellationToken cancellationToken)
    {
        if (await database.ReadAsync(ReviewSummaries.AreMissingAsync, cancellationToken))
            await database.WriteAsync(
                async connection =>
                    await ReviewSummaries.CompleteAsync(connection, await IgnoredIssues.ReadAsync(connection)),
                cancellationToken
            );
    }
}
