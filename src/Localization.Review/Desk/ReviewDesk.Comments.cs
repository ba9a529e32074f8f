using System.Collections.Immutable;
using Localization.Review.Rights;

namespace Localization.Review.Desk;

/// <summary>What people say of segments.</summary>
public sealed partial class ReviewDesk
{
    /// <summary>The longest comment, in UTF-16 units.</summary>
    public const int LongestComment = 5000;

    /// <summary>A segment's comments, the oldest first.</summary>
    public async Task<ImmutableArray<ReviewComment>> CommentsAsync(long segment) => await Store.CommentsAsync(segment);

    /// <summary>One comment; null where there is none.</summary>
    public async Task<ReviewComment?> FindCommentAsync(long comment) => await Store.FindCommentAsync(comment);

    /// <summary>Adds a comment. Whom it names as <c>@name</c> has the article among those that wait for them.</summary>
    /// <returns>Its number.</returns>
    /// <exception cref="DeskForbiddenException">The user may not.</exception>
    /// <exception cref="SettingsException">It is empty (<c>comment-empty</c>) or too long (<c>comment-long</c>).
    /// </exception>
    public async Task<long> CommentAsync(DeskUser user, ReviewSegment segment, string text)
    {
        await gate.DemandAsync(user, DeskRight.Comment);
        var said = Said(text);
        var mentions = await people.MentionedAsync(said);
        var id = await Store.CommentAsync(segment.Id, user.Name, said, mentions);
        await TellAsync(segment, ReviewChangeKind.State);
        await NotifyAsync(DeskNoticeKind.Commented, user, segment.Article, said, mentions, segment.Id);
        return id;
    }

    /// <summary>Changes one's own comment.</summary>
    /// <exception cref="DeskForbiddenException">The user may not, or the comment is another's.</exception>
    /// <exception cref="SettingsException">It is empty (<c>comment-empty</c>) or too long (<c>comment-long</c>).
    /// </exception>
    public async Task EditCommentAsync(DeskUser user, ReviewSegment segment, long comment, string text)
    {
        await gate.DemandAsync(user, DeskRight.Comment);
        var said = Said(text);
        if (!await Store.EditCommentAsync(comment, user.Name, said, await people.MentionedAsync(said)))
            throw DeskForbiddenException.NotYours(user);
        await TellAsync(segment, ReviewChangeKind.State);
    }

    /// <summary>Removes one's own comment.</summary>
    /// <exception cref="DeskForbiddenException">The user may not, or the comment is another's.</exception>
    public async Task RemoveCommentAsync(DeskUser user, ReviewSegment segment, long comment)
    {
        await gate.DemandAsync(user, DeskRight.Comment);
        if (!await Store.RemoveCommentAsync(comment, user.Name))
            throw DeskForbiddenException.NotYours(user);
        await TellAsync(segment, ReviewChangeKind.State);
    }

    /// <summary>Settles a comment, or opens it again.</summary>
    /// <exception cref="DeskForbiddenException">The user may not.</exception>
    public async Task ResolveAsync(DeskUser user, ReviewSegment segment, long comment, bool resolved)
    {
        await gate.DemandAsync(user, DeskRight.Comment);
        await Store.ResolveAsync(comment, resolved, user.Name);
        await TellAsync(segment, ReviewChangeKind.State);
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
