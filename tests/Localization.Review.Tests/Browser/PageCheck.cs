using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Localization.Review.Tests.Browser;

/// <summary>What holds for each page: no findings of axe-core (WCAG 2.2 AA), and nothing to scroll sideways.</summary>
internal static class PageCheck
{
    /// <summary>Checks a page. With <c>SCREENSHOTS=FOLDER</c> a picture of it is left there.</summary>
    /// <param name="page">The page.</param>
    /// <param name="name">Its name.</param>
    /// <param name="width">The width of the screen.</param>
    /// <param name="part">The part that axe-core checks where the rest has been checked before; null for all.</param>
    public static async Task RunAsync(IPage page, string name, int width, ILocator? part = null)
    {
        // While a page connects, what stood there before is put up anew, its title too.
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.WaitForFunctionAsync("document.title.length > 0");
        var options = new AxeRunOptions
        {
            // What passes is not described, which takes most of the time on a long page.
            ResultTypes = [ResultType.Violations],
            RunOnly = new RunOnlyOptions
            {
                Type = "tag",
                Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
            },
        };
        var result = part is null ? await page.RunAxe(options) : await part.RunAxe(options);
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
        result
            .Violations.Select(v => $"{name}: {v.Id} {v.Help} {string.Join(" ", v.Nodes.Take(3).Select(n => n.Html))}")
            .ShouldBeEmpty();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, name);
    }
}
