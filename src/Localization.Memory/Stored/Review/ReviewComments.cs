using System.Collections.Immutable;

namespace Localization.Memory.Stored.Review;

/// <summary>Comments and whom they name, inside a transaction of the store.</summary>
internal static class ReviewComments
{
    private const string Columns =
        "id AS Id, segment AS Segment, at AS At, author AS Author, text AS Text, "
        + "resolved AS Resolved, edited AS Edited";

    /// <summary>Those of a segment, the oldest first.</summary>
    public static async Task<ImmutableArray<ReviewComment>> OfAsync(StoreConnection connection, long segment) =>
        await ReadAsync(connection, "segment = @id", segment);

    /// <summary>One; null where there is none.</summary>
    public static async Task<ReviewComment?> FindAsync(StoreConnection connection, long comment) =>
        await ReadAsync(connection, "id = @id", comment) is [var found] ? found : null;

    /// <summary>Adds one.</summary>
    public static async Task<long> AddAsync(
        StoreConnection connection,
        long segment,
        string author,
        string text,
        IEnumerable<string> mentions,
        long now
    )
    {
        var id = await connection.QuerySingleAsync<long>(
            "INSERT INTO review_comment (segment, at, author, text, resolved) VALUES (@segment, @now, @author, @text, "
                + "0) RETURNING id",
            new
            {
                segment,
                now,
                author,
                text,
            }
        );
        await NameAsync(connection, id, mentions);
        return id;
    }

    /// <summary>Changes one of an author.</summary>
    /// <returns>Its segment; null where the author has no such comment.</returns>
    public static async Task<long?> EditAsync(
        StoreConnection connection,
        long comment,
        string author,
        string text,
        IEnumerable<string> mentions,
        long now
    )
    {
        var segment = await connection.QuerySingleOrDefaultAsync<long?>(
            "UPDATE review_comment SET text = @text, edited = @now WHERE id = @comment AND author = @author "
                + "RETURNING segment",
            new
            {
                comment,
                author,
                text,
                now,
            }
        );
        if (segment is null)
            return null;
        await connection.ExecuteAsync("DELETE FROM review_mention WHERE comment = @comment", new { comment });
        await NameAsync(connection, comment, mentions);
        return segment;
    }

    /// <summary>Removes one of an author.</summary>
    /// <returns>Its segment; null where the author has no such comment.</returns>
    public static async Task<long?> RemoveAsync(StoreConnection connection, long comment, string author)
    {
        var values = new { comment, author };
        await connection.ExecuteAsync(
            "DELETE FROM review_mention WHERE comment IN (SELECT id FROM review_comment WHERE id = @comment "
                + "AND author = @author)",
            values
        );
        return await connection.QuerySingleOrDefaultAsync<long?>(
            "DELETE FROM review_comment WHERE id = @comment AND author = @author RETURNING segment",
            values
        );
    }

    private static async Task NameAsync(StoreConnection connection, long comment, IEnumerable<string> mentions)
    {
        foreach (var name in mentions.Distinct())
            await connection.ExecuteAsync("INSERT INTO review_mention VALUES (@comment, @name)", new { comment, name });
    }

    private static async Task<ImmutableArray<ReviewComment>> ReadAsync(
        StoreConnection connection,
        string where,
        long id
    )
    {
        var rows = (
            await connection.QueryAsync<Row>(
                $"SELECT {Columns} FROM review_comment WHERE {where} ORDER BY id",
                new { id }
            )
        ).ToList();
        var mentions =
            rows.Count == 0
                ? null
                : (
                    await connection.QueryAsync<(long Comment, string Name)>(
                        "SELECT comment, name FROM review_mention WHERE comment IN (SELECT id FROM review_comment "
                            + $"WHERE {where}) ORDER BY name",
                        new { id }
                    )
                ).ToLookup(m => m.Comment, m => m.Name);
        return
        [
            .. rows.Select(r => new ReviewComment(
                r.Id,
                r.Segment,
                DateTimeOffset.FromUnixTimeMilliseconds(r.At),
                r.Author,
                r.Text,
                r.Resolved != 0
            )
            {
                Edited = r.Edited is { } edited ? DateTimeOffset.FromUnixTimeMilliseconds(edited) : null,
                Mentions = [.. mentions![r.Id]],
            }),
        ];
    }

    private sealed record Row
    {
        public long Id { get; init; }

        public long Segment { get; init; }

        public long At { get; init; }

        public string Author { get; init; } = "";

        public string Text { get; init; } = "";

        public long Resolved { get; init; }

        public long? Edited { get; init; }
    }
}
