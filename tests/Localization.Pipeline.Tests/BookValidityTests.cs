using System.Diagnostics;

namespace Localization.Pipeline.Tests;

/// <summary>A translated book is as valid as the book that it was made from. The book is one that the program wrote
/// itself, with a chapter for each article of a batch.</summary>
public sealed class BookValidityTests : IDisposable
{
    private const string Checker = "/usr/share/java/epubcheck.jar";

    private readonly BatchFixture _batch = new() { Provider = new CopyingProvider() };

    public void Dispose() => _batch.Dispose();

    [Fact]
    public async Task Run_Book_IsValidEpub()
    {
        DemandChecker();
        await WriteBookAsync();
        await _batch.RunAsync(Articles, keepArticles: false);
        await CheckAsync();
    }

    [Fact]
    public async Task Run_BookWithFailedChapters_IsValidEpub()
    {
        DemandChecker();
        await WriteBookAsync();
        var failed = Articles[0];
        var summary = await _batch.RunAsync(Articles.Skip(1).ToList(), keepArticles: false, failed: [failed]);
        summary.Books.ShouldHaveSingleItem().Untranslated.ShouldHaveSingleItem();
        await CheckAsync();
    }

    private static void DemandChecker()
    {
        if (File.Exists(Checker))
            return;
        (Environment.GetEnvironmentVariable("CI") == "true").ShouldBeFalse("EPUBCheck is missing.");
        Assert.Skip("EPUBCheck is not installed; tests/run installs it.");
    }

    private IReadOnlyList<string> Articles => Batch.ArticleInputs.Articles([_batch["book.epub"]], [".epub"]);

    private async Task WriteBookAsync()
    {
        _batch.Editions = ["epub"];
        var files = new[]
        {
            _batch.Write(
                "one.md",
                "# The harbour\n\nThe *ship* left.\n\n| Ship | Crew |\n| --- | --- |\n| Ana | 12 |\n"
            ),
            _batch.Write(
                "two.md",
                "# The storm\n\nThe wind rose & [fell](https://example.org/a?b=1&c=2).\n\n- One\n- Two\n"
            ),
        };
        await _batch.RunAsync(files);
        File.Copy(_batch["output/batch.epub"], _batch["book.epub"]);
        _batch.Editions = ["source"];
    }

    private async Task CheckAsync()
    {
        using var java = Process.Start(
            new ProcessStartInfo(
                "java",
                ["-XX:TieredStopAtLevel=1", "-jar", Checker, _batch["output/book/book.es.epub"]]
            )
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var errors = java.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await java.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken) + await errors;
        await java.WaitForExitAsync(TestContext.Current.CancellationToken);
        said.ShouldContain("No errors or warnings detected.");
        java.ExitCode.ShouldBe(0);
    }
}
