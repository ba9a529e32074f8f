using System.Collections.Immutable;
using Localization.Review.Rights;

namespace Localization.Review.Desk;

/// <summary>What people say of segments.</summary>
public sealed partial class ReviewDesk
{
    /// <summary>The longest comment, in UTF-16 units.</summary>
    public const int LongestComment = 5000;

    /// <summary>A segment's comments, the oldest first.</summary>
    public ImmutableArray<ReviewComment> Comments(long segment) => Store.Comments(segment);

    /// <summary>One comment; null where there is none.</summary>
    public ReviewComment? FindComment(long comment) => Store.FindComment(comment);

    /// <summary>Adds a comment. Whom it names as <c>@name</c> has the article among those that wait for them.</summary>
    /// <returns>Its number.</returns>
    /// <exception cref="DeskForbiddenException">The user may not.</exception>
    /// <exception cref="SettingsException">It is empty (<c>comment-empty</c>) or too long (<c>comment-long</c>).
    /// </exception>
    public long Comment(DeskUser user, ReviewSegment segment, string text)
    {
        gate.Demand(user, DeskRight.Comment);
        var said = Said(text);
        var mentions = people.Mentioned(said);
        var id = Store.Comment(segment.Id, user.Name, said, mentions);
        Tell(segment, ReviewChangeKind.State);
        Notify(DeskNoticeKind.Commented, user, segment.Article, said, mentions, segment.Id);
        return id;
    }

    /// <summary>Changes one's own comment.</summary>
    /// <exception cref="DeskForbiddenException">The user may not, or the comment is another's.</exception>
    /// <exception cref="SettingsException">It is empty (<c>comment-empty</c>) or too long (<c>comment-long</c>).
    /// </exception>
    public void EditComment(DeskUser user, ReviewSegment segment, long comment, string text)
    {
        gate.Demand(user, DeskRight.Comment);
        var said = Said(text);
        if (!Store.EditComment(comment, user.Name, said, people.Mentioned(said)))
            throw DeskForbiddenException.NotYours(user);
        Tell(segment, ReviewChangeKind.State);
    }

    /// <summary>Removes one's own comment.</summary>
    /// <exception cref="DeskForbiddenException">The user may not, or the comment is another's.</exception>
    public void RemoveComment(DeskUser user, ReviewSegment segment, long comment)
    {
        gate.Demand(user, DeskRight.Comment);
        if (!Store.RemoveComment(comment, user.Name))
            throw DeskForbiddenException.NotYours(user);
        Tell(segment, ReviewChangeKind.State);
    }

    /// <summary>Settles a comment, or opens it again.</summary>
    /// <exception cref="DeskForbiddenException">The user may not.</exception>
    public void Resolve(DeskUser user, ReviewSegment segment, long comment, bool resolved)
    {
        gate.Demand(user, DeskRight.Comment);
        Store.Resolve(comment, resolved, user.Name);
        Tell(segment, ReviewChangeKind.State);
    }

    private static string Said(string text)
    {
        var said = Composition.Compose(text).Trim();
        return said.Length switch
        {
            0 => throw new SettingsException("comment-empty"),
            > LongestComment => throw new SettingsException("comment-long", LongestComment),
            _ => said,
        };
    }
}
