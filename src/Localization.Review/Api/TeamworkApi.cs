using System.Collections.Immutable;
using System.Security.Claims;
using Localization.Review.Access;
using Localization.Review.Desk;
using Localization.Review.Rights;
using Localization.Review.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Localization.Review.Api;

/// <summary>Assignment, archive and removal of articles, and comments on segments.</summary>
internal static class TeamworkApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/people", (DeskPeople people) => people.Names())
            .WithTags("Articles")
            .WithSummary("The people to whom articles can be assigned.");
        api.MapPut("/articles/{id:long}/assignment", Assign)
            .WithTags("Articles")
            .WithSummary(
                "Assigns an article, with due time and priority (low, normal, high). A reviewer can take an "
                    + "unassigned article and release their own; all else requires an editor."
            )
            .Needs(DeskRight.Take);
        api.MapPut("/articles/{id:long}/archived", Archive)
            .WithTags("Articles")
            .WithSummary("Archives an article, or restores it.")
            .Needs(DeskRight.Archive);
        api.MapDelete("/articles/{id:long}", Remove)
            .WithTags("Articles")
            .WithSummary("Removes an article from the desk. Its unchanged file is not taken in again.")
            .Needs(DeskRight.Remove);
        api.MapGet(
                "/segments/{id:long}/comments",
                Results<Ok<ImmutableArray<ReviewComment>>, NotFound> (long id, ReviewDesk desk) =>
                    desk.Segment(id) is null ? TypedResults.NotFound() : TypedResults.Ok(desk.Comments(id))
            )
            .WithTags("Segments")
            .WithSummary("A segment's comments, the oldest first.");
        api.MapPut("/comments/{id:long}", Edit)
            .WithTags("Segments")
            .WithSummary("Changes one's own comment.")
            .Needs(DeskRight.Comment);
        api.MapDelete("/comments/{id:long}", RemoveComment)
            .WithTags("Segments")
            .WithSummary("Removes one's own comment.")
            .Needs(DeskRight.Comment);
        api.MapPut("/comments/{id:long}/resolved", Resolve)
            .WithTags("Segments")
            .WithSummary("Resolves a comment, or opens it again.")
            .Needs(DeskRight.Comment);
    }

    private static Results<Ok<ApiArticle>, NotFound, Conflict<ApiArticle>, ValidationProblem> Assign(
        long id,
        ApiAssignment assignment,
        ClaimsPrincipal user,
        ReviewDesk desk
    )
    {
        if (desk.Article(id) is not { } article)
            return TypedResults.NotFound();
        if (
            !Enum.TryParse<ReviewPriority>(assignment.Priority, ignoreCase: true, out var priority)
            || !Enum.IsDefined(priority)
        )
            return TypedResults.ValidationProblem(
                new Dictionary<string, string[]> { ["priority"] = ["low, normal or high"] }
            );
        var isDone = desk.Assign(
            DeskUser.Of(user),
            article,
            new ReviewAssignment(UserNames.Normal(assignment.Assignee), assignment.Due, priority)
        );
        var now = ApiArticle.Of(desk.Article(id) ?? article);
        return isDone ? TypedResults.Ok(now) : TypedResults.Conflict(now);
    }

    private static Results<NoContent, NotFound> Archive(
        long id,
        ApiArchived change,
        ClaimsPrincipal user,
        ReviewDesk desk
    )
    {
        if (desk.Article(id) is null)
            return TypedResults.NotFound();
        desk.Archive(DeskUser.Of(user), id, change.Archived);
        return TypedResults.NoContent();
    }

    private static Results<NoContent, NotFound> Remove(long id, ClaimsPrincipal user, ReviewDesk desk) =>
        desk.Remove(DeskUser.Of(user), id) ? TypedResults.NoContent() : TypedResults.NotFound();

    private static Results<NoContent, NotFound> Edit(long id, ApiComment comment, ClaimsPrincipal user, ReviewDesk desk)
    {
        if (Segment(desk, id) is not { } segment)
            return TypedResults.NotFound();
        desk.EditComment(DeskUser.Of(user), segment, id, comment.Text);
        return TypedResults.NoContent();
    }

    private static Results<NoContent, NotFound> RemoveComment(long id, ClaimsPrincipal user, ReviewDesk desk)
    {
        if (Segment(desk, id) is not { } segment)
            return TypedResults.NotFound();
        desk.RemoveComment(DeskUser.Of(user), segment, id);
        return TypedResults.NoContent();
    }

    private static Results<NoContent, NotFound> Resolve(
        long id,
        ApiResolved change,
        ClaimsPrincipal user,
        ReviewDesk desk
    )
    {
        if (Segment(desk, id) is not { } segment)
            return TypedResults.NotFound();
        desk.Resolve(DeskUser.Of(user), segment, id, change.Resolved);
        return TypedResults.NoContent();
    }

    private static ReviewSegment? Segment(ReviewDesk desk, long comment) =>
        desk.FindComment(comment) is { } found ? desk.Segment(found.Segment) : null;

    /// <param name="Assignee">Who; empty for nobody.</param>
    /// <param name="Due">When it is due; null for no time.</param>
    /// <param name="Priority">low, normal or high.</param>
    internal sealed record ApiAssignment(string Assignee, DateTimeOffset? Due = null, string Priority = "normal");

    /// <param name="Archived">Whether it is archived.</param>
    internal sealed record ApiArchived(bool Archived);

    /// <param name="Resolved">Whether it is settled.</param>
    internal sealed record ApiResolved(bool Resolved);
}
