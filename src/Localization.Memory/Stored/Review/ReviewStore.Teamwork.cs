using System.Collections.Immutable;
using Dapper;
using Localization.Model;

namespace Localization.Memory.Stored;

/// <summary>Comments, whose work an article is, and where it is kept.</summary>
internal sealed partial class ReviewStore
{
    /// <inheritdoc/>
    public bool Archive(long article, bool archived) =>
        database.Write(connection => ReviewShelf.Archive(connection, article, archived));

    /// <inheritdoc/>
    public bool RemoveArticle(long article) => database.Write(connection => ReviewShelf.Remove(connection, article));

    /// <inheritdoc/>
    public bool Assign(long article, ReviewAssignment before, ReviewAssignment after) =>
        database.Write(connection => ReviewShelf.Assign(connection, article, before, after));

    /// <inheritdoc/>
    public ImmutableArray<ReviewComment> Comments(long segment) =>
        database.Read(connection => ReviewComments.Of(connection, segment));

    /// <inheritdoc/>
    public ReviewComment? FindComment(long comment) =>
        database.Read(connection => ReviewComments.Find(connection, comment));

    /// <inheritdoc/>
    public long Comment(long segment, string author, string text, IEnumerable<string>? mentions = null)
    {
        RequireAuthor(author);
        return database.Write(connection =>
        {
            var id = ReviewComments.Add(connection, segment, author, text, mentions ?? [], Now());
            Refresh(connection, ArticleOf(connection, segment));
            return id;
        });
    }

    /// <inheritdoc/>
    public bool EditComment(long comment, string author, string text, IEnumerable<string> mentions) =>
        database.Write(connection => ReviewComments.Edit(connection, comment, author, text, mentions, Now()))
            is not null;

    /// <inheritdoc/>
    public bool RemoveComment(long comment, string author) =>
        database.Write(connection =>
        {
            if (ReviewComments.Remove(connection, comment, author) is not { } segment)
                return false;
            Refresh(connection, ArticleOf(connection, segment));
            return true;
        });

    /// <inheritdoc/>
    public void Resolve(long comment, bool resolved) =>
        database.Write(connection =>
        {
            var segment = connection.QuerySingleOrDefault<long?>(
                "UPDATE review_comment SET resolved = @resolved WHERE id = @comment RETURNING segment",
                new { comment, resolved = resolved ? 1 : 0 }
            );
            if (segment is { } id)
                Refresh(connection, ArticleOf(connection, id));
        });
}
