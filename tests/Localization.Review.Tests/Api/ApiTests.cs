using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Localization.Review.Desk;

namespace Localization.Review.Tests.Api;

/// <summary>The API, as a content system uses it, over each kind of store.</summary>
public abstract class ApiTests(bool postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Write_OldVersion_ConflictsAndShowsTheOtherText()
    {
        await using var desk = await DeskAsync();
        using var client = await desk.ClientAsync();
        var segment = (await desk.SegmentsAsync("one"))[0];
        using var first = await WriteAsync(client, segment.Id, 1, "El petrolero zarpó.");
        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var second = await WriteAsync(client, segment.Id, 1, "El buque salió.");
        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await second.Content.ReadFromJsonAsync<JsonElement>(Stop))
            .GetProperty("target")
            .GetString()
            .ShouldBe("El petrolero zarpó.");
        (await desk.SegmentsAsync("one"))[0].Target.Text.ShouldBe("El petrolero zarpó.");
    }

    [Fact]
    public async Task Write_InlineCodes_ComeBackWhereTheyWerePut()
    {
        await using var desk = await DeskAsync();
        using var client = await desk.ClientAsync();
        var segment = (await desk.SegmentsAsync("two")).Single(s =>
            s.Segment.Source.Text.Contains("port", StringComparison.Ordinal)
        );
        var shown = await client.GetFromJsonAsync<JsonElement>($"/api/segments/{segment.Id}", Stop);
        shown.GetProperty("source").GetString().ShouldBe("The tanker left the {0}port{1}.");
        using var response = await WriteAsync(
            client,
            segment.Id,
            segment.Version,
            "Del {0}puerto{1} zarpó el petrolero."
        );
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await desk.Memory.Review.SegmentAsync(segment.Id))!
            .Target.Render()
            .ShouldBe("Del **puerto** zarpó el petrolero.");
    }

    [Theory]
    [InlineData("{0}{0}puerto{1}")]
    [InlineData("LONG")]
    public async Task Write_WhatCannotBe_IsRefused(string target)
    {
        await using var desk = await DeskAsync();
        using var client = await desk.ClientAsync();
        var segment = (await desk.SegmentsAsync("two")).Single(s => s.Segment.Source.Codes.Length > 0);
        using var response = await WriteAsync(
            client,
            segment.Id,
            segment.Version,
            target == "LONG" ? new string('a', ReviewDesk.LongestText + 1) : target
        );
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Write_Approved_EntersTheMemoryAsHuman()
    {
        await using var desk = await DeskAsync();
        using var client = await desk.ClientAsync();
        var segment = (await desk.SegmentsAsync("one"))[0];
        (
            await client.PutAsJsonAsync(
                $"/api/segments/{segment.Id}",
                new
                {
                    version = 1,
                    target = "El petrolero zarpó.",
                    approve = true,
                },
                Stop
            )
        ).StatusCode.ShouldBe(HttpStatusCode.OK);
        var query = new MemoryQuery(segment.Segment.Source, LanguageTag.Parse("en"), LanguageTag.Parse("es"))
        {
            Previous = "",
            Next = (await desk.SegmentsAsync("one"))[1].Segment.Source.Text,
        };
        var match = (await desk.Memory.MatchAsync(query))[0];
        (match.Kind, match.Target.Text, match.Entry.Origin, match.Entry.State, match.Entry.Author).ShouldBe(
            (MatchKind.InContext, "El petrolero zarpó.", MemoryOrigin.Human, SegmentState.Reviewed, "Ana")
        );
    }

    [Theory]
    [InlineData("translated")]
    [InlineData(null)]
    public async Task Approval_TakenBackOrWrittenOver_LeavesTheMemory(string? state)
    {
        await using var desk = await DeskAsync();
        using var client = await desk.ClientAsync();
        var segment = (await desk.SegmentsAsync("one"))[0];
        await client.PutAsJsonAsync(
            $"/api/segments/{segment.Id}",
            new
            {
                version = 1,
                target = "El petrolero zarpó.",
                approve = true,
            },
            Stop
        );
        (await desk.Memory.HasHumanAsync()).ShouldBeTrue();
        using var response = state is null
            ? await WriteAsync(client, segment.Id, 3, "El buque zarpó.")
            : await client.PutAsJsonAsync($"/api/segments/{segment.Id}/state", new { version = 3, state }, Stop);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (
            await desk.Memory.MatchAsync(
                new MemoryQuery(segment.Segment.Source, LanguageTag.Parse("en"), LanguageTag.Parse("es"))
            )
        ).ShouldBeEmpty();
    }

    [Fact]
    public async Task Write_ApprovedSegment_IsNoLongerApproved()
    {
        await using var desk = await DeskAsync();
        using var client = await desk.ClientAsync();
        var segment = (await desk.SegmentsAsync("one"))[0];
        await client.PutAsJsonAsync(
            $"/api/segments/{segment.Id}",
            new
            {
                version = 1,
                target = "El petrolero zarpó.",
                approve = true,
            },
            Stop
        );
        using var response = await WriteAsync(client, segment.Id, 3, "El petrolero ya zarpó.");
        (await response.Content.ReadFromJsonAsync<JsonElement>(Stop))
            .GetProperty("state")
            .GetString()
            .ShouldBe("translated");
    }

    [Fact]
    public async Task Editions_Rebuilt_HoldWhatWasWritten()
    {
        await using var desk = await DeskAsync();
        using var client = await desk.ClientAsync();
        await WriteAsync(client, (await desk.SegmentsAsync("one"))[0].Id, 1, "El petrolero zarpó.");
        using var response = await client.PostAsync(
            $"/api/articles/{(await desk.ArticleAsync("one")).Id}/editions",
            null,
            Stop
        );
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await File.ReadAllTextAsync(desk["output/one/one.es.txt"], Stop)).ShouldBe(
            "El petrolero zarpó.\n\nThe crew is safe.\n"
        );
    }

    [Fact]
    public async Task Editions_SourceChanged_SayWhatToDo()
    {
        await using var desk = await DeskAsync();
        using var client = await desk.ClientAsync();
        desk.Write("articles/one.txt", "Another text.\n");
        using var response = await client.PostAsync(
            $"/api/articles/{(await desk.ArticleAsync("one")).Id}/editions",
            null,
            Stop
        );
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await response.Content.ReadAsStringAsync(Stop)).ShouldContain(
            "has changed since it was put on the review desk"
        );
    }

    [Fact]
    public async Task Import_EditedXliff_ChangesItsSegments()
    {
        await using var desk = await DeskAsync();
        using var client = await desk.ClientAsync();
        var article = (await desk.ArticleAsync("one")).Id;
        using var download = await client.GetAsync($"/api/articles/{article}/files/xliff", Stop);
        download.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        var xliff = await download.Content.ReadAsStringAsync(Stop);
        var edited = xliff
            .Replace(
                "<target>The crew is safe.</target>",
                "<target>La tripulación está a salvo.</target>",
                StringComparison.Ordinal
            )
            .Replace("state=\"translated\"", "state=\"reviewed\"", StringComparison.Ordinal);
        edited.ShouldNotBe(xliff);
        using var form = new MultipartFormDataContent { { new StringContent(edited), "file", "one.xlf" } };
        using var response = await client.PostAsync($"/api/articles/{article}/import", form, Stop);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync(Stop));
        var segment = (await desk.SegmentsAsync("one"))[1];
        (segment.Target.Text, segment.State, segment.Author).ShouldBe(
            ("La tripulación está a salvo.", SegmentState.Reviewed, "Ana")
        );
    }

    [Fact]
    public async Task Import_OtherFile_IsRefusedWithItsReason()
    {
        await using var desk = await DeskAsync();
        using var client = await desk.ClientAsync();
        using var form = new MultipartFormDataContent { { new StringContent("<xliff"), "file", "../../evil.xlf" } };
        using var response = await client.PostAsync(
            $"/api/articles/{(await desk.ArticleAsync("one")).Id}/import",
            form,
            Stop
        );
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Terms_Added_AreCheckedAtOnceAndTheFilesOtherLinesStay()
    {
        await using var desk = await DeskAsync();
        using var client = await desk.ClientAsync();
        var before = await File.ReadAllTextAsync(desk["glossaries/en-es.csv"], Stop);
        using var response = await client.PostAsJsonAsync(
            "/api/terms",
            new Dictionary<string, string>
            {
                ["source"] = "tanker",
                ["target"] = "petrolero",
                ["part_of_speech"] = "noun",
                ["gender"] = "m",
            },
            Stop
        );
        response.StatusCode.ShouldBe(HttpStatusCode.Created, await response.Content.ReadAsStringAsync(Stop));
        (await File.ReadAllTextAsync(desk["glossaries/en-es.csv"], Stop)).ShouldStartWith(before);
        (await desk.SegmentsAsync("one"))[0].Issues.Select(i => i.Code).ShouldContain("term-missing");
        (await client.DeleteAsync("/api/terms/tanker", Stop)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await desk.SegmentsAsync("one"))[0].Issues.Select(i => i.Code).ShouldNotContain("term-missing");
        (await File.ReadAllTextAsync(desk["glossaries/en-es.csv"], Stop)).ShouldBe(before);
    }

    [Fact]
    public async Task Search_WithoutAccents_FindsBothLanguages()
    {
        await using var desk = await DeskAsync();
        using var client = await desk.ClientAsync();
        await WriteAsync(client, (await desk.SegmentsAsync("one"))[0].Id, 1, "El petrolero zarpó.");
        (await client.GetFromJsonAsync<JsonElement>("/api/search?q=ZARPO", Stop)).GetArrayLength().ShouldBe(1);
        (await client.GetFromJsonAsync<JsonElement>("/api/search?q=tanker", Stop)).GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Articles_PageOfASearch_HasTheNumberOfAll()
    {
        await using var desk = await DeskAsync();
        using var client = await desk.ClientAsync();
        using var response = await client.GetAsync("/api/articles?search=tanker&limit=1&order=Name", Stop);
        response.Headers.GetValues("X-Total-Count").ShouldBe(["2"]);
        (await response.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task OpenApi_Document_NamesEveryPath()
    {
        await using var desk = await DeskAsync();
        using var client = await desk.ClientAsync();
        var document = await client.GetFromJsonAsync<JsonElement>("/api/openapi.json", Stop);
        document
            .GetProperty("paths")
            .EnumerateObject()
            .Select(p => p.Name)
            .Order(StringComparer.Ordinal)
            .ShouldBe([
                "/api/articles",
                "/api/articles/{id}",
                "/api/articles/{id}/archived",
                "/api/articles/{id}/assignment",
                "/api/articles/{id}/editions",
                "/api/articles/{id}/files/{edition}",
                "/api/articles/{id}/import",
                "/api/articles/{id}/segments",
                "/api/articles/{id}/translation",
                "/api/comments/{id}",
                "/api/comments/{id}/resolved",
                "/api/figures",
                "/api/filters",
                "/api/filters/{title}",
                "/api/ignored",
                "/api/log",
                "/api/people",
                "/api/replace",
                "/api/replace/preview",
                "/api/search",
                "/api/segments/{id}",
                "/api/segments/{id}/answers",
                "/api/segments/{id}/comments",
                "/api/segments/{id}/history",
                "/api/segments/{id}/state",
                "/api/session",
                "/api/session/mail",
                "/api/session/password",
                "/api/terms",
                "/api/terms/{source}",
            ]);
    }

    private static Task<HttpResponseMessage> WriteAsync(HttpClient client, long segment, int version, string target) =>
        client.PutAsJsonAsync($"/api/segments/{segment}", new { version, target }, Stop);

    private async Task<DeskFixture> DeskAsync()
    {
        var desk = new DeskFixture { Postgres = postgres };
        desk.Write("articles/one.txt", "The tanker left.\n\nThe crew is safe.\n");
        desk.Write("articles/two.md", "# News\n\nThe tanker left the **port**.\n");
        desk.Write(
            "glossaries/en-es.csv",
            "source,target,policy,part_of_speech,gender,note\n# aircraft\nSukhoi,Sukhoi,keep,organization,,\n"
        );
        return await desk.OpenAsync();
    }
}

public sealed class FileApiTests() : ApiTests(postgres: false);

public sealed class DatabaseApiTests() : ApiTests(postgres: true);
