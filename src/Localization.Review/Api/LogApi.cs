using System.Text.Json;
using Localization.Review.Desk;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Localization.Review.Api;

/// <summary>What people did, as JSON lines.</summary>
internal static class LogApi
{
    private const int PageSize = 500;

    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/log", WriteAsync)
            .WithTags("Log")
            .WithSummary("Who changed what, the newest first, one JSON object per line.")
            .Produces(StatusCodes.Status200OK, contentType: "application/x-ndjson");

    // Page by page: a log of any length takes little memory.
    private static async Task WriteAsync(HttpContext context, ReviewDesk desk)
    {
        context.Response.ContentType = "application/x-ndjson";
        for (
            var before = ReviewLogPlace.End;
            await desk.LogAsync(before, PageSize) is [.., var last] page;
            before = last.Place
        )
        {
            foreach (var change in page)
                await context.Response.WriteAsync(
                    JsonSerializer.Serialize(change, LogJson.Named.ReviewLogEntry) + "\n",
                    context.RequestAborted
                );
        }
    }
}
