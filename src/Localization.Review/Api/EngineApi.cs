using System.Security.Claims;
using Localization.Review.Desk;
using Localization.Review.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Localization.Review.Api;

/// <summary>The translations of a segment by several engines.</summary>
internal static class EngineApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/segments/{id:long}/answers", AnswersAsync)
            .WithTags("Segments")
            .WithSummary("What each engine has for a segment: its stored translation, or what asking it costs.");
        api.MapPost("/segments/{id:long}/answers", AskAsync)
            .WithTags("Segments")
            .WithSummary("Asks an engine for a segment. An engine that bills requires an editor.")
            .Needs(DeskRight.Write);
    }

    private static async Task<Results<Ok<IEnumerable<ApiAnswer>>, NotFound>> AnswersAsync(
        long id,
        ReviewDesk desk,
        EngineDesk engines,
        CancellationToken cancellationToken
    ) =>
        await desk.SegmentAsync(id) is { } segment
            ? TypedResults.Ok((await engines.OfAsync(segment, cancellationToken)).Select(ApiAnswer.Of))
            : TypedResults.NotFound();

    private static async Task<Results<Ok<ApiAnswer>, NotFound>> AskAsync(
        long id,
        string provider,
        ClaimsPrincipal user,
        ReviewDesk desk,
        EngineDesk engines,
        CancellationToken cancellationToken
    ) =>
        await desk.SegmentAsync(id) is { } segment
            ? TypedResults.Ok(
                ApiAnswer.Of(await engines.AskAsync(DeskUser.Of(user), segment, provider, cancellationToken))
            )
            : TypedResults.NotFound();

    /// <param name="Provider">The engine.</param>
    /// <param name="Target">Its translation; null where it was not asked yet.</param>
    /// <param name="Issues">The codes of the issues of the translation.</param>
    /// <param name="Local">Whether it runs on this machine and bills nothing.</param>
    /// <param name="Units">What asking is billed as, in characters or tokens.</param>
    /// <param name="Price">What asking costs; null where no price is set.</param>
    /// <param name="Currency">The currency.</param>
    /// <param name="Failure">Why it cannot answer; empty where it can.</param>
    internal sealed record ApiAnswer(
        string Provider,
        string? Target,
        IEnumerable<string> Issues,
        bool Local,
        long Units,
        decimal? Price,
        string Currency,
        string Failure
    )
    {
        internal static ApiAnswer Of(EngineOffer offer) =>
            new(
                offer.Engine,
                offer.Target?.Text,
                offer.Issues.Select(i => i.Code),
                offer.IsLocal,
                offer.Characters,
                offer.Price,
                offer.Currency,
                offer.Failure
            );
    }
}
