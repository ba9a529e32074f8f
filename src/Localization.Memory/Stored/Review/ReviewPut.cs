namespace Localization.Memory.Stored.Review;

/// <summary>Puts an article with its segments on the desk, inside a transaction of the store: all of it, or nothing
/// where somebody has changed a segment since it was read.</summary>
internal static class ReviewPut
{
    /// <summary>Puts an article.</summary>
    /// <exception cref="ChangedMeanwhileException">Somebody has changed it: the transaction must be undone.</exception>
    public static async Task<long> PutAsync(
        StoreConnection connection,
        ReviewArticle article,
        IReadOnlyList<ReviewSegment> seen,
        IReadOnlyList<ReviewSegment> segments,
        string author,
        ReviewChangeKind kind,
        long now
    )
    {
        // An archived article comes back with a new file, a removed one whenever it is put on the desk.
        var id = await connection.QuerySingleAsync<long>(
            """
            INSERT INTO review_article (file, target_language, source_language, name, title, provider, content,
                taken)
            VALUES (@File, @to, @from, @Name, @Title, @Provider, @Content, @now)
            ON CONFLICT (file, target_language) DO UPDATE SET source_language = excluded.source_language,
                name = excluded.name, title = excluded.title, provider = excluded.provider,
                content = excluded.content, shelf = CASE WHEN review_article.shelf = 1
                    AND review_article.content = excluded.content THEN 1 ELSE 0 END
            RETURNING id
            """,
            new
            {
                article.File,
                to = article.TargetLanguage.Value,
                from = article.SourceLanguage.Value,
                article.Name,
                article.Title,
                article.Provider,
                article.Content,
                now,
            }
        );
        // The update locks the rows: what it returns is what nobody else changes until the end.
        var standing = (
            await connection.QueryAsync<(long Id, long Version)>(
                "UPDATE review_segment SET place = NULL WHERE article = @id AND place IS NOT NULL "
                    + "RETURNING id, version",
                new { id }
            )
        ).ToHashSet();
        if (!standing.SetEquals(seen.Select(s => (s.Id, (long)s.Version))))
            throw new ChangedMeanwhileException();
        for (var i = 0; i < segments.Count; i++)
            await ReviewSegments.PutAsync(connection, ReviewRow.Of(segments[i], id, now), i, kind, author);
        return id;
    }
}
