using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Localization.Review.Tests.Browser.Chromium))]

namespace Localization.Review.Tests.Browser;

/// <summary>Debian's Chromium without a window, one for all tests. In CI it must be there; elsewhere its tests are
/// skipped.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // A slow machine needs seconds where a fast one needs milliseconds; what never comes still fails.
    private const float Patience = 30_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(f => Path.Combine(f, "chromium-headless-shell"))
            .FirstOrDefault(File.Exists);
        if (path is null)
        {
            (Environment.GetEnvironmentVariable("CI") == "true").ShouldBeFalse(
                "chromium-headless-shell is missing: tests/run installs it."
            );
            return;
        }

        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Patience);
        _browser = await _playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = path, Args = ["--no-sandbox", "--disable-dev-shm-usage"] }
        );
    }

    /// <summary>A browser of its own for one person, with nothing remembered.</summary>
    /// <param name="width">The width of the screen.</param>
    /// <param name="locale">The person's language.</param>
    /// <param name="bypassPolicy">Whether the page's policy is put aside, as a checker's script needs.</param>
    /// <param name="scheme">Light or dark.</param>
    public async Task<IPage> PersonAsync(
        int width = 1400,
        string locale = "en-GB",
        bool bypassPolicy = false,
        ColorScheme scheme = ColorScheme.Light
    )
    {
        if (_browser is null)
            Assert.Skip("chromium-headless-shell is not installed; tests/run installs it.");
        var context = await _browser!.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 900 },
                Locale = locale,
                BypassCSP = bypassPolicy,
                ColorScheme = scheme,
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        CloseBrowsersAttribute.Add(context);
        context.SetDefaultTimeout(Patience);
        return await context.NewPageAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await CloseBrowsersAttribute.ClosedAsync();
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
