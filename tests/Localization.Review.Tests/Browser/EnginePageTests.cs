using Localization.Review.Desk;
using Localization.Review.Rights;
using Localization.Review.Tests.People;
using Microsoft.Playwright;

namespace Localization.Review.Tests.Browser;

/// <summary>Engines side by side, filters by check, saved filters, and the log of what people did.</summary>
public sealed class EnginePageTests(Chromium chromium)
{
    [Theory]
    [InlineData(1400, "en-GB")]
    [InlineData(420, "es-ES")]
    public async Task Desk_EnginesFiltersAndLog_WorkByKeysAndAreAccessible(int width, string locale)
    {
        await using var desk = new DeskFixture { Engine = new ShoutingProvider(), TakesInWith = "copy" };
        desk.Write("articles/one.txt", "The tanker left with 12 men.\n\nThe crew is safe.\n");
        desk.Write("articles/two.txt", "Rain fell.\n");
        await desk.ListenAsync();
        var segment = (await desk.SegmentsAsync("one"))[0];
        var issue = new QualityIssue("number-missing", QualitySeverity.Warning, ["12"]);
        await desk.Memory.Review.CheckedAsync([segment with { Issues = [issue], Risk = 80 }]);
        var page = await chromium.PersonAsync(width, locale, bypassPolicy: true);
        await page.GotoAsync(desk.Link);

        // The list: a link by check and risk, saved under a name.
        var address = new Uri(page.Url).GetLeftPart(UriPartial.Authority);
        await page.GotoAsync($"{address}/?check=number-missing&risk=75");
        await Expect(page.Locator("fieldset.tools").First).ToBeEnabledAsync();
        await Expect(page.Locator("table.batch tbody tr")).ToHaveCountAsync(1);
        await Expect(page.Locator("select.by-check")).ToHaveValueAsync("number-missing");
        await page.Locator("input.filter-title").FillAsync("Cifras");
        await page.Locator("button.save-filter").ClickAsync();
        await Expect(page.Locator("select.saved-filter")).ToHaveValueAsync("Cifras");
        await PageCheck.RunAsync(page, $"filters-{width}", width);
        await page.Locator("select.saved-filter").SelectOptionAsync("");
        await Expect(page.Locator("table.batch tbody tr")).ToHaveCountAsync(2);
        await page.Locator("select.saved-filter").SelectOptionAsync("Cifras");
        await Expect(page.Locator("table.batch tbody tr")).ToHaveCountAsync(1);

        // The article: one segment has the issue; an engine is asked, and its answer is taken by a key.
        await page.Locator("table.batch tbody a").First.ClickAsync();
        await Expect(page.Locator(".document .row")).Not.ToHaveCountAsync(0);
        await page.Locator(".more-filters > summary").ClickAsync();
        await page.Locator(".more-filters select.by-check").SelectOptionAsync("number-missing");
        await Expect(page.Locator(".document .row")).ToHaveCountAsync(1);
        await PageCheck.RunAsync(page, $"article-filters-{width}", width, page.Locator(".article-bar"));
        await page.Locator(".more-filters > summary").ClickAsync();
        await page.Locator(".document .row").FocusAsync();
        await page.Keyboard.PressAsync("v");
        await page.Locator(".engines button.ask").First.ClickAsync();
        await Expect(page.Locator(".engines .take-answer")).ToHaveCountAsync(1);
        await PageCheck.RunAsync(page, $"engines-{width}", width, page.Locator(".panel"));
        await page.Locator(".document .row").FocusAsync();
        await page.Keyboard.PressAsync("6");
        await Expect(page.Locator(".document .row .editor").First).ToContainTextAsync("THE TANKER LEFT");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".panel .history ins").First).ToContainTextAsync("THE");
        await desk.Get<ReviewDesk>().CommentAsync(new DeskUser("Eva", ReviewRole.Editor), segment, "¿Así?");
        await desk.Get<ReviewDesk>()
            .AssignAsync(
                new DeskUser("Eva", ReviewRole.Editor),
                await desk.ArticleAsync("one"),
                new ReviewAssignment("Ana", DateTimeOffset.UnixEpoch.AddYears(60), ReviewPriority.High)
            );

        await page.GotoAsync($"{address}/log");
        await Expect(page.Locator("table.log tbody tr")).ToHaveCountAsync(5);
        await Expect(page.Locator("table.log")).ToContainTextAsync("¿Así?");
        await PageCheck.RunAsync(page, $"log-{width}", width);
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
