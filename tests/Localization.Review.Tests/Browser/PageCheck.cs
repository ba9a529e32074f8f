using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Localization.Review.Tests.Browser;

/// <summary>What holds for each page: no findings of axe-core (WCAG 2.2 AA), and nothing to scroll sideways.</summary>
internal static class PageCheck
{
    /// <summary>Checks a page. With <c>SCREENSHOTS=FOLDER</c> a picture of it is left there.</summary>
    public static async Task RunAsync(IPage page, string name, int width)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
        // While a page connects, what stood there before is put up anew, its title too.
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.WaitForFunctionAsync("document.title.length > 0");
        var result = await page.RunAxe(
            new AxeRunOptions
            {
                // What passes is not described, which takes most of the time on a long page.
                ResultTypes = [ResultType.Violations],
                RunOnly = new RunOnlyOptions
                {
                    Type = "tag",
                    Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
                },
            }
        );
        result
            .Violations.Select(v => $"{name}: {v.Id} {v.Help} {string.Join(" ", v.Nodes.Take(3).Select(n => n.Html))}")
            .ShouldBeEmpty();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, name);
    }
}
