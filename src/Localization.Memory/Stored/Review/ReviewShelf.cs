namespace Localization.Memory.Stored.Review;

/// <summary>Where an article is kept, and whose work it is. A removed article keeps its row and the history of its
/// segments, so that its unchanged file is not taken in again.</summary>
internal static class ReviewShelf
{
    /// <summary>In the list.</summary>
    public const int Desk = 0;

    /// <summary>Archived.</summary>
    public const int Archived = 1;

    /// <summary>Removed.</summary>
    public const int Removed = 2;

    /// <summary>Archives an article, or puts it back.</summary>
    /// <returns>Whether that changed anything.</returns>
    public static async Task<bool> ArchiveAsync(StoreConnection connection, long article, bool archived) =>
        await connection.ExecuteAsync(
            "UPDATE review_article SET shelf = @to WHERE id = @article AND shelf = @from",
            new
            {
                article,
                from = archived ? Desk : Archived,
                to = archived ? Archived : Desk,
            }
        ) > 0;

    /// <summary>Removes an article.</summary>
    /// <returns>Whether there was one.</returns>
    public static async Task<bool> RemoveAsync(StoreConnection connection, long article)
    {
        var values = new { article };
        if (
            await connection.ExecuteAsync(
                $"UPDATE review_article SET shelf = {Removed}, assignee = '', due = NULL, priority = 0 "
                    + $"WHERE id = @article AND shelf <> {Removed}",
                values
            ) == 0
        )
            return false;

        // Who still has a segment open has an old version of it.
        await connection.ExecuteAsync(
            "UPDATE review_segment SET place = NULL, version = version + 1 WHERE article = @article "
                + "AND place IS NOT NULL",
            values
        );
        await connection.ExecuteAsync("DELETE FROM review_summary WHERE article = @article", values);
        return true;
    }

    /// <summary>Changes whose work an article is, unless somebody else has since.</summary>
    public static async Task<bool> AssignAsync(
        StoreConnection connection,
        long article,
        ReviewAssignment before,
        ReviewAssignment after
    ) =>
        await connection.ExecuteAsync(
            $"""
            UPDATE review_article SET assignee = @assignee, due = @due, priority = @priority
            WHERE id = @article AND shelf <> {Removed} AND assignee = @oldAssignee AND coalesce(due, -1) = @oldDue
                AND priority = @oldPriority
            """,
            new
            {
                article,
                assignee = after.Assignee,
                due = after.Due?.ToUnixTimeMilliseconds(),
                priority = (int)after.Priority,
                oldAssignee = before.Assignee,
                oldDue = before.Due?.ToUnixTimeMilliseconds() ?? -1,
                oldPriority = (int)before.Priority,
            }
        ) > 0;
}
