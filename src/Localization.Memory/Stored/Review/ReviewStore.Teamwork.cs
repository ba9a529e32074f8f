using System.Collections.Immutable;

namespace Localization.Memory.Stored.Review;

/// <summary>Comments, whose work an article is, and where it is kept. Each change is in the log.</summary>
internal sealed partial class ReviewStore
{
    /// <inheritdoc/>
    public async Task<bool> ArchiveAsync(
        long article,
        bool archived,
        string author,
        CancellationToken cancellationToken = default
    )
    {
        RequireAuthor(author);
        return await database.WriteAsync(
            async connection =>
            {
                if (!await ReviewShelf.ArchiveAsync(connection, article, archived))
                    return false;
                var kind = archived ? ReviewLogKind.Archive : ReviewLogKind.Unarchive;
                await ReviewLog.AddAsync(connection, Now(), author, kind, article);
                return true;
            },
            cancellationToken
        );
    }

    /// <inheritdoc/>
    public async Task<bool> RemoveArticleAsync(
        long article,
        string author,
        CancellationToken cancellationToken = default
    )
    {
        RequireAuthor(author);
        return await database.WriteAsync(
            async connection =>
            {
                if (!await ReviewShelf.RemoveAsync(connection, article))
                    return false;
                await ReviewLog.AddAsync(connection, Now(), author, ReviewLogKind.Remove, article);
                return true;
            },
            cancellationToken
        );
    }

    /// <inheritdoc/>
    public async Task<bool> AssignAsync(
        long article,
        ReviewAssignment before,
        ReviewAssignment after,
        string author,
        CancellationToken cancellationToken = default
    )
    {
        RequireAuthor(author);
        return await database.WriteAsync(
            async connection =>
            {
                if (!await ReviewShelf.AssignAsync(connection, article, before, after))
                    return false;
                await ReviewLog.AddAsync(connection, Now(), author, article, before, after);
                return true;
            },
            cancellationToken
        );
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<ReviewComment>> CommentsAsync(
        long segment,
        CancellationToken cancellationToken = default
    ) =>
        await database.ReadAsync(
            async connection => await ReviewComments.OfAsync(connection, segment),
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task<ReviewComment?> FindCommentAsync(long comment, CancellationToken cancellationToken = default) =>
        await database.ReadAsync(
            async connection => await ReviewComments.FindAsync(connection, comment),
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task<long> CommentAsync(
        long segment,
        string author,
        string text,
        IEnumerable<string>? mentions = null,
        CancellationToken cancellationToken = default
    )
    {
        RequireAuthor(author);
        return await database.WriteAsync(
            async connection =>
            {
                var id = await ReviewComments.AddAsync(connection, segment, author, text, mentions ?? [], Now());
                await LogAsync(connection, author, ReviewLogKind.Comment, segment, "", text);
                await RefreshAsync(connection, await ArticleOfAsync(connection, segment));
                return id;
            },
            cancellationToken
        );
    }

    /// <inheritdoc/>
    public async Task<bool> EditCommentAsync(
        long comment,
        string author,
        string text,
        IEnumerable<string> mentions,
        CancellationToken cancellationToken = default
    ) =>
        await database.WriteAsync(
            async connection =>
            {
                var before = await ReviewComments.FindAsync(connection, comment);
                if (
                    await ReviewComments.EditAsync(connection, comment, author, text, mentions, Now())
                    is not { } segment
                )
                    return false;
                await LogAsync(connection, author, ReviewLogKind.EditComment, segment, before?.Text ?? "", text);
                return true;
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task<bool> RemoveCommentAsync(
        long comment,
        string author,
        CancellationToken cancellationToken = default
    ) =>
        await database.WriteAsync(
            async connection =>
            {
                var before = await ReviewComments.FindAsync(connection, comment);
                if (await ReviewComments.RemoveAsync(connection, comment, author) is not { } segment)
                    return false;
                await LogAsync(connection, author, ReviewLogKind.RemoveComment, segment, before?.Text ?? "", "");
                await RefreshAsync(connection, await ArticleOfAsync(connection, segment));
                return true;
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task ResolveAsync(
        long comment,
        bool resolved,
        string author,
        CancellationToken cancellationToken = default
    )
    {
        RequireAuthor(author);
        await database.WriteAsync(
            async connection =>
            {
                var found = await connection.QuerySingleOrDefaultAsync<(long Segment, string Text)?>(
                    "UPDATE review_comment SET resolved = @resolved WHERE id = @comment AND resolved <> @resolved "
                        + "RETURNING segment, text",
                    new { comment, resolved = resolved ? 1 : 0 }
                );
                if (found is not { } changed)
                    return;
                var kind = resolved ? ReviewLogKind.Resolve : ReviewLogKind.Reopen;
                await LogAsync(connection, author, kind, changed.Segment, "", changed.Text);
                await RefreshAsync(connection, await ArticleOfAsync(connection, changed.Segment));
            },
            cancellationToken
        );
    }

    private async Task LogAsync(
        StoreConnection connection,
        string author,
        ReviewLogKind kind,
        long segment,
        string before,
        string after
    ) => await ReviewLog.AddAsync(connection, Now(), author, kind, null, segment, before, after);
}
