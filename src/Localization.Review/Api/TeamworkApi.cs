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
        api.MapGet("/people", async (DeskPeople people) => await people.NamesAsync())
            .WithTags("Articles")
            .WithSummary("The people to whom articles can be assigned.");
        api.MapPut("/articles/{id:long}/assignment", AssignAsync)
            .WithTags("Articles")
            .WithSummary(
                "Assigns an article, with due time and priority (low, normal, high). A reviewer can take an "
                    + "unassigned article and release their own; all else requires an editor."
            )
            .Needs(DeskRight.Take);
        api.MapPut("/articles/{id:long}/archived", ArchiveAsync)
            .WithTags("Articles")
            .WithSummary("Archives an article, or restores it.")
            .Needs(DeskRight.Archive);
        api.MapDelete("/articles/{id:long}", RemoveAsync)
            .WithTags("Articles")
            .WithSummary("Removes an article from the desk. Its unchanged file is not taken in again.")
            .Needs(DeskRight.Remove);
        api.MapGet(
                "/segments/{id:long}/comments",
                async Task<Results<Ok<ImmutableArray<ReviewComment>>, NotFound>> (long id, ReviewDesk desk) =>
                    await desk.SegmentAsync(id) is null
                        ? TypedResults.NotFound()
                        : TypedResults.Ok(await desk.CommentsAsync(id))
            )
            .WithTags("Segments")
            .WithSummary("A segment's comments, the oldest first.");
        api.MapPut("/comments/{id:long}", EditAsync)
            .WithTags("Segments")
            .WithSummary("Changes one's own comment.")
            .Needs(DeskRight.Comment);
        api.MapDelete("/comments/{id:long}", RemoveCommentAsync)
            .WithTags("Segments")
            .WithSummary("Removes one's own comment.")
            .Needs(DeskRight.Comment);
        api.MapPut("/comments/{id:long}/resolved", ResolveAsync)
            .WithTags("Segments")
            .WithSummary("Resolves a comment, or opens it again.")
            .Needs(DeskRight.Comment);
    }

    private static async Task<Results<Ok<ApiArticle>, NotFound, Conflict<ApiArticle>, ValidationProblem>> AssignAsync(
        long id,
        ApiAssignment assignment,
        ClaimsPrincipal user,
        ReviewDesk desk
    )
    {
        if (await desk.ArticleAsync(id) is not { } article)
            return TypedResults.NotFound();
        if (
            !Enum.TryParse<ReviewPriority>(assignment.Priority, ignoreCase: true, out var priority)
            || !Enum.IsDefined(priority)
        )
            return TypedResults.ValidationProblem(
                new Dictionary<string, string[]> { ["priority"] = ["low, normal or high"] }
            );
        var isDone = await desk.AssignAsync(
            DeskUser.Of(user),
            article,
            new ReviewAssignment(UserNames.Normal(assignment.Assignee), assignment.Due, priority)
        );
        var now = ApiArticle.Of(await desk.ArticleAsync(id) ?? article);
        return isDone ? TypedResults.Ok(now) : TypedResults.Conflict(now);
    }

    private static async Task<Results<NoContent, NotFound>> ArchiveAsync(
        long id,
        ApiArchived change,
        ClaimsPrincipal user,
        ReviewDesk desk
    )
    {
        if (await desk.ArticleAsync(id) is null)
            return TypedResults.NotFound();
        await desk.ArchiveAsync(DeskUser.Of(user), id, change.Archived);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, NotFound>> RemoveAsync(
        long id,
        ClaimsPrincipal user,
        ReviewDesk desk
    ) => await desk.RemoveAsync(DeskUser.Of(user), id) ? TypedResults.NoContent() : TypedResults.NotFound();

    private static async Task<Results<NoContent, NotFound>> EditAsync(
        long id,
        ApiComment comment,
        ClaimsPrincipal user,
        ReviewDesk desk
    )
    {
        if (await SegmentAsync(desk, id) is not { } segment)
            return TypedResults.NotFound();
        await desk.EditCommentAsync(DeskUser.Of(user), segment, id, comment.Text);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, NotFound>> RemoveCommentAsync(
        long id,
        ClaimsPrincipal user,
        ReviewDesk desk
    )
    {
        if (await SegmentAsync(desk, id) is not { } segment)
            return TypedResults.NotFound();
        await desk.RemoveCommentAsync(DeskUser.Of(user), segment, id);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, NotFound>> ResolveAsync(
        long id,
        ApiResolved change,
        ClaimsPrincipal user,
        ReviewDesk desk
    )
    {
        if (await SegmentAsync(desk, id) is not { } segment)
            return TypedResults.NotFound();
        await desk.ResolveAsync(DeskUser.Of(user), segment, id, change.Resolved);
        return TypedResults.NoContent();
    }

    private static async Task<ReviewSegment?> SegmentAsync(ReviewDesk desk, long comment) =>
        await desk.FindCommentAsync(comment) is { } found ? await desk.SegmentAsync(found.Segment) : null;

    /// <param name="Assignee">Who; empty for nobody.</param>
    /// <param name="Due">When it is due; null for no time.</param>
    /// <param name="Priority">low, normal or high.</param>
    internal sealed record ApiAssignment(string Assignee, DateTimeOffset? Due = null, string Priority = "normal");

    /// <param name="Archived">Whether it is archived.</param>
    internal sealed record ApiArchived(bool Archived);

    /// <param name="Resolved">Whether it is settled.</param>
    internal sealed record ApiResolved(bool Resolved);
}
