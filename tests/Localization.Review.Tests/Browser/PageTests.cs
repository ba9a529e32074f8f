using Microsoft.Playwright;

namespace Localization.Review.Tests.Browser;

/// <summary>Every page in a real browser: accessible by axe-core (WCAG 2.2 AA), on a screen of any width, in light and
/// dark. With <c>SCREENSHOTS=FOLDER</c> a picture of each is left there.</summary>
public sealed class PageTests(Chromium chromium, SeedDesk seeds) : IClassFixture<SeedDesk>
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
        var desk = seeds.Fixture;
        var page = await chromium.PersonAsync(width, locale, bypassPolicy: true, scheme);
        var errors = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                errors.Add(message.Text);
        };
        page.PageError += (_, error) => errors.Add(error);
        await seeds.SignInAsync(page);
        var article = (await desk.ArticleAsync("moscow-steps-into-caribbean-crisis")).Id;
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
                var dialog = page.Locator("dialog[open]");
                await dialog.WaitForAsync();
                await PageCheck.RunAsync(page, $"keys-{width}-{scheme}", width, dialog);
                await page.Keyboard.PressAsync("Escape");
            }
        }

        await page.Context.ClearCookiesAsync();
        await page.GotoAsync(new Uri(new Uri(desk.Link), "/sign-in").ToString());
        await PageCheck.RunAsync(page, $"sign-in-{width}-{scheme}", width);
        errors.ShouldBeEmpty();
    }
}
