using Deque.AxeCore.Playwright;
using Localization.Review.Desk;
using Localization.Review.Rights;
using Microsoft.Playwright;

namespace Localization.Review.Tests.Browser;

/// <summary>The list of many articles.</summary>
public sealed class BatchPageTests(Chromium chromium)
{
    private const int Articles = 120;

    [Fact]
    public async Task List_MoreArticlesThanAPage_IsTurnedFilteredSearchedAndFollowsChanges()
    {
        await using var desk = new DeskFixture();
        for (var i = 1; i <= Articles; i++)
            await PutAsync(desk, i);
        var address = await desk.ListenAsync();
        var ana = await chromium.PersonAsync(bypassPolicy: true);
        await ana.GotoAsync(desk.Link);
        await Expect(Rows(ana)).ToHaveCountAsync(50);
        await Expect(ana.Locator(".totals")).ToHaveTextAsync("120 articles, 600 words, 0 approved");
        (await ana.RunAxe()).Violations.ShouldBeEmpty();

        await Turn(ana, "Next page");
        await Expect(ana.Locator(".pager")).ToContainTextAsync("51–100 of 120");
        await Turn(ana, "Next page");
        await Expect(Rows(ana)).ToHaveCountAsync(20);
        await Expect(Rows(ana).Last).ToContainTextAsync("Ship 120");
        await Expect(ana.GetByRole(AriaRole.Button, new() { Name = "Next page" })).ToBeDisabledAsync();

        await ana.Locator("input[type=search]").FillAsync("number 77 ");
        await Expect(Rows(ana)).ToHaveCountAsync(1);
        await Expect(ana.Locator(".hits li")).ToHaveCountAsync(1);
        await Expect(ana.Locator(".pager")).ToHaveCountAsync(0);

        // A colleague approves what is on the page, and another article.
        await ana.Locator("input[type=search]").FillAsync("");
        var (reviews, luis) = (desk.Get<ReviewDesk>(), new DeskUser("Luis", ReviewRole.Reviewer));
        foreach (var name in new[] { "ship-001", "ship-100" })
            await reviews.SetStateAsync(luis, (await desk.SegmentsAsync(name))[0], 1, SegmentState.Reviewed);
        await Expect(Rows(ana).First).ToContainTextAsync("Luis");
        await Expect(ana.Locator(".totals")).ToContainTextAsync("2 approved");
        await ana.Locator(".tools select").First.SelectOptionAsync("Done");
        await Expect(Rows(ana)).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task Log_AfterChanges_ShowsWhoChangedWhatAndIsExported()
    {
        await using var desk = new DeskFixture();
        await PutAsync(desk, 1);
        await desk.ListenAsync();
        var luis = new DeskUser("Luis", ReviewRole.Reviewer);
        await desk.Get<ReviewDesk>()
            .WriteAsync(luis, (await desk.SegmentsAsync("ship-001"))[0], 1, new InlineText("El buque número 1 zarpó."));
        var ana = await chromium.PersonAsync(locale: "es-ES", bypassPolicy: true);
        await ana.GotoAsync(desk.Link);
        await ana.GetByRole(AriaRole.Link, new() { Name = "Registro de cambios" }).ClickAsync();
        await Expect(ana.Locator("table.log tbody tr")).ToHaveCountAsync(1);
        await Expect(ana.Locator("table.log tbody tr")).ToContainTextAsync("Luis");
        await Expect(ana.Locator("table.log ins").First).ToHaveTextAsync("buque");
        (await ana.RunAxe()).Violations.ShouldBeEmpty();
        var lines = await (
            await ana.APIRequest.GetAsync(new Uri(new Uri(desk.Link), "/api/log").ToString())
        ).TextAsync();
        lines.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("\"after\":\"El buque");
    }

    private static async Task PutAsync(DeskFixture desk, int number) =>
        await desk.Memory.Review.PutAsync(
            new ReviewArticle(
                0,
                $"/{number}.txt",
                $"ship-{number:000}",
                $"Ship {number}",
                LanguageTag.Parse("en"),
                LanguageTag.Parse("es"),
                "copy",
                "hash"
            ),
            [],
            [
                new ReviewSegment(
                    0,
                    0,
                    new Segment(0, 0, BlockRole.Paragraph, new InlineText($"Ship number {number} has left."), "", ""),
                    new InlineText($"El barco número {number} ha salido."),
                    SegmentState.Translated
                ),
            ],
            "",
            ReviewChangeKind.Machine
        );

    private static Task Turn(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    private static ILocator Rows(IPage page) => page.Locator("table.batch tbody tr");

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
