using Localization.Review.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Localization.Review.Api;

/// <summary>The API under <c>/api</c>: what the desk does, for a content system or a script, by the same
/// rules.</summary>
internal static class ReviewApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        // Other sites are refused by their origin; see RequestGuard.
        var api = routes
            .MapGroup("/api")
            .RequireAuthorization(Roles.Read)
            .DisableAntiforgery()
            .AddEndpointFilter(ExplainAsync);
        ArticleApi.Map(api);
        SegmentApi.Map(api);
        GlossaryApi.Map(api);
        TeamworkApi.Map(api);
        FilterApi.Map(api);
        EngineApi.Map(api);
        ReplaceApi.Map(api);
        LogApi.Map(api);
    }

    // What goes wrong says so in one sentence, never with a stack.
    private static async ValueTask<object?> ExplainAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        try
        {
            return await next(context);
        }
        catch (DeskForbiddenException exception)
        {
            return Results.Problem(
                exception.Message,
                statusCode: exception.IsSignedOut ? StatusCodes.Status401Unauthorized : StatusCodes.Status403Forbidden,
                title: exception.Code
            );
        }
        catch (LocalizationException exception)
        {
            return Results.Problem(
                exception.Message,
                statusCode: StatusCodes.Status422UnprocessableEntity,
                title: exception.Code
            );
        }
    }
}
