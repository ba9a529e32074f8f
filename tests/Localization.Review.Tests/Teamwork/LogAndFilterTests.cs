using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Localization.Review.Access;
using Localization.Review.Desk;
using Localization.Review.Pages;
using Localization.Review.Rights;

namespace Localization.Review.Tests.Teamwork;

/// <summary>The log of all that people do, and the filters that they save.</summary>
public sealed class LogAndFilterTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Log_TeamworkOfAllKinds_IsExportedWithWhoWhatAndTexts()
    {
        await using var desk = await DeskAsync();
        var (reviews, article, segment) = (
            desk.Get<ReviewDesk>(),
            await desk.ArticleAsync("one"),
            (await desk.SegmentsAsync("one"))[0]
        );
        var (eva, luis) = (new DeskUser("Eva", ReviewRole.Editor), new DeskUser("Luis", ReviewRole.Reviewer));
        await desk.Memory.Review.PutAsync(Sessions.User("Luis", ReviewRole.Reviewer, DeskFixture.Password));
        await reviews.AssignAsync(eva, article, new ReviewAssignment("Luis", null, ReviewPriority.High));
        var comment = await reviews.CommentAsync(luis, segment, "¿Así?");
        await reviews.EditCommentAsync(luis, segment, comment, "¿Así o no?");
        await reviews.ResolveAsync(eva, segment, comment, resolved: true);
        await reviews.ArchiveAsync(eva, article.Id, archived: true);
        await reviews.WriteAsync(luis, segment, segment.Version, new InlineText("El petrolero zarpó."));
        using var ana = await desk.ClientAsync();
        var lines = (await ana.GetStringAsync(new Uri("/api/log", UriKind.Relative), Stop))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => JsonDocument.Parse(l).RootElement)
            .ToList();
        lines
            .Select(l => $"{l.GetProperty("author")} {l.GetProperty("kind")} > {l.GetProperty("after")}")
            .ShouldBe(
                [
                    "Eva assign > Luis",
                    "Eva priority > high",
                    "Luis comment > ¿Así?",
                    "Luis editComment > ¿Así o no?",
                    "Eva resolve > ¿Así o no?",
                    "Eva archive > ",
                    "Luis edit > El petrolero zarpó.",
                ],
                ignoreOrder: true
            );
        lines.ShouldAllBe(l => l.GetProperty("title").GetString() == article.Title);
        lines
            .Single(l => l.GetProperty("kind").GetString() == "editComment")
            .GetProperty("before")
            .GetString()
            .ShouldBe("¿Así?");
    }

    [Fact]
    public async Task Filters_OverTheApi_AreOnesOwn()
    {
        await using var desk = await DeskAsync();
        using var luis = await desk.ProgramAsync("Luis", ReviewRole.Reader);
        using var eva = await desk.ProgramAsync("Eva", ReviewRole.Editor);
        var query = "filter=Flagged&check=number-missing&risk=50&term=tanker";
        using var saved = await luis.PutAsJsonAsync("/api/filters/Noche%20de%20hoy", new { query }, Stop);
        saved.StatusCode.ShouldBe(HttpStatusCode.OK);
        var own = await luis.GetFromJsonAsync<SavedFilter[]>("/api/filters", Stop);
        own!.Single().Title.ShouldBe("Noche de hoy");
        ListAddress.Read(own![0].Query).ShouldBe(ListAddress.Read(query));
        (await eva.GetFromJsonAsync<SavedFilter[]>("/api/filters", Stop)).ShouldBeEmpty();
        using var none = await eva.DeleteAsync(new Uri("/api/filters/Noche%20de%20hoy", UriKind.Relative), Stop);
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var gone = await luis.DeleteAsync(new Uri("/api/filters/Noche%20de%20hoy", UriKind.Relative), Stop);
        gone.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var blank = await luis.PutAsJsonAsync("/api/filters/%20", new { query }, Stop);
        blank.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public void Address_OfAQuery_IsReadAgainAsItWas()
    {
        var query = new ReviewQuery
        {
            Text = "Peña & Peñón = 100 %",
            Filter = ReviewFilter.Commented,
            Order = ReviewOrder.Due,
            Assignee = "Luis Núñez",
            Author = "Eva",
            Provider = "copy",
            Check = "term-missing",
            Term = "tanker",
            Risk = 75,
            Since = new DateTimeOffset(2026, 11, 29, 0, 0, 0, TimeSpan.FromHours(1)),
        };
        ListAddress.Read(ListAddress.Of(query)).ShouldBe(query);
        ListAddress.Of(new ReviewQuery()).ShouldBe("");
        ListAddress.Read("?filter=nonsense&risk=-5&since=never&unknown=1").ShouldBe(new ReviewQuery());
    }

    [Theory]
    [InlineData("fix", "2")]
    [InlineData("fix", "")]
    [InlineData("ignore-always", "x")]
    [InlineData("resolve", "1")]
    [InlineData("Remove", "1")]
    [InlineData("", "")]
    public void Command_OfAKey_IsTypedOrNone(string name, string argument)
    {
        ArticleCommand? expected = (name, argument) switch
        {
            ("fix", "2") => new ArticleCommand.Fix(2),
            ("fix", _) => new ArticleCommand.Fix(),
            ("ignore-always", _) => new ArticleCommand.Ignore(Everywhere: true),
            _ => null,
        };
        ArticleCommand.Read(name, argument).ShouldBe(expected);
    }

    [Fact]
    public void SegmentFilter_AllThatCanBeChosen_HoldsWhatHasIt()
    {
        var segment = new ReviewSegment(
            1,
            1,
            new Segment(0, 0, BlockRole.Paragraph, new InlineText("The tanker left."), "", ""),
            new InlineText("El petrolero zarpó."),
            SegmentState.Translated
        )
        {
            Issues = [new QualityIssue("term-missing", QualitySeverity.Warning, [])],
            Writer = "Luis",
            Risk = 50,
        };
        (SegmentFilter Filter, bool Holds)[] cases =
        [
            (new SegmentFilter(), true),
            (new SegmentFilter { Check = "term-missing" }, true),
            (new SegmentFilter { Check = "number-missing" }, false),
            (new SegmentFilter { Writer = "Luis", Risk = 50 }, true),
            (new SegmentFilter { Writer = "Eva" }, false),
            (new SegmentFilter { Risk = 51 }, false),
            (new SegmentFilter { Term = "tanker" }, true),
            (new SegmentFilter { Term = "ship" }, false),
            (new SegmentFilter { Sought = "ZARPO", Check = "term-missing" }, true),
            (new SegmentFilter { Show = ArticleFilter.Open, Sought = "ship" }, false),
        ];
        foreach (var (filter, holds) in cases)
            filter.Holds(segment, _ => ["tanker"]).ShouldBe(holds, filter.ToString());
    }

    private static async Task<DeskFixture> DeskAsync()
    {
        var desk = new DeskFixture();
        desk.Write("articles/one.txt", "The tanker left.\n\nThe crew is safe.\n");
        return await desk.OpenAsync();
    }
}
