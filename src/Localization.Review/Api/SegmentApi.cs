using System.Security.Claims;
using Localization.Review.Desk;
using Localization.Review.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Localization.Review.Api;

/// <summary>Segments: read, write, approve, comment, search. The pages of the desk write through here too, so that what
/// is typed is saved whether or not the page is connected. Who may do what is the desk's to say.</summary>
internal static class SegmentApi
{
    private const int MostHits = 200;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet(
                "/segments/{id:long}",
                async Task<Results<Ok<ApiSegment>, NotFound>> (long id, ReviewDesk desk) =>
                    await desk.SegmentAsync(id) is { } segment
                        ? TypedResults.Ok(ApiSegment.Of(segment))
                        : TypedResults.NotFound()
            )
            .WithTags("Segments")
            .WithSummary("One segment.");
        api.MapPut("/segments/{id:long}", WriteAsync)
            .WithTags("Segments")
            .WithSummary(
                "Writes a translation. Answers 409 with the segment as it is when somebody else has changed it "
                    + "since that version."
            )
            .Needs(DeskRight.Write);
        api.MapPut("/segments/{id:long}/state", SetStateAsync)
            .WithTags("Segments")
            .WithSummary(
                "Approves a segment (reviewed), signs it off (final; editors alone) or takes that back (translated)."
            )
            .Needs(DeskRight.Approve);
        api.MapGet(
                "/segments/{id:long}/history",
                async (long id, ReviewDesk desk) =>
                    (await desk.HistoryAsync(id)).Select(c => new ApiChange(
                        c.At,
                        c.Author,
                        c.Kind.ToString().ToLowerInvariant(),
                        c.Target.Text,
                        c.State.ToString().ToLowerInvariant()
                    ))
            )
            .WithTags("Segments")
            .WithSummary("A segment's history, the newest first.");
        api.MapPost("/segments/{id:long}/comments", CommentAsync)
            .WithTags("Segments")
            .WithSummary("Adds a comment.")
            .Needs(DeskRight.Comment);
        api.MapGet(
                "/search",
                async (string q, ReviewDesk desk) =>
                    q.Trim().Length == 0 ? [] : (await desk.SearchAsync(q.Trim(), MostHits)).Select(ApiSegment.Of)
            )
            .WithTags("Segments")
            .WithSummary("Segments whose source or translation holds a text, whatever its case and accents.");
        IgnoredApi.Map(api);
    }

    private static async Task<Results<Created, NotFound, ValidationProblem>> CommentAsync(
        long id,
        ApiComment comment,
        ClaimsPrincipal user,
        ReviewDesk desk
    )
    {
        if (await desk.SegmentAsync(id) is not { } segment)
            return TypedResults.NotFound();
        if (comment.Text.Trim().Length is 0 or > 5000)
            return Invalid("text", "1 to 5000 characters");
        await desk.CommentAsync(DeskUser.Of(user), segment, comment.Text);
        return TypedResults.Created($"/api/segments/{id}");
    }

    private static async Task<Results<Ok<ApiSegment>, NotFound, Conflict<ApiSegment>, ValidationProblem>> WriteAsync(
        long id,
        ApiWrite write,
        ClaimsPrincipal user,
        ReviewDesk desk
    )
    {
        if (await desk.SegmentAsync(id) is not { } segment)
            return TypedResults.NotFound();
        if (
            write.Target.Length > ReviewDesk.LongestText
            || SegmentText.Read(write.Target, segment.Segment.Source) is not { } target
        )
            return Invalid("target", $"each code once, at most {ReviewDesk.LongestText} characters");
        var actor = DeskUser.Of(user);
        var saved = await desk.WriteAsync(actor, segment, write.Version, target);
        if (!saved.IsConflict && write.Approve && saved.Segment.State < SegmentState.Reviewed)
            saved = await desk.SetStateAsync(actor, saved.Segment, saved.Segment.Version, SegmentState.Reviewed);
        return Answer(saved);
    }

    private static async Task<Results<Ok<ApiSegment>, NotFound, Conflict<ApiSegment>, ValidationProblem>> SetStateAsync(
        long id,
        ApiState change,
        ClaimsPrincipal user,
        ReviewDesk desk
    )
    {
        if (await desk.SegmentAsync(id) is not { } segment)
            return TypedResults.NotFound();
        return
            Enum.TryParse<SegmentState>(change.State, ignoreCase: true, out var state)
            && state != SegmentState.Initial
            && Enum.IsDefined(state)
            ? Answer(await desk.SetStateAsync(DeskUser.Of(user), segment, change.Version, state))
            : Invalid("state", "translated, reviewed or final");
    }

    private static Results<Ok<ApiSegment>, NotFound, Conflict<ApiSegment>, ValidationProblem> Answer(
        ReviewSaved saved
    ) =>
        saved.IsConflict
            ? TypedResults.Conflict(ApiSegment.Of(saved.Segment))
            : TypedResults.Ok(ApiSegment.Of(saved.Segment));

    private static ValidationProblem Invalid(string field, string wanted) =>
        TypedResults.ValidationProblem(new Dictionary<string, string[]> { [field] = [wanted] });
}
