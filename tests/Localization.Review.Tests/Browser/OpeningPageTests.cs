using Localization.Review.Access;

namespace Localization.Review.Tests.Browser;

/// <summary>How the browser gets the one-time address: nobody else on the machine sees it.</summary>
public sealed class OpeningPageTests(Chromium chromium)
{
    [Fact]
    public async Task Review_WithABrowser_GivesItAPrivateFileThatLeadsToTheDesk()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Skip("Browsers are opened in another way.");
            return;
        }

        await using var command = new DeskCommand();
        var (address, file) = await command.StartOnTerminalAsync();
        file.ShouldBe(command[".localization/review.html"]);
        File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var person = await chromium.PersonAsync();
        await person.GotoAsync(new Uri(file).AbsoluteUri);
        await person.Locator("h1").WaitForAsync();
        person.Url.ShouldBe(new Uri(new Uri(address), "/").AbsoluteUri);
        await Microsoft.Playwright.Assertions.Expect(person.Locator(".masthead")).ToContainTextAsync("Sign out");
    }

    [Fact]
    public void Dispose_PageWasWritten_RemovesIt()
    {
        using var folder = new TemporaryFolder("opening-");
        File.WriteAllText(Path.Combine(folder.Path, "review.html"), "old");
        var page = new OpeningPage(folder.Path, "review", "http://127.0.0.1/enter?token=a&b=\"<>");
        File.ReadAllText(page.Path).ShouldContain("url=http://127.0.0.1/enter?token=a&amp;b=&quot;&lt;&gt;\"");
        page.Dispose();
        File.Exists(page.Path).ShouldBeFalse();
    }
}
