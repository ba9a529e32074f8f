using System.Security.Claims;
using Localization.Review.Desk;
using Localization.Review.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Localization.Review.Api;

/// <summary>The issues that people ignore: listed, and shown again.</summary>
internal static class IgnoredApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/ignored", async (ReviewDesk desk) => await desk.IgnoredAsync())
            .WithTags("Issues")
            .WithSummary("The issues that are ignored, everywhere or in one segment.");
        api.MapDelete(
                "/ignored",
                async Task<Results<NoContent, NotFound>> (
                    [FromBody] ApiIgnored issue,
                    ClaimsPrincipal user,
                    ReviewDesk desk
                ) =>
                    await desk.UnignoreAsync(DeskUser.Of(user), issue.Segment, issue.Code, [.. issue.Arguments ?? []])
                        ? TypedResults.NoContent()
                        : TypedResults.NotFound()
            )
            .WithTags("Issues")
            .WithSummary("Shows an issue again.")
            .Needs(DeskRight.Ignore);
    }

    /// <param name="Code">The issue's code.</param>
    /// <param name="Arguments">What its message names.</param>
    /// <param name="Segment">The segment; null for everywhere.</param>
    internal sealed record ApiIgnored(string Code, string[]? Arguments = null, long? Segment = null);
}
