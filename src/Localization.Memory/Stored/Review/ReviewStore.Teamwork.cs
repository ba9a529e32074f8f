using System.Collections.Immutable;
using System.Data.Common;
using Dapper;

namespace Localization.Memory.Stored.Review;

/// <summary>Comments, whose work an article is, and where it is kept. Each change is in the log.</summary>
internal sealed partial class ReviewStore
{
    /// <inheritdoc/>
    public bool Archive(long article, bool archived, string author)
    {
        RequireAuthor(author);
        return database.Write(connection =>
        {
            if (!ReviewShelf.Archive(connection, article, archived))
                return false;
            var kind = archived ? ReviewLogKind.Archive : ReviewLogKind.Unarchive;
            ReviewLog.Add(connection, Now(), author, kind, article);
            return true;
        });
    }

    /// <inheritdoc/>
    public bool RemoveArticle(long article, string author)
    {
        RequireAuthor(author);
        return database.Write(connection =>
        {
            if (!ReviewShelf.Remove(connection, article))
                return false;
            ReviewLog.Add(connection, Now(), author, ReviewLogKind.Remove, article);
            return true;
        });
    }

    /// <inheritdoc/>
    public bool Assign(long article, ReviewAssignment before, ReviewAssignment after, string author)
    {
        RequireAuthor(author);
        return database.Write(connection =>
        {
            if (!ReviewShelf.Assign(connection, article, before, after))
                return false;
            ReviewLog.Add(connection, Now(), author, article, before, after);
            return true;
        });
    }

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
            Log(connection, author, ReviewLogKind.Comment, segment, "", text);
            Refresh(connection, ArticleOf(connection, segment));
            return id;
        });
    }

    /// <inheritdoc/>
    public bool EditComment(long comment, string author, string text, IEnumerable<string> mentions) =>
        database.Write(connection =>
        {
            var before = ReviewComments.Find(connection, comment);
            if (ReviewComments.Edit(connection, comment, author, text, mentions, Now()) is not { } segment)
                return false;
            Log(connection, author, ReviewLogKind.EditComment, segment, before?.Text ?? "", text);
            return true;
        });

    /// <inheritdoc/>
    public bool RemoveComment(long comment, string author) =>
        database.Write(connection =>
        {
            var before = ReviewComments.Find(connection, comment);
            if (ReviewComments.Remove(connection, comment, author) is not { } segment)
                return false;
            Log(connection, author, ReviewLogKind.RemoveComment, segment, before?.Text ?? "", "");
            Refresh(connection, ArticleOf(connection, segment));
            return true;
        });

    /// <inheritdoc/>
    public void Resolve(long comment, bool resolved, string author)
    {
        RequireAuthor(author);
        database.Write(connection =>
        {
            var found = connection.QuerySingleOrDefault<(long Segment, string Text)?>(
                "UPDATE review_comment SET resolved = @resolved WHERE id = @comment AND resolved <> @resolved "
                    + "RETURNING segment, text",
                new { comment, resolved = resolved ? 1 : 0 }
            );
            if (found is not { } changed)
                return;
            var kind = resolved ? ReviewLogKind.Resolve : ReviewLogKind.Reopen;
            Log(connection, author, kind, changed.Segment, "", changed.Text);
            Refresh(connection, ArticleOf(connection, changed.Segment));
        });
    }

    private void Log(
        DbConnection connection,
        string author,
        ReviewLogKind kind,
        long segment,
        string before,
        string after
    ) => ReviewLog.Add(connection, Now(), author, kind, null, segment, before, after);
}
