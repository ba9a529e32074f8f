using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Localization.Review.Desk;
using Localization.Review.Replacing;
using Localization.Review.Rights;

namespace Localization.Review.Tests.Replacing;

/// <summary>Find and replace in many articles, over each kind of store.</summary>
public abstract class ReplaceTests(bool postgres)
{
    private static readonly DeskUser Ana = new("Ana", ReviewRole.Editor);
    private static readonly DeskUser Luis = new("Luis", ReviewRole.Reviewer);
    private static readonly ReplaceRule Ship = new("tanker", "ship");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Preview_ArticlesOfAList_FindsThemAloneAndChangesNothing()
    {
        await using var desk = await DeskAsync();
        (await PreviewAsync(desk, Ana, new ReviewQuery())).Changes.Length.ShouldBe(3);
        (await PreviewAsync(desk, Ana, new ReviewQuery { Text = "two" })).Changes.Length.ShouldBe(1);
        (await PreviewAsync(desk, Ana, new ReviewQuery { Filter = ReviewFilter.Done })).Changes.ShouldBeEmpty();
        (await desk.SegmentsAsync("one")).ShouldAllBe(s => s.Version == 1);
    }

    [Fact]
    public async Task Replace_WhatWasSeen_IsOneStepThatIsUndone()
    {
        await using var desk = await DeskAsync();
        var steps = new List<SegmentChanged>();
        desk.Get<DeskEvents>().Segment += steps.Add;
        var result = await desk.Get<ReplaceDesk>()
            .ReplaceAsync(Ana, (await PreviewAsync(desk, Ana, new ReviewQuery())).Changes);
        result.Changed.Length.ShouldBe(3);
        steps.Select(s => s.Step).Distinct().ShouldHaveSingleItem();
        (await desk.SegmentsAsync("one"))[0].Target.Text.ShouldBe("The ship left.");
        (await desk.Memory.Review.HistoryAsync((await desk.SegmentsAsync("one"))[0].Id))[0]
            .Kind.ShouldBe(ReviewChangeKind.Replace);

        var undone = await desk.Get<ReviewDesk>()
            .RestoreAsync(
                Ana,
                result.Changed.Select(c => new DeskRestore(
                    c.After.Id,
                    c.After.Version,
                    c.Before.Target,
                    c.Before.State,
                    c.Before.Writer
                ))
            );
        undone.Changed.Length.ShouldBe(3);
        (await desk.SegmentsAsync("one"))[0].Target.Text.ShouldBe("The tanker left.");
    }

    [Fact]
    public async Task Replace_ColleagueWroteDuringThePreview_IsAConflictAndHisTextStays()
    {
        await using var desk = await DeskAsync();
        var seen = await PreviewAsync(desk, Ana, new ReviewQuery());
        var segment = (await desk.SegmentsAsync("one"))[0];
        await desk.Get<ReviewDesk>().WriteAsync(Luis, segment, segment.Version, new InlineText("El petrolero zarpó."));
        var result = await desk.Get<ReplaceDesk>().ReplaceAsync(Ana, seen.Changes);
        result.Changed.Length.ShouldBe(2);
        var conflict = result.Conflicts.ShouldHaveSingleItem();
        (conflict.Segment.Target.Text, conflict.Wanted.Text).ShouldBe(("El petrolero zarpó.", "The ship left."));
        (await desk.SegmentsAsync("one"))[0].Writer.ShouldBe("Luis");
    }

    [Theory]
    [InlineData(ReviewRole.Reviewer, 2, 1)]
    [InlineData(ReviewRole.Editor, 3, 0)]
    public async Task Preview_FinalSegments_AreLeftToEditors(ReviewRole role, int changes, int final)
    {
        await using var desk = await DeskAsync();
        var segment = (await desk.SegmentsAsync("one"))[0];
        await desk.Get<ReviewDesk>().SetStateAsync(Ana, segment, segment.Version, SegmentState.Final);
        var found = await PreviewAsync(desk, new DeskUser("Eva", role), new ReviewQuery());
        (found.Changes.Length, found.Final).ShouldBe((changes, final));
    }

    [Fact]
    public async Task Replace_BecameFinalDuringThePreview_IsNeverChangedByAReviewer()
    {
        await using var desk = await DeskAsync();
        var seen = await PreviewAsync(desk, Luis, new ReviewQuery());
        var segment = (await desk.SegmentsAsync("one"))[0];
        await desk.Get<ReviewDesk>().SetStateAsync(Ana, segment, segment.Version, SegmentState.Final);
        (await desk.Get<ReplaceDesk>().ReplaceAsync(Luis, seen.Changes)).Conflicts.Length.ShouldBe(1);
        var now = (await desk.SegmentsAsync("one"))[0];
        (now.Target.Text, now.State).ShouldBe(("The tanker left.", SegmentState.Final));
    }

    [Fact]
    public async Task Preview_AReader_IsRefused()
    {
        await using var desk = await DeskAsync();
        var reader = new DeskUser("Eva", ReviewRole.Reader);
        (
            await Should.ThrowAsync<DeskForbiddenException>(async () =>
                await PreviewAsync(desk, reader, new ReviewQuery())
            )
        ).Code.ShouldBe("desk-needs-reviewer");
    }

    [Fact]
    public async Task Api_PreviewAndReplace_ListWhatIsChangedRefusedAndInConflict()
    {
        await using var desk = await DeskAsync();
        using var client = await desk.ProgramAsync("Luis", ReviewRole.Reviewer);
        var rule = new
        {
            find = @"(tanker) left|the port",
            by = "$1 sailed",
            pattern = true,
        };
        using var response = await client.PostAsJsonAsync("/api/replace/preview?filter=Open", rule, Stop);
        var preview = await response.Content.ReadFromJsonAsync<JsonElement>(Stop);
        preview.GetProperty("refused").EnumerateArray().Single().GetProperty("reason").GetString().ShouldBe("codes");
        var changes = preview.GetProperty("changes").EnumerateArray().ToList();
        changes.Count.ShouldBe(2);
        changes[0].GetProperty("after").GetString().ShouldBe("The tanker sailed.");

        var first = (await desk.SegmentsAsync("one"))[0];
        await desk.Get<ReviewDesk>().WriteAsync(Ana, first, first.Version, new InlineText("El petrolero zarpó."));
        using var done = await client.PostAsJsonAsync(
            "/api/replace",
            new
            {
                rule,
                segments = changes.Select(c => new
                {
                    segment = c.GetProperty("segment").GetInt64(),
                    version = c.GetProperty("version").GetInt32(),
                }),
            },
            Stop
        );
        var result = await done.Content.ReadFromJsonAsync<JsonElement>(Stop);
        result.GetProperty("changed").GetInt32().ShouldBe(1);
        result.GetProperty("conflicts").GetArrayLength().ShouldBe(1);
        (await desk.SegmentsAsync("one"))[0].Target.Text.ShouldBe("El petrolero zarpó.");
    }

    [Theory]
    [InlineData("", HttpStatusCode.UnprocessableEntity)]
    [InlineData("(", HttpStatusCode.UnprocessableEntity)]
    [InlineData(null, HttpStatusCode.BadRequest)]
    public async Task Api_InvalidRule_SaysSo(string? find, HttpStatusCode expected)
    {
        await using var desk = await DeskAsync();
        using var client = await desk.ClientAsync();
        using var response = await client.PostAsJsonAsync(
            "/api/replace/preview",
            new
            {
                find,
                by = "",
                pattern = true,
            },
            Stop
        );
        response.StatusCode.ShouldBe(expected);
    }

    private static async Task<ReplacePreview> PreviewAsync(DeskFixture desk, DeskUser user, ReviewQuery articles) =>
        await desk.Get<ReplaceDesk>().PreviewAsync(user, articles, Ship, Stop);

    private async Task<DeskFixture> DeskAsync()
    {
        var desk = new DeskFixture { Postgres = postgres };
        desk.Write("articles/one.txt", "The tanker left.\n\nThe crew is safe. A tanker left early.\n");
        desk.Write("articles/two.md", "# News\n\nThe tanker reached the **port**.\n");
        return await desk.OpenAsync();
    }
}

public sealed class FileReplaceTests() : ReplaceTests(postgres: false);

public sealed class DatabaseReplaceTests() : ReplaceTests(postgres: true);
