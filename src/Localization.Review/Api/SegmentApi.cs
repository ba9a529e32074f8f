using System.Security.Claims;
using Localization.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Localization.Review;

/// <summary>Segments: read, write, approve, comment, search. The pages of the desk write through here too, so that what
/// is typed is saved whether or not the page is connected.</summary>
internal static class SegmentApi
{
    private const int MostHits = 200;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet(
                "/segments/{id:long}",
                Results<Ok<ApiSegment>, NotFound> (long id, ReviewDesk desk) =>
                    desk.Segment(id) is { } segment ? TypedResults.Ok(ApiSegment.Of(segment)) : TypedResults.NotFound()
            )
            .WithTags("Segments")
            .WithSummary("One segment.");
        api.MapPut("/segments/{id:long}", Write)
            .RequireAuthorization(Roles.Review)
            .WithTags("Segments")
            .WithSummary(
                "Writes a translation. Answers 409 with the segment as it is when somebody else has changed it "
                    + "since that version."
            );
        api.MapPut("/segments/{id:long}/state", SetState)
            .RequireAuthorization(Roles.Review)
            .WithTags("Segments")
            .WithSummary(
                "Approves a segment (reviewed), signs it off (final; editors alone) or takes that back (translated)."
            );
        api.MapGet(
                "/segments/{id:long}/history",
                (long id, ReviewDesk desk) =>
                    desk.History(id)
                        .Select(c => new ApiChange(
                            c.At,
                            c.Author,
                            c.Kind.ToString().ToLowerInvariant(),
                            c.Target.Text,
                            c.State.ToString().ToLowerInvariant()
                        ))
            )
            .WithTags("Segments")
            .WithSummary("A segment's history, the newest first.");
        api.MapPost(
                "/segments/{id:long}/comments",
                Results<Created, NotFound, ValidationProblem> (
                    long id,
                    ApiComment comment,
                    ClaimsPrincipal user,
                    ReviewDesk desk
                ) =>
                {
                    if (desk.Segment(id) is not { } segment)
                        return TypedResults.NotFound();
                    if (comment.Text.Trim().Length is 0 or > 5000)
                        return TypedResults.ValidationProblem(
                            new Dictionary<string, string[]> { ["text"] = ["1 to 5000 characters"] }
                        );
                    desk.Comment(segment, comment.Text, Roles.Name(user));
                    return TypedResults.Created($"/api/segments/{id}");
                }
            )
            .RequireAuthorization(Roles.Review)
            .WithTags("Segments")
            .WithSummary("Adds a comment.");
        api.MapGet(
                "/search",
                (string q, ReviewDesk desk) =>
                    q.Trim().Length == 0 ? [] : desk.Search(q.Trim(), MostHits).Select(ApiSegment.Of)
            )
            .WithTags("Segments")
            .WithSummary("Segments whose source or translation holds a text, whatever its case and accents.");
    }

    private static Results<Ok<ApiSegment>, NotFound, Conflict<ApiSegment>, ValidationProblem, ForbidHttpResult> Write(
        long id,
        ApiWrite write,
        ClaimsPrincipal user,
        ReviewDesk desk
    )
    {
        if (desk.Segment(id) is not { } segment)
            return TypedResults.NotFound();
        if (
            write.Target.Length > ReviewDesk.LongestText
            || SegmentText.Read(write.Target, segment.Segment.Source) is not { } target
        )
            return TypedResults.ValidationProblem(
                new Dictionary<string, string[]>
                {
                    ["target"] = [$"each code once, at most {ReviewDesk.LongestText} characters"],
                }
            );
        var saved = desk.Write(segment, write.Version, target, Roles.Name(user));
        if (!saved.IsConflict && write.Approve)
            saved = desk.SetState(saved.Segment, saved.Segment.Version, SegmentState.Reviewed, Roles.Name(user));
        return saved.IsConflict
            ? TypedResults.Conflict(ApiSegment.Of(saved.Segment))
            : TypedResults.Ok(ApiSegment.Of(saved.Segment));
    }

    private static Results<
        Ok<ApiSegment>,
        NotFound,
        Conflict<ApiSegment>,
        ValidationProblem,
        ForbidHttpResult
    > SetState(long id, ApiState change, ClaimsPrincipal user, ReviewDesk desk)
    {
        if (desk.Segment(id) is not { } segment)
            return TypedResults.NotFound();
        if (
            !Enum.TryParse<SegmentState>(change.State, ignoreCase: true, out var state)
            || state == SegmentState.Initial
            || !Enum.IsDefined(state)
        )
            return TypedResults.ValidationProblem(
                new Dictionary<string, string[]> { ["state"] = ["translated, reviewed or final"] }
            );

        // What an editor signed off is opened again by an editor.
        if ((state == SegmentState.Final || segment.State == SegmentState.Final) && Roles.Of(user) < ReviewRole.Editor)
            return TypedResults.Forbid();
        var saved = desk.SetState(segment, change.Version, state, Roles.Name(user));
        return saved.IsConflict
            ? TypedResults.Conflict(ApiSegment.Of(saved.Segment))
            : TypedResults.Ok(ApiSegment.Of(saved.Segment));
    }
}
