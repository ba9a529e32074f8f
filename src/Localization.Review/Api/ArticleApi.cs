using System.Collections.Immutable;
using System.Globalization;
using System.Security.Claims;
using Localization.Review.Desk;
using Localization.Review.Rights;
using Localization.Review.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Localization.Review.Api;

/// <summary>Articles, their editions and files.</summary>
internal static class ArticleApi
{
    private const int LongestPage = 1000;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/articles", ArticlesAsync)
            .WithTags("Articles")
            .WithSummary(
                "A page of the articles with their figures; X-Total-Count says how many there are. At most 1000."
            );
        api.MapGet(
                "/articles/{id:long}",
                async Task<Results<Ok<ApiArticle>, NotFound>> (long id, ReviewDesk desk) =>
                    await desk.ArticleAsync(id) is { } article
                        ? TypedResults.Ok(ApiArticle.Of(article))
                        : TypedResults.NotFound()
            )
            .WithTags("Articles")
            .WithSummary("One article.");
        api.MapGet(
                "/articles/{id:long}/segments",
                async Task<Results<Ok<IEnumerable<ApiSegment>>, NotFound>> (long id, ReviewDesk desk) =>
                    await desk.ArticleAsync(id) is null
                        ? TypedResults.NotFound()
                        : TypedResults.Ok((await desk.SegmentsAsync(id)).Select(ApiSegment.Of))
            )
            .WithTags("Articles")
            .WithSummary("An article's segments, in order.");
        api.MapPost(
                "/articles/{id:long}/editions",
                async Task<Results<Ok<ApiEditions>, NotFound>> (
                    long id,
                    ClaimsPrincipal user,
                    ReviewDesk desk,
                    Publishing publishing
                ) =>
                    await desk.ArticleAsync(id) is { } article
                        ? TypedResults.Ok(ApiEditions.Of(await publishing.RebuildAsync(DeskUser.Of(user), article)))
                        : TypedResults.NotFound()
            )
            .WithTags("Articles")
            .WithSummary("Writes the article's editions anew.")
            .Needs(DeskRight.Publish);
        api.MapPost(
                "/articles/{id:long}/translation",
                async Task<Results<Accepted, NotFound>> (
                    long id,
                    string? provider,
                    ClaimsPrincipal user,
                    ReviewDesk desk,
                    Intake intake,
                    DeskSettings settings
                ) =>
                {
                    if (await desk.ArticleAsync(id) is not { } article)
                        return TypedResults.NotFound();
                    await intake.AgainAsync(DeskUser.Of(user), article, provider ?? settings.Providers[0]);
                    return TypedResults.Accepted($"/api/articles/{id}");
                }
            )
            .WithTags("Articles")
            .WithSummary("Translates the article again. What people wrote stays.")
            .Needs(DeskRight.Translate);
        api.MapGet(
                "/articles/{id:long}/files/{edition}",
                async Task<Results<FileContentHttpResult, NotFound>> (
                    long id,
                    string edition,
                    ReviewDesk desk,
                    Publishing publishing
                ) =>
                {
                    if (await desk.ArticleAsync(id) is not { } article || !Publishing.Downloads.Contains(edition))
                        return TypedResults.NotFound();
                    var (name, content) = await publishing.DownloadAsync(article, edition);

                    // A file is saved, not shown: an edition is a page of its own, and not one of the desk's.
                    return TypedResults.File(
                        content,
                        "application/octet-stream",
                        $"{article.Name}.{name.Replace($"{article.Name}.", "", StringComparison.Ordinal)}"
                    );
                }
            )
            .WithTags("Articles")
            .WithSummary(
                "An edition or exchange file: source, html, page, docx, xliff, xliff1, tmx, markdown, json, epub."
            );
        api.MapPost(
                "/articles/{id:long}/import",
                async Task<Results<Ok<ApiImport>, NotFound>> (
                    long id,
                    IFormFile file,
                    ClaimsPrincipal user,
                    ReviewDesk desk,
                    Publishing publishing
                ) =>
                {
                    if (await desk.ArticleAsync(id) is not { } article)
                        return TypedResults.NotFound();
                    using var memory = new MemoryStream();
                    await file.CopyToAsync(memory);
                    var actor = DeskUser.Of(user);
                    var compared = await publishing.CompareAsync(actor, article, file.FileName, memory.ToArray());
                    var taken = await publishing.TakeAsync(actor, compared);
                    return TypedResults.Ok(
                        new ApiImport(
                            taken.Changed.Length,
                            [.. compared.Damaged.Select(d => d.Number)],
                            [
                                .. compared.Plan.Conflicts.Select(c => ApiConflict.Of(c.Segment, c.Target)),
                                .. taken.Conflicts.Select(c => ApiConflict.Of(c.Segment, c.Wanted)),
                            ],
                            [.. taken.Refused.Select(s => s.Id)]
                        )
                    );
                }
            )
            .WithTags("Articles")
            .WithSummary("Takes back a DOCX or XLIFF file that was edited elsewhere.")
            .Needs(DeskRight.Import);
        api.MapGet(
                "/figures",
                async (DeskSettings settings) =>
                {
                    var zone = settings.Time.LocalTimeZone;
                    return
                        await DeskFigures.OfAsync(
                            settings.Store,
                            DateOnly.FromDateTime(settings.Time.GetLocalNow().DateTime),
                            zone,
                            30
                        )
                            is var f
                        ? new ApiFigures(
                            f.Days.Select(d => new ApiDay(d.Day, d.Words)),
                            f.Providers,
                            f.Progress,
                            f.Issues.Select(i => new ApiCount(i.Code, i.Count))
                        )
                        : null;
                }
            )
            .WithTags("Figures")
            .WithSummary("The figures of the last 30 days.");
    }

    /// <param name="Changed">How many segments changed.</param>
    /// <param name="Damaged">The numbers of those that were not taken, because inline codes are missing.</param>
    /// <param name="Conflicts">The segments that somebody else has written: they stay as they are.</param>
    /// <param name="Final">The segments that are final, and were left to an editor.</param>
    internal sealed record ApiImport(
        int Changed,
        ImmutableArray<int> Damaged,
        ImmutableArray<ApiConflict> Conflicts,
        ImmutableArray<long> Final
    );

    /// <param name="Wanted">The text of the file.</param>
    /// <param name="Segment">The segment as it is.</param>
    internal sealed record ApiConflict(string Wanted, ApiSegment Segment)
    {
        internal static ApiConflict Of(ReviewSegment segment, InlineText wanted) =>
            new(SegmentText.Write(wanted, segment.Segment.Source), ApiSegment.Of(segment));
    }

    internal sealed record ApiDay(DateOnly Day, int Words);

    internal sealed record ApiCount(string Code, int Count);

    internal sealed record ApiFigures(
        IEnumerable<ApiDay> Days,
        IEnumerable<ProviderEdits> Providers,
        ReviewProgress Progress,
        IEnumerable<ApiCount> Issues
    );

    private static async Task<IEnumerable<ApiArticle>> ArticlesAsync(
        ReviewDesk desk,
        HttpResponse response,
        ClaimsPrincipal user,
        string? search = null,
        ReviewFilter filter = ReviewFilter.All,
        ReviewOrder order = ReviewOrder.Name,
        string? assignee = null,
        string? author = null,
        string? provider = null,
        string? check = null,
        string? term = null,
        int risk = 0,
        DateTimeOffset? since = null,
        int offset = 0,
        int limit = 100
    )
    {
        var page = await desk.PageAsync(
            new ReviewQuery
            {
                Text = search ?? "",
                Filter = filter,
                Order = order,
                User = Roles.Name(user),
                Assignee = assignee ?? "",
                Author = author ?? "",
                Provider = provider ?? "",
                Check = check ?? "",
                Term = term ?? "",
                Risk = risk,
                Since = since,
                Offset = Math.Max(0, offset),
                Limit = Math.Clamp(limit, 1, LongestPage),
            }
        );
        response.Headers["X-Total-Count"] = page.Found.ToString(CultureInfo.InvariantCulture);
        return page.Articles.Select(ApiArticle.Of);
    }
}
