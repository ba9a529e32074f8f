using System.Text.RegularExpressions;
using Localization.Review.Access;
using Localization.Review.Desk;
using Localization.Review.Rights;
using Microsoft.Playwright;

namespace Localization.Review.Tests.Browser;

/// <summary>What only a browser shows: undo after a colleague, the end of a session, drafts of two workspaces,
/// approvals without a line.</summary>
public sealed class PeopleTests(Chromium chromium)
{
    private const string Password = "correct horse battery";

    [Fact]
    public async Task Undo_AColleagueHasRewrittenAndApproved_ShowsBothTexts()
    {
        await using var desk = Desk();
        var address = await desk.ListenAsync();
        var ana = await EnterAsync(desk, address);
        await TypeAsync(ana, "El petrolero zarpó.");
        await Expect(ana.Locator("#saving")).ToHaveTextAsync("Saved");
        await ana.Keyboard.PressAsync("Escape");

        var (reviews, luis) = (desk.Get<ReviewDesk>(), new DeskUser("Luis", ReviewRole.Reviewer));
        var segment = (await desk.SegmentsAsync("one"))[0];
        await reviews.WriteAsync(luis, segment, segment.Version, new InlineText("El buque salió."));
        segment = (await desk.SegmentsAsync("one"))[0];
        await reviews.SetStateAsync(luis, segment, segment.Version, SegmentState.Reviewed);
        await Expect(ana.Locator(".row .view").First).ToHaveTextAsync("El buque salió.");

        await ana.Keyboard.PressAsync("z");
        await ana.Locator("#conflict[open]").WaitForAsync();
        await Expect(ana.Locator("#conflict .mine")).ToHaveTextAsync("The tanker left the port.");
        await Expect(ana.Locator("#conflict .theirs")).ToHaveTextAsync("El buque salió.");
        await Expect(ana.Locator("#conflict .by")).ToHaveTextAsync("(Luis)");
        await Expect(ana.Locator("#conflict .difference del").First).ToHaveTextAsync("The tanker left the port");
        await Expect(ana.Locator("#conflict .difference ins").First).ToHaveTextAsync("El buque salió");
        await ana.Locator("#conflict .take").ClickAsync();
        var now = (await desk.SegmentsAsync("one"))[0];
        (now.Target.Text, now.State, now.Writer).ShouldBe(("El buque salió.", SegmentState.Reviewed, "Luis"));
    }

    [Fact]
    public async Task SignOut_WithAnotherPageOpen_EndsThatPageToo()
    {
        await using var desk = Desk();
        var address = await desk.ListenAsync();
        var first = await EnterAsync(desk, address);
        var second = await first.Context.NewPageAsync();
        await second.GotoAsync(await ArticleAsync(desk, address));
        await second.Locator(".row[data-current]").WaitForAsync();
        await first.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await SignInPageAsync(first);
        await SignInPageAsync(second);
    }

    [Fact]
    public async Task Remove_UserWithAnOpenPage_LeadsToTheSignIn()
    {
        await using var desk = Desk();
        var address = await desk.ListenAsync();
        var luis = await SignInAsync(desk, address);
        await using var other = desk.OpenAnother();
        await other.Review.RemoveAsync("Luis");
        await luis.Keyboard.PressAsync("u");
        await SignInPageAsync(luis);
        (await desk.SegmentsAsync("one"))[0].Version.ShouldBe(1);
    }

    [Fact]
    public async Task Type_SessionHasEnded_SignsInAndBackWithoutLoss()
    {
        await using var desk = Desk();
        var address = await desk.ListenAsync();
        var luis = await SignInAsync(desk, address);
        await luis.Locator(".row .target").First.ClickAsync();
        await luis.Locator(".editor[contenteditable]").First.WaitForAsync();
        await desk.Memory.Review.PutAsync(Sessions.User("Luis", ReviewRole.Reviewer, Password));
        await luis.Keyboard.PressAsync("Control+a");
        // At once: a slow machine would be sent to the sign-in between two keys.
        await luis.Keyboard.InsertTextAsync("El petrolero zarpó.");
        await SignInPageAsync(luis);
        (await desk.SegmentsAsync("one"))[0].Version.ShouldBe(1);
        await FillAsync(luis);
        await luis.Locator(".row[data-current]").WaitForAsync();
        await Expect(luis.Locator("#saving")).ToHaveTextAsync("What you had typed is saved");
        ((await desk.SegmentsAsync("one"))[0].Target.Text, (await desk.SegmentsAsync("one"))[0].Writer).ShouldBe(
            ("El petrolero zarpó.", "Luis")
        );
    }

    [Fact]
    public async Task Approve_WithoutALine_WaitsWithItsText()
    {
        await using var desk = Desk();
        var address = await desk.ListenAsync();
        var ana = await EnterAsync(desk, address);
        await ana.Context.SetOfflineAsync(true);
        await ana.Keyboard.PressAsync("a");
        await Expect(ana.Locator("#saving")).ToHaveClassAsync(new Regex("kept"));
        (await desk.SegmentsAsync("one"))[0].State.ShouldBe(SegmentState.Translated);
        await ana.Context.SetOfflineAsync(false);
        await Expect(ana.Locator(".row").First).ToHaveAttributeAsync("data-state", "2");
        ((await desk.SegmentsAsync("one"))[0].State, (await desk.SegmentsAsync("one"))[0].Writer).ShouldBe(
            (SegmentState.Reviewed, "")
        );
    }

    [Fact]
    public async Task Draft_OfAnotherWorkspaceOnThePort_IsNotWrittenHere()
    {
        int port;
        IPage ana;
        await using (var first = Desk())
        {
            var address = await first.ListenAsync();
            port = new Uri(address).Port;
            ana = await EnterAsync(first, address);
            await ana.RouteAsync("**/api/segments/*", route => route.AbortAsync());
            await TypeAsync(ana, "Del primer espacio.");
            await Expect(ana.Locator("#saving")).ToHaveClassAsync(new Regex("kept"));
            await ana.GotoAsync("about:blank");
            await ana.UnrouteAllAsync();
        }

        await using var second = Desk();
        second.Access = second.Access with { Port = port };
        var there = await second.ListenAsync();
        await ana.GotoAsync(second.Link);
        await ana.GotoAsync(await ArticleAsync(second, there));
        await ana.Locator(".row[data-current]").WaitForAsync();
        await ana.Locator(".row .target").First.ClickAsync();
        await Expect(ana.Locator(".editor[contenteditable]").First).ToHaveTextAsync("The tanker left the port.");
        (await second.SegmentsAsync("one"))[0].Version.ShouldBe(1);
    }

    [Fact]
    public async Task ApproveClean_Filtered_AsksAndTouchesTheShownRowsAlone()
    {
        await using var desk = Desk();
        var address = await desk.ListenAsync();
        var luis = new DeskUser("Luis", ReviewRole.Reviewer);
        foreach (
            var (segment, text) in (await desk.SegmentsAsync("one")).Zip([
                "El petrolero salió del puerto.",
                "La tripulación está a salvo.",
            ])
        )
            await desk.Get<ReviewDesk>().WriteAsync(luis, segment, segment.Version, new InlineText(text));
        var ana = await EnterAsync(desk, address);
        await ana.Locator(".article-bar input[type=search]").FillAsync("crew");
        await Expect(ana.Locator(".document .row")).ToHaveCountAsync(1);
        await ana.Locator("[data-act=approve-clean]").ClickAsync();
        await Expect(ana.Locator("dialog[open]")).ToContainTextAsync("(1)");
        await ana.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        (await desk.SegmentsAsync("one")).ShouldAllBe(s => s.State == SegmentState.Translated);
        await ana.Locator("[data-act=approve-clean]").ClickAsync();
        await ana.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await Expect(ana.Locator(".said")).ToContainTextAsync("1 segment approved");
        (await desk.SegmentsAsync("one"))
            .Select(s => s.State)
            .ShouldBe([SegmentState.Translated, SegmentState.Reviewed]);
        await ana.Keyboard.PressAsync("z");
        await Expect(ana.Locator(".document .row")).ToHaveAttributeAsync("data-state", "1");
    }

    [Fact]
    public async Task Link_ToASegment_WinsOverTheTabsMemory()
    {
        await using var desk = Desk();
        var address = await desk.ListenAsync();
        var ana = await EnterAsync(desk, address);
        var (first, second) = ((await desk.SegmentsAsync("one"))[0].Id, (await desk.SegmentsAsync("one"))[1].Id);
        await Expect(ana.Locator(".row[data-current]")).ToHaveIdAsync($"s{first}");
        await ana.GotoAsync($"{await ArticleAsync(desk, address)}?segment={second}");
        await Expect(ana.Locator(".row[data-current]")).ToHaveIdAsync($"s{second}");
        await ana.Keyboard.PressAsync("k");
        await Expect(ana.Locator(".row[data-current]")).ToHaveIdAsync($"s{first}");
        await ana.ReloadAsync();
        await Expect(ana.Locator(".row[data-current]")).ToHaveIdAsync($"s{first}");
    }

    [Fact]
    public async Task IgnoreAlways_Listed_IsTakenBack()
    {
        await using var desk = Desk();
        desk.Write("glossaries/en-es.csv", "source,target,policy\ntanker,petrolero,translate\n");
        var address = await desk.ListenAsync();
        var ana = await EnterAsync(desk, address);
        await Expect(ana.Locator(".row .issue-line").First).ToBeVisibleAsync();
        await ana.Keyboard.PressAsync("I");
        await Expect(ana.Locator(".row .issue-line")).ToHaveCountAsync(0);
        await ana.GetByRole(AriaRole.Link, new() { Name = "Ignored issues" }).ClickAsync();
        await ana.GetByRole(AriaRole.Button, new() { Name = "Show again" }).ClickAsync();
        await Expect(ana.Locator(".empty")).ToHaveTextAsync("Nothing is ignored.");
        (await desk.SegmentsAsync("one"))[0].Issues.ShouldNotBeEmpty();
    }

    private static DeskFixture Desk()
    {
        var desk = new DeskFixture();
        desk.Write("articles/one.txt", "The tanker left the port.\n\nThe crew is safe.\n");
        return desk;
    }

    private static async Task<string> ArticleAsync(DeskFixture desk, string address) =>
        $"{address}/articles/{(await desk.ArticleAsync("one")).Id}";

    private static async Task TypeAsync(IPage page, string text)
    {
        await page.Locator(".row .target").First.ClickAsync();
        await page.Locator(".editor[contenteditable]").First.WaitForAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync(text);
    }

    private async Task<IPage> EnterAsync(DeskFixture desk, string address)
    {
        var page = await chromium.PersonAsync();
        await page.GotoAsync(desk.Link);
        await page.GotoAsync(await ArticleAsync(desk, address));
        await page.Locator(".row[data-current]").WaitForAsync();
        return page;
    }

    private async Task<IPage> SignInAsync(DeskFixture desk, string address)
    {
        await desk.Memory.Review.PutAsync(Sessions.User("Luis", ReviewRole.Reviewer, Password));
        var page = await chromium.PersonAsync();
        await page.GotoAsync(await ArticleAsync(desk, address));
        await FillAsync(page);
        await page.Locator(".row[data-current]").WaitForAsync();
        return page;
    }

    private static Task SignInPageAsync(IPage page) => Assertions.Expect(page).ToHaveURLAsync(new Regex("/sign-in"));

    private static async Task FillAsync(IPage page)
    {
        await page.GetByLabel("Name").FillAsync("Luis");
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
