using Microsoft.Playwright;

namespace Localization.Editions.Tests.Validation;

/// <summary>One Chromium for all tests of a class.</summary>
public sealed class Browser : IAsyncDisposable
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The browser. It starts with the first test, not with the fixture, so that a missing program skips tests
    /// instead of failing them.</summary>
    public async Task<IBrowser> StartedAsync()
    {
        var chromium = Tool.Program("chromium-headless-shell");
        _playwright ??= await Playwright.CreateAsync();
        return _browser ??= await _playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = chromium, Args = ["--no-sandbox", "--disable-dev-shm-usage"] }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
