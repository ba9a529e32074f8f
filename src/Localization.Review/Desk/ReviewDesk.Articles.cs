using System.Collections.Immutable;
using Localization.Review.Rights;

namespace Localization.Review.Desk;

/// <summary>Archive, removal and assignment of articles.</summary>
public sealed partial class ReviewDesk
{
    /// <summary>Archives an article, or puts it back into the list.</summary>
    /// <exception cref="DeskForbiddenException">The user may not.</exception>
    public bool Archive(DeskUser user, long article, bool archived)
    {
        gate.Demand(user, DeskRight.Archive);
        if (!Store.Archive(article, archived, user.Name))
            return false;

        // The glossary may have changed while the article was away.
        if (!archived)
            Recheck(Store.Segments(article));
        events.RaiseArticle(article);
        return true;
    }

    /// <summary>Removes an article from the desk.</summary>
    /// <exception cref="DeskForbiddenException">The user may not.</exception>
    public bool Remove(DeskUser user, long article)
    {
        gate.Demand(user, DeskRight.Remove);
        if (!Store.RemoveArticle(article, user.Name))
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
    public bool Assign(DeskUser user, ReviewArticle article, ReviewAssignment assignment)
    {
        ArgumentNullException.ThrowIfNull(article);
        gate.Demand(user, TakesOrReleases(user, article.Assignment, assignment) ? DeskRight.Take : DeskRight.Assign);
        var isAnothers = assignment.Assignee != article.Assignment.Assignee && assignment.Assignee.Length > 0;
        if (isAnothers && assignment.Assignee != user.Name && !people.Names().Contains(assignment.Assignee))
            throw new SettingsException("assignee-unknown", assignment.Assignee);
        if (!Store.Assign(article.Id, article.Assignment, assignment, user.Name))
            return false;
        events.RaiseArticle(article.Id);
        if (isAnothers)
            Notify(DeskNoticeKind.Assigned, user, article.Id, "", [assignment.Assignee], null);
        return true;
    }

    private static bool TakesOrReleases(DeskUser user, ReviewAssignment before, ReviewAssignment after) =>
        after == before with { Assignee = after.Assignee }
        && (before.Assignee, after.Assignee) is var (old, now)
        && ((old.Length == 0 && now == user.Name) || (old == user.Name && now.Length == 0));

    // The last open segment of an article was approved.
    private void NotifyFinished(ImmutableArray<SegmentChanged> changed, IReadOnlyList<ReviewEdit> edits)
    {
        if (!events.HasNoticeListeners)
            return;
        var closed = changed.Where(c =>
            c.Before.State < SegmentState.Reviewed && c.After.State >= SegmentState.Reviewed
        );
        foreach (var article in closed.Select(c => c.After.Article).Distinct())
        {
            if (Store.Article(article) is { } found && found.Progress.State >= SegmentState.Reviewed)
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

    private void Notify(
        DeskNoticeKind kind,
        DeskUser user,
        long article,
        string text,
        ImmutableArray<string> people,
        long? segment
    )
    {
        if (events.HasNoticeListeners && Store.Article(article) is { } found)
            events.RaiseNotice(
                new DeskNotice(kind, settings.Time.GetUtcNow(), user.Name, found, segment, text, people)
            );
    }
}
