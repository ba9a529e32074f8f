using Localization.Model;
using Microsoft.Playwright;

namespace Localization.Review.Tests.Browser;

/// <summary>Every page in a real browser: accessible by axe-core (WCAG 2.2 AA), on a screen of any width, in light and
/// dark. With <c>SCREENSHOTS=FOLDER</c> a picture of each is left there.</summary>
public sealed class PageTests(Chromium chromium)
{
    public static TheoryData<int, ColorScheme, string> Screens =>
        Cases.Of(
            [(1400, ColorScheme.Light, "en-GB"), (420, ColorScheme.Dark, "es-ES")],
            [
                (1400, ColorScheme.Light, "en-GB"),
                (1400, ColorScheme.Dark, "es-ES"),
                (420, ColorScheme.Light, "es-ES"),
                (420, ColorScheme.Dark, "es-ES"),
            ]
        );

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Pages_AnyScreen_AreAccessibleAndNeverScrollSideways(int width, ColorScheme scheme, string locale)
    {
        await using var desk = new DeskFixture { Provider = "apertium" };
        Seeds.CopyTo(desk);
        await desk.ListenAsync();
        Review(desk);
        var page = await chromium.PersonAsync(width, locale, bypassPolicy: true, scheme);
        var errors = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                errors.Add(message.Text);
        };
        page.PageError += (_, error) => errors.Add(error);
        await page.GotoAsync(desk.Link);
        var article = desk.Article("moscow-steps-into-caribbean-crisis").Id;
        foreach (
            var (name, path, ready) in new[]
            {
                ("batch", "/", "table.batch"),
                ("article", $"/articles/{article}", ".row[data-current]"),
                ("glossary", "/glossary", "table.terms"),
                ("figures", "/figures", ".tiles"),
            }
        )
        {
            await page.GotoAsync(new Uri(new Uri(desk.Link), path).ToString());
            await page.Locator(ready).First.WaitForAsync();
            if (name == "article")
            {
                await page.Locator(".row").Nth(3).Locator(".target").ClickAsync();
                await page.Locator(".panel .history").WaitForAsync();
            }

            await PageCheck.RunAsync(page, $"{name}-{width}-{scheme}", width);
            if (name == "article")
            {
                await page.Keyboard.PressAsync("Escape");
                await page.Keyboard.PressAsync("?");
                await page.Locator("dialog[open]").WaitForAsync();
                await PageCheck.RunAsync(page, $"keys-{width}-{scheme}", width);
                await page.Keyboard.PressAsync("Escape");
            }
        }

        await page.Context.ClearCookiesAsync();
        await page.GotoAsync(new Uri(new Uri(desk.Link), "/sign-in").ToString());
        await PageCheck.RunAsync(page, $"sign-in-{width}-{scheme}", width);
        errors.ShouldBeEmpty();
    }

    // Somebody was here before: some segments are approved, one was changed.
    private static void Review(DeskFixture desk)
    {
        var reviews = desk.Get<ReviewDesk>();
        var segments = desk.Segments("moscow-steps-into-caribbean-crisis");
        var luis = new DeskUser("Luis", ReviewRole.Reviewer);
        reviews.SetState(luis, segments.Take(2).Select(s => (s, s.Version)), SegmentState.Reviewed);
        var third = segments[3];
        reviews.Write(luis, third, third.Version, new InlineText("El presidente venezolano pide ayuda militar ."));
        reviews.Comment(luis, reviews.Segment(third.Id)!, "¿Lo confirma el corresponsal?");
    }
}
