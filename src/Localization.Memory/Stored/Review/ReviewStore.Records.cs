using System.Collections.Immutable;

namespace Localization.Memory.Stored.Review;

/// <summary>What people wrote and did, in all articles.</summary>
internal sealed partial class ReviewStore
{
    /// <inheritdoc/>
    public async Task<ImmutableArray<ReviewSegment>> SearchAsync(
        string text,
        int limit,
        CancellationToken cancellationToken = default
    ) =>
        await ReadAsync(
            async (connection, ignored) =>
            {
                var folded = Folded.Of(text);
                var found =
                    folded.Length < ReviewQuery.ShortestText
                        ? @"s.place IS NOT NULL AND (folded(s.source) LIKE @pattern ESCAPE '\' OR "
                            + @"folded(s.target) LIKE @pattern ESCAPE '\')"
                        : $"s.id IN (SELECT id FROM {ReviewConditions.Hits(index)})";
                return (
                    await connection.QueryAsync<ReviewRow>(
                        $"""
                        SELECT {ReviewRow.Columns} FROM review_segment s JOIN review_article a ON a.id = s.article
                        WHERE a.shelf = 0 AND {found} ORDER BY a.name, s.place LIMIT @limit
                        """,
                        new
                        {
                            pattern = LikePattern.Containing(folded),
                            match = index.Parameter(folded),
                            most = Math.Max(limit, ReviewConditions.MostHits),
                            limit,
                        }
                    )
                ).Select(r => r.Read(ignored)).ToImmutableArray();
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task<ImmutableArray<ReviewLogEntry>> LogAsync(
        ReviewLogPlace before,
        int limit,
        CancellationToken cancellationToken = default
    ) =>
        await database.ReadAsync(
            async connection => await ReviewLog.ReadAsync(connection, before, limit),
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task<ImmutableArray<ReviewWork>> WorkAsync(
        DateTimeOffset since,
        CancellationToken cancellationToken = default
    ) =>
        await database.ReadAsync(
            async Task<ImmutableArray<ReviewWork>> (connection) =>
            {
                var rows = await connection.QueryAsync<(
                    long At,
                    string Author,
                    long Words,
                    string Provider,
                    long Origin,
                    string Machine,
                    string Target
                )>(
                    """
                    SELECT c.at, c.author, length(s.source) - length(replace(s.source, ' ', '')) + 1, a.provider,
                        s.origin, s.machine, c.target
                    FROM review_change c JOIN review_segment s ON s.id = c.segment
                    JOIN review_article a ON a.id = s.article
                    WHERE c.author <> '' AND c.kind = @kind AND c.state = @reviewed AND c.at >= @since
                    ORDER BY c.id
                    """,
                    new
                    {
                        kind = (int)ReviewChangeKind.State,
                        reviewed = (int)SegmentState.Reviewed,
                        since = since.ToUnixTimeMilliseconds(),
                    }
                );
                return
                [
                    .. rows.Select(r => new ReviewWork(
                        Time(r.At),
                        r.Author,
                        (int)r.Words,
                        r.Provider,
                        (SegmentOrigin)r.Origin,
                        r.Machine,
                        r.Target
                    )),
                ];
            },
            cancellationToken
        );
}
