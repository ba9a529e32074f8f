using System.Security.Claims;
using Localization.Review.Desk;
using Localization.Review.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Localization.Review.Api;

/// <summary>The filters of the list that a user has saved.</summary>
internal static class FilterApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet(
                "/filters",
                async (ClaimsPrincipal user, SavedFilters filters) => await filters.OfAsync(DeskUser.Of(user))
            )
            .WithTags("Articles")
            .WithSummary("One's own saved filters of the list; query is that of GET /api/articles.");
        api.MapPut("/filters/{title}", SaveAsync).WithTags("Articles").WithSummary("Saves a filter under a title.");
        api.MapDelete(
                "/filters/{title}",
                async Task<Results<NoContent, NotFound>> (string title, ClaimsPrincipal user, SavedFilters filters) =>
                    await filters.RemoveAsync(DeskUser.Of(user), title)
                        ? TypedResults.NoContent()
                        : TypedResults.NotFound()
            )
            .WithTags("Articles")
            .WithSummary("Removes one's own filter.");
    }

    private static async Task<SavedFilter> SaveAsync(
        string title,
        ApiFilter filter,
        ClaimsPrincipal user,
        SavedFilters filters
    ) => await filters.SaveAsync(DeskUser.Of(user), title, ListAddress.Read(filter.Query));

    /// <param name="Query">What it shows, as the query of GET /api/articles.</param>
    internal sealed record ApiFilter(string Query);
}
