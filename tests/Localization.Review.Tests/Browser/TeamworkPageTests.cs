using Localization.Review.Access;
using Localization.Review.Desk;
using Localization.Review.Rights;
using Microsoft.Playwright;

namespace Localization.Review.Tests.Browser;

/// <summary>Articles are assigned, archived, restored and deleted, and comments name people.</summary>
public sealed class TeamworkPageTests(Chromium chromium)
{
    private const string Long = "María de los Ángeles Fernández-Íñiguez y Núñez";

    [Theory]
    [InlineData(1400, "en-GB")]
    [InlineData(420, "es-ES")]
    public async Task Manage_AssignArchiveRestoreDelete_AsksAndFollows(int width, string locale)
    {
        await using var desk = await DeskAsync();
        await desk.ListenAsync();
        var page = await chromium.PersonAsync(width, locale, bypassPolicy: true);
        await page.GotoAsync(desk.Link);
        await OpenAsync(page);
        await page.Locator(".assignee").SelectOptionAsync(Long);
        await page.Locator("dialog .priority").SelectOptionAsync("High");
        await page.Locator(".due").FillAsync("2020-02-03T18:30");
        await PageCheck.RunAsync(page, $"manage-{width}", width);
        await page.Locator("dialog button[type=submit]").ClickAsync();
        await Expect(page.Locator("td.assignment").First).ToContainTextAsync(Long);
        await Expect(page.Locator("td.assignment .late")).ToHaveCountAsync(1);
        await PageCheck.RunAsync(page, $"assigned-{width}", width);
        (await desk.ArticleAsync("one")).Assignment.Priority.ShouldBe(ReviewPriority.High);

        await OpenAsync(page);
        await page.Locator("button.archive").ClickAsync();
        await Expect(page.Locator("table.batch tbody tr")).ToHaveCountAsync(1);
        await page.Locator(".tools select").First.SelectOptionAsync("Archived");
        await Expect(page.Locator("table.batch tbody tr")).ToContainTextAsync("one");
        await OpenAsync(page);
        await page.Locator("button.archive").ClickAsync();
        await Expect(page.Locator("table.batch")).ToHaveCountAsync(0);
        await page.Locator(".tools select").First.SelectOptionAsync("All");
        await Expect(page.Locator("table.batch tbody tr")).ToHaveCountAsync(2);

        // Deletion asks, and can be called off.
        await OpenAsync(page);
        await page.Locator("button.remove").ClickAsync();
        await Expect(page.Locator("dialog [role=alert]")).ToContainTextAsync("one");
        await PageCheck.RunAsync(page, $"remove-{width}", width);
        await page.Locator("dialog [role=alert] + .buttons button").Last.ClickAsync();
        await page.Locator("button.remove").ClickAsync();
        await page.Locator("button.remove-now").ClickAsync();
        await Expect(page.Locator("table.batch tbody tr")).ToHaveCountAsync(1);
        (await desk.Memory.Review.NamedAsync("one")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Comments_NamedAnsweredChangedAndDeleted_WaitForWhomTheyName()
    {
        await using var desk = await DeskAsync();
        var address = await desk.ListenAsync();
        var segment = (await desk.SegmentsAsync("one"))[0];
        await desk.Get<ReviewDesk>()
            .CommentAsync(new DeskUser(Long, ReviewRole.Reviewer), segment, "<img src=x> @ana y @luis, ¿lo veis?");
        var ana = await chromium.PersonAsync(bypassPolicy: true);
        await ana.GotoAsync(desk.Link);
        await ana.Locator(".tools select").First.SelectOptionAsync("Waiting");
        await Expect(ana.Locator("table.batch tbody tr")).ToHaveCountAsync(1);
        await ana.GotoAsync($"{address}/articles/{segment.Article}?segment={segment.Id}");
        await ana.Locator(".row[data-current]").WaitForAsync();
        await Expect(ana.Locator(".comments mark")).ToHaveTextAsync(["@ana"]);
        await Expect(ana.Locator(".comments .delete")).ToHaveCountAsync(0);

        await ana.Locator(".panel textarea").FillAsync("Lo veo.");
        await ana.Keyboard.PressAsync("Control+Enter");
        await Expect(ana.Locator(".comments li")).ToHaveCountAsync(2);
        await Expect(ana.Locator(".comments .delete")).ToHaveCountAsync(1);
        await ana.Locator(".comments .edit").ClickAsync();
        await ana.Locator(".comments textarea").FillAsync("Lo he visto.");
        await PageCheck.RunAsync(ana, "comments-1400", 1400);
        await ana.Locator(".comments form button[type=submit]").ClickAsync();
        await Expect(ana.Locator(".comments li").Last).ToContainTextAsync("Lo he visto.");
        await Expect(ana.Locator(".comments li").Last).ToContainTextAsync("edited");
        await ana.Locator(".comments .delete").ClickAsync();
        await ana.Locator("dialog[open] button.primary").ClickAsync();
        await Expect(ana.Locator(".comments li")).ToHaveCountAsync(1);
        await ana.Locator(".comments .resolve").ClickAsync();
        await Expect(ana.Locator(".comments .reopen")).ToHaveCountAsync(1);
        (
            await desk.Memory.Review.PageAsync(new ReviewQuery { Filter = ReviewFilter.Waiting, User = "Ana" })
        ).Found.ShouldBe(0);

        // Another editor deletes the article that is open here.
        await desk.Get<ReviewDesk>().RemoveAsync(new DeskUser("Eva", ReviewRole.Editor), segment.Article);
        await Expect(ana.Locator("h1")).ToHaveTextAsync("Page not found");
    }

    private static async Task<DeskFixture> DeskAsync()
    {
        var desk = new DeskFixture();
        desk.Write("articles/one.txt", "The tanker left.\n\nThe crew is safe.\n");
        desk.Write("articles/two.txt", "The tanker left the port.\n");
        await desk.Memory.Review.PutAsync(Sessions.User(Long, ReviewRole.Reviewer, DeskFixture.Password));
        return desk;
    }

    private static Task OpenAsync(IPage page) => page.Locator("button.manage").First.ClickAsync();

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
