using System.Collections.Immutable;
using Localization.Review.Rights;

namespace Localization.Review.Desk;

/// <summary>Archive, removal and assignment of articles.</summary>
public sealed partial class ReviewDesk
{
    /// <summary>Archives an article, or puts it back into the list.</summary>
    /// <exception cref="DeskForbiddenException">The user may not.</exception>
    public async Task<bool> ArchiveAsync(DeskUser user, long article, bool archived)
    {
        await gate.DemandAsync(user, DeskRight.Archive);
        if (!await Store.ArchiveAsync(article, archived, user.Name))
            return false;

        // The glossary may have changed while the article was away.
        if (!archived)
            await RecheckAsync(await Store.SegmentsAsync(article));
        events.RaiseArticle(article);
        return true;
    }

    /// <summary>Removes an article from the desk.</summary>
    /// <exception cref="DeskForbiddenException">The user may not.</exception>
    public async Task<bool> RemoveAsync(DeskUser user, long article)
    {
        await gate.DemandAsync(user, DeskRight.Remove);
        if (!await Store.RemoveArticleAsync(article, user.Name))
            return false;
        events.RaiseArticle(article);
        return true;
    }

    /// <summary>Changes whose work an article is, when it is due and how urgent it is. A reviewer may take an article
    /// that is nobody's, and give back their own.</summary>
    /// <param name="user">Who.</param>
    /// <param name="article">The article as it was read.</param>
    /// <param name="assignment">What it is to be.</param>
    /// <returns>Whether it was changed: not where somebody else has changed it since.</returns>
    /// <exception cref="DeskForbiddenException">The user may not.</exception>
    /// <exception cref="SettingsException">There is no such user (<c>assignee-unknown</c>).</exception>
    public async Task<bool> AssignAsync(DeskUser user, ReviewArticle article, ReviewAssignment assignment)
    {
        ArgumentNullException.ThrowIfNull(article);
        await gate.DemandAsync(
            user,
            TakesOrReleases(user, article.Assignment, assignment) ? DeskRight.Take : DeskRight.Assign
        );
        var isAnothers = assignment.Assignee != article.Assignment.Assignee && assignment.Assignee.Length > 0;
        if (
            isAnothers
            && assignment.Assignee != user.Name
            && !(await people.NamesAsync()).Contains(assignment.Assignee)
        )
            throw new SettingsException("assignee-unknown", assignment.Assignee);
        if (!await Store.AssignAsync(article.Id, article.Assignment, assignment, user.Name))
            return false;
        events.RaiseArticle(article.Id);
        if (isAnothers)
            await NotifyAsync(DeskNoticeKind.Assigned, user, article.Id, "", [assignment.Assignee], null);
        return true;
    }

    private static bool TakesOrReleases(DeskUser user, ReviewAssignment before, ReviewAssignment after) =>
        after == before with { Assignee = after.Assignee }
        && (before.Assignee, after.Assignee) is var (old, now)
        && ((old.Length == 0 && now == user.Name) || (old == user.Name && now.Length == 0));

    // The last open segment of an article was approved.
    private async Task NotifyFinishedAsync(ImmutableArray<SegmentChanged> changed, IReadOnlyList<ReviewEdit> edits)
    {
        if (!events.HasNoticeListeners)
            return;
        var closed = changed.Where(c =>
            c.Before.State < SegmentState.Reviewed && c.After.State >= SegmentState.Reviewed
        );
        foreach (var article in closed.Select(c => c.After.Article).Distinct())
        {
            if (await Store.ArticleAsync(article) is { } found && found.Progress.State >= SegmentState.Reviewed)
                events.RaiseNotice(
                    new DeskNotice(
                        DeskNoticeKind.Finished,
                        settings.Time.GetUtcNow(),
                        edits[0].Author,
                        found,
                        null,
                        "",
                        found.Assignment.Assignee.Length > 0 ? [found.Assignment.Assignee] : []
                    )
                );
        }
    }

    private async Task NotifyAsync(
        DeskNoticeKind kind,
        DeskUser user,
        long article,
        string text,
        ImmutableArray<string> people,
        long? segment
    )
    {
        if (events.HasNoticeListeners && await Store.ArticleAsync(article) is { } found)
            events.RaiseNotice(
                new DeskNotice(kind, settings.Time.GetUtcNow(), user.Name, found, segment, text, people)
            );
    }
}
