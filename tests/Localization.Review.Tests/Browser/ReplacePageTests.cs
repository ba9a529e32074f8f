using Localization.Review.Desk;
using Localization.Review.Rights;
using Microsoft.Playwright;

namespace Localization.Review.Tests.Browser;

/// <summary>Find and replace in the articles of the list.</summary>
public sealed class ReplacePageTests(Chromium chromium)
{
    [Theory]
    [InlineData(1400, "en-GB", "Preview", "Undo", "Changed: 1 segment. ")]
    [InlineData(420, "es-ES", "Vista previa", "Deshacer", "")]
    public async Task Replace_PatternWithAConflict_IsPreviewedAskedForAndUndone(
        int width,
        string locale,
        string preview,
        string undo,
        string said
    )
    {
        await using var desk = new DeskFixture();
        desk.Write("articles/one.txt", "The tanker left.\n\nThe <b>crew</b> of 23 is safe.\n");
        desk.Write("articles/two.md", "# A tanker of 100 tonnes\n\nThe tanker reached the **port**.\n");
        await desk.ListenAsync();
        var page = await chromium.PersonAsync(width, locale, bypassPolicy: true);
        await page.GotoAsync(desk.Link);
        // Loaded by its address: a click can be lost while the page connects.
        var address = await page.Locator("a[href^='/replace']").GetAttributeAsync("href");
        await page.GotoAsync(new Uri(new Uri(desk.Link), address).ToString());
        await page.Locator(".pattern").CheckAsync();
        await page.Locator(".find").FillAsync("(The tanker) (left|reached)|the port");
        await page.Locator(".by").FillAsync("$1 <i>has</i> $2");
        await page.GetByRole(AriaRole.Button, new() { Name = preview }).ClickAsync();
        await Expect(page.Locator(".changes li")).ToHaveCountAsync(1);
        await Expect(page.Locator(".changes ins").First).ToContainTextAsync("<i>has</i>");
        await page.Locator(".refused summary").ClickAsync();
        await Expect(page.Locator(".refused li")).ToHaveCountAsync(1);
        await PageCheck.RunAsync(page, $"replace-{width}", width);

        // Leaving one out, then taking it in again.
        await page.Locator(".changes input").UncheckAsync();
        await Expect(page.Locator("button.replace")).ToBeDisabledAsync();
        await page.Locator(".changes input").CheckAsync();
        await page.Locator("button.replace").ClickAsync();
        await page.Locator("dialog[open] button.primary").ClickAsync();
        await Expect(page.Locator(".said")).ToContainTextAsync(said.Trim());
        await Expect(page.Locator(".undo")).ToBeVisibleAsync();
        (await desk.SegmentsAsync("one"))[0].Target.Text.ShouldBe("The tanker <i>has</i> left.");
        await page.GetByRole(AriaRole.Button, new() { Name = undo }).ClickAsync();
        await Expect(page.Locator(".undo")).ToHaveCountAsync(0);
        (await desk.SegmentsAsync("one"))[0].Target.Text.ShouldBe("The tanker left.");

        // A colleague writes while the preview is looked at.
        await page.GetByRole(AriaRole.Button, new() { Name = preview }).ClickAsync();
        await page.Locator(".changes li").First.WaitForAsync();
        var segment = (await desk.SegmentsAsync("one"))[0];
        await desk.Get<ReviewDesk>()
            .WriteAsync(
                new DeskUser("Íñigo Muñoz", ReviewRole.Reviewer),
                segment,
                segment.Version,
                new InlineText("El petrolero <b>zarpó</b>.")
            );
        await page.Locator("button.replace").ClickAsync();
        await page.Locator("dialog[open] button.primary").ClickAsync();
        await Expect(page.Locator(".conflicts li")).ToContainTextAsync("Íñigo Muñoz");
        (await desk.SegmentsAsync("one"))[0].Target.Text.ShouldBe("El petrolero <b>zarpó</b>.");
        await PageCheck.RunAsync(page, $"replace-conflict-{width}", width);

        await page.Locator(".find").FillAsync("(");
        await page.GetByRole(AriaRole.Button, new() { Name = preview }).ClickAsync();
        await Expect(page.Locator(".said.failure")).ToContainTextAsync("1");
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
