using System.Globalization;
using System.Text;
using Microsoft.Playwright;

namespace Localization.Review.Tests.Browser;

/// <summary>An article of 2,000 segments. What it takes is measured in the browser and told in the test's output; the
/// test itself says only that all of it can be reached.</summary>
public sealed class LongArticleTests(Chromium chromium)
{
    private const int Segments = 2000;

    [Fact]
    public async Task Article_TwoThousandSegments_OpensAndMovesAtOnce()
    {
        await using var desk = new DeskFixture();
        var text = new StringBuilder();
        for (var i = 1; i <= Segments; i++)
            text.Append(
                CultureInfo.InvariantCulture,
                $"Tanker number {i} left the port of La Guaira on Monday with crude oil for China, and nobody "
                    + $"saw it again.\n\n"
            );
        desk.Write("articles/long.txt", text.ToString());
        Seeds.GlossaryTo(desk[""]);
        var address = await desk.ListenAsync();
        var page = await chromium.PersonAsync();
        await page.GotoAsync(desk.Link);
        await page.Locator("table.batch").WaitForAsync();
        var link = $"{address}/articles/{(await desk.ArticleAsync("long")).Id}";
        await page.GotoAsync(link);
        await page.Locator(".row[data-current]").WaitForAsync();

        // The second time, as in the middle of an evening.
        await page.GotoAsync(link);
        await page.Locator(".row[data-current]").WaitForAsync();
        var open = await page.EvaluateAsync<double>("performance.now()");
        var shown = await page.EvaluateAsync<double>(
            "performance.getEntriesByName('first-contentful-paint')[0].startTime"
        );

        var move = await KeyAsync(page, "j", 20);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".editor[contenteditable]").WaitForAsync();
        var type = await KeyAsync(page, "a", 40);
        await page.Keyboard.PressAsync("Escape");
        TestContext.Current.TestOutputHelper!.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"2,000 segments: first paint {shown:0} ms, ready {open:0} ms; a key answered in "
                    + $"{move.Median:0.0} ms (worst {move.Worst:0.0}) moving, {type.Median:0.0} ms (worst "
                    + $"{type.Worst:0.0}) typing"
            )
        );

        // The end is reached by scrolling, and is made when it comes near.
        await page.EvaluateAsync("scrollTo(0, document.documentElement.scrollHeight)");
        await page.WaitForFunctionAsync(
            "() => { scrollTo(0, document.documentElement.scrollHeight); return "
                + "document.querySelector('.stretch:last-of-type')?.dataset.shown === '1'; }"
        );
        await Assertions.Expect(page.Locator(".row").Last).ToContainTextAsync("Tanker number 2000");
        (await page.Locator(".row").CountAsync()).ShouldBeLessThan(Segments);
    }

    // From the key to the frame that shows its answer, in milliseconds.
    private static async Task<(double Median, double Worst)> KeyAsync(IPage page, string key, int times)
    {
        await page.EvaluateAsync(
            """
            () => {
              window.waits = [];
              addEventListener('keydown', event =>
                requestAnimationFrame(() =>
                  setTimeout(() => window.waits.push(performance.now() - event.timeStamp))), { capture: true });
            }
            """
        );
        for (var i = 0; i < times; i++)
            await page.Keyboard.PressAsync(key, new() { Delay = 10 });
        await page.WaitForFunctionAsync("times => window.waits.length >= times", times);
        var waits = (await page.EvaluateAsync<double[]>("window.waits")).Order().ToList();
        return (waits[waits.Count / 2], waits[^1]);
    }
}
