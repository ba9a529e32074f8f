using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Localization.Review.Desk;
using Localization.Review.Rights;

namespace Localization.Review.Tests.Teamwork;

/// <summary>Assignment, archive, removal and comments, over each kind of store.</summary>
public abstract class TeamworkTests(bool postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Assign_ByAnEditor_WaitsForTheReviewer()
    {
        await using var desk = await DeskAsync();
        using var luis = await desk.ProgramAsync("Luis Núñez", ReviewRole.Reviewer);
        using var ana = await desk.ClientAsync();
        (await NamesAsync(luis, "filter=Waiting")).ShouldBeEmpty();
        var due = new DateTimeOffset(2026, 12, 1, 18, 0, 0, TimeSpan.Zero);
        using var response = await AssignAsync(ana, desk, "one", "Luis Núñez", due, "high");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await NamesAsync(luis, "filter=Waiting")).ShouldBe(["one"]);
        (await NamesAsync(ana, "filter=Waiting")).ShouldBeEmpty();
        (await NamesAsync(ana, "assignee=Luis%20N%C3%BA%C3%B1ez")).ShouldBe(["one"]);
        (await desk.ArticleAsync("one")).Assignment.ShouldBe(
            new ReviewAssignment("Luis Núñez", due, ReviewPriority.High)
        );
    }

    [Theory]
    [InlineData("Nobody Known", "normal", HttpStatusCode.UnprocessableEntity)]
    [InlineData("", "urgent", HttpStatusCode.BadRequest)]
    [InlineData("", "7", HttpStatusCode.BadRequest)]
    public async Task Assign_Invalid_IsRefused(string assignee, string priority, HttpStatusCode expected)
    {
        await using var desk = await DeskAsync();
        using var ana = await desk.ClientAsync();
        using var response = await AssignAsync(ana, desk, "one", assignee, null, priority);
        response.StatusCode.ShouldBe(expected);
        (await desk.ArticleAsync("one")).Assignment.ShouldBe(ReviewAssignment.None);
    }

    [Fact]
    public async Task Assign_ByAReviewer_TakesAndGivesBackTheirOwnAlone()
    {
        await using var desk = await DeskAsync();
        using var luis = await desk.ProgramAsync("Luis", ReviewRole.Reviewer);
        using var eva = await desk.ProgramAsync("Eva", ReviewRole.Reviewer);
        using var reader = await desk.ProgramAsync("Rosa", ReviewRole.Reader);
        (await CodeAsync(AssignAsync(reader, desk, "one", "Rosa"))).ShouldBe(HttpStatusCode.Forbidden);
        (await CodeAsync(AssignAsync(luis, desk, "one", "Eva"))).ShouldBe(HttpStatusCode.Forbidden);
        (await CodeAsync(AssignAsync(luis, desk, "one", "Luis", null, "high"))).ShouldBe(HttpStatusCode.Forbidden);
        (await CodeAsync(AssignAsync(luis, desk, "one", "Luis"))).ShouldBe(HttpStatusCode.OK);
        (await CodeAsync(AssignAsync(eva, desk, "one", "Eva"))).ShouldBe(HttpStatusCode.Forbidden);
        (await CodeAsync(AssignAsync(eva, desk, "one", ""))).ShouldBe(HttpStatusCode.Forbidden);
        (await CodeAsync(AssignAsync(luis, desk, "one", ""))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Assign_ArticleChangedSinceItWasRead_IsNotWrittenOver()
    {
        await using var desk = await DeskAsync();
        var (reviews, ana) = (desk.Get<ReviewDesk>(), new DeskUser("Ana", ReviewRole.Editor));
        var read = await desk.ArticleAsync("one");
        (await reviews.AssignAsync(ana, read, read.Assignment with { Priority = ReviewPriority.High })).ShouldBeTrue();
        (await reviews.AssignAsync(ana, read, read.Assignment with { Assignee = "Ana" })).ShouldBeFalse();
        (await desk.ArticleAsync("one")).Assignment.ShouldBe(new ReviewAssignment("", null, ReviewPriority.High));
    }

    [Fact]
    public async Task ArchiveAndRemove_ByRole_AreAnEditors()
    {
        await using var desk = await DeskAsync();
        using var ana = await desk.ClientAsync();
        using var luis = await desk.ProgramAsync("Luis", ReviewRole.Reviewer);
        var path = $"/api/articles/{(await desk.ArticleAsync("one")).Id}";
        (await CodeAsync(luis.PutAsJsonAsync($"{path}/archived", new { archived = true }, Stop))).ShouldBe(
            HttpStatusCode.Forbidden
        );
        (await CodeAsync(luis.DeleteAsync(path, Stop))).ShouldBe(HttpStatusCode.Forbidden);
        (await CodeAsync(ana.PutAsJsonAsync($"{path}/archived", new { archived = true }, Stop))).ShouldBe(
            HttpStatusCode.NoContent
        );
        (await NamesAsync(ana, "")).ShouldBe(["two"]);
        (await NamesAsync(ana, "filter=Archived")).ShouldBe(["one"]);
        (await CodeAsync(ana.PutAsJsonAsync($"{path}/archived", new { archived = false }, Stop))).ShouldBe(
            HttpStatusCode.NoContent
        );
        (await NamesAsync(ana, "")).ShouldBe(["one", "two"]);
        (await CodeAsync(ana.DeleteAsync(path, Stop))).ShouldBe(HttpStatusCode.NoContent);
        (await CodeAsync(ana.DeleteAsync(path, Stop))).ShouldBe(HttpStatusCode.NotFound);
        (await CodeAsync(ana.GetAsync(path, Stop))).ShouldBe(HttpStatusCode.NotFound);
        (await NamesAsync(ana, "")).ShouldBe(["two"]);
    }

    [Fact]
    public async Task Remove_ApprovedText_StaysInTheMemory()
    {
        await using var desk = await DeskAsync();
        var (reviews, ana, segment) = (
            desk.Get<ReviewDesk>(),
            new DeskUser("Ana", ReviewRole.Editor),
            (await desk.SegmentsAsync("one"))[0]
        );
        var saved = (
            await reviews.WriteAsync(ana, segment, segment.Version, new InlineText("El petrolero zarpó."))
        ).Segment;
        await reviews.SetStateAsync(ana, saved, saved.Version, SegmentState.Reviewed);
        (await reviews.RemoveAsync(ana, (await desk.ArticleAsync("one")).Id)).ShouldBeTrue();
        (
            await desk.Memory.MatchAsync(
                new MemoryQuery(segment.Segment.Source, LanguageTag.Parse("en"), LanguageTag.Parse("es"))
            )
        )[0]
            .Target.Text.ShouldBe("El petrolero zarpó.");
    }

    [Fact]
    public async Task Comments_OfOthers_CanBeSettledButNotChanged()
    {
        await using var desk = await DeskAsync();
        using var luis = await desk.ProgramAsync("Luis", ReviewRole.Reviewer);
        using var ana = await desk.ClientAsync();
        var path = $"/api/segments/{(await desk.SegmentsAsync("two"))[0].Id}/comments";
        (await CodeAsync(luis.PostAsJsonAsync(path, new { text = "@Ana, <b>¿seguro?</b>" }, Stop))).ShouldBe(
            HttpStatusCode.Created
        );
        var comment = (await ana.GetFromJsonAsync<JsonElement>(path, Stop))[0];
        comment.GetProperty("mentions")[0].GetString().ShouldBe("Ana");
        (await NamesAsync(ana, "filter=Waiting")).ShouldBe(["two"]);

        var one = $"/api/comments/{comment.GetProperty("id").GetInt64()}";
        (await CodeAsync(ana.PutAsJsonAsync(one, new { text = "No" }, Stop))).ShouldBe(HttpStatusCode.Forbidden);
        (await CodeAsync(ana.DeleteAsync(one, Stop))).ShouldBe(HttpStatusCode.Forbidden);
        (await CodeAsync(luis.PutAsJsonAsync(one, new { text = " " }, Stop))).ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
        (await CodeAsync(luis.PutAsJsonAsync(one, new { text = "Nada" }, Stop))).ShouldBe(HttpStatusCode.NoContent);
        (await NamesAsync(ana, "filter=Waiting")).ShouldBeEmpty();
        (await CodeAsync(ana.PutAsJsonAsync($"{one}/resolved", new { resolved = true }, Stop))).ShouldBe(
            HttpStatusCode.NoContent
        );
        (await CodeAsync(luis.DeleteAsync(one, Stop))).ShouldBe(HttpStatusCode.NoContent);
        (await CodeAsync(luis.DeleteAsync(one, Stop))).ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<HttpResponseMessage> AssignAsync(
        HttpClient client,
        DeskFixture desk,
        string name,
        string assignee,
        DateTimeOffset? due = null,
        string priority = "normal"
    ) =>
        await client.PutAsJsonAsync(
            $"/api/articles/{(await desk.ArticleAsync(name)).Id}/assignment",
            new
            {
                assignee,
                due,
                priority,
            },
            Stop
        );

    private static async Task<HttpStatusCode> CodeAsync(Task<HttpResponseMessage> request)
    {
        using var response = await request;
        return response.StatusCode;
    }

    private static async Task<List<string?>> NamesAsync(HttpClient client, string query) =>
        [
            .. (await client.GetFromJsonAsync<JsonElement>($"/api/articles?{query}", Stop))
                .EnumerateArray()
                .Select(a => a.GetProperty("name").GetString()),
        ];

    private async Task<DeskFixture> DeskAsync()
    {
        var desk = new DeskFixture { Postgres = postgres };
        desk.Write("articles/one.txt", "The tanker left.\n\nThe crew is safe.\n");
        desk.Write("articles/two.txt", "The tanker left the port.\n");
        return await desk.OpenAsync();
    }
}

public sealed class FileTeamworkTests() : TeamworkTests(postgres: false);

public sealed class DatabaseTeamworkTests() : TeamworkTests(postgres: true);
