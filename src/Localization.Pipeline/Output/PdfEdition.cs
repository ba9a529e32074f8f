using System.Diagnostics;

namespace Localization.Pipeline.Output;

/// <summary>Another edition's page printed to PDF by Chromium, where it is installed.</summary>
/// <param name="page">Writes the page.</param>
/// <param name="browser">The browser's program.</param>
public sealed class PdfEdition(IEditionWriter page, string browser) : IEditionWriter
{
    private static readonly string[] Programs =
    [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "chrome.exe",
        "msedge.exe",
    ];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The browser of this machine; null where there is none.</summary>
    public static string? FindBrowser() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .SelectMany(folder => Programs.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);

    /// <inheritdoc/>
    public string FileName(TranslatedArticle article) => Path.ChangeExtension(page.FileName(article), ".pdf");

    /// <inheritdoc/>
    /// <exception cref="OutputException">The browser failed.</exception>
    public byte[] Write(TranslatedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var folder = Directory.CreateTempSubdirectory("localization-pdf-");
        try
        {
            var (html, pdf) = (Path.Combine(folder.FullName, "page.html"), Path.Combine(folder.FullName, "page.pdf"));
            File.WriteAllBytes(html, page.Write(article));
            Print(html, pdf, Path.Combine(folder.FullName, "profile"), article.Article.Name);
            return File.ReadAllBytes(pdf);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private void Print(string html, string pdf, string profile, string name)
    {
        // The page runs no script by its own policy, so root may go without the browser's sandbox. It may show pictures
        // of the article; those elsewhere are not fetched, so that nothing leaves the machine.
        string[] arguments =
        [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-extensions",
            "--disable-background-networking",
            "--host-resolver-rules=MAP * ~NOTFOUND",
            $"--user-data-dir={profile}",
            "--no-pdf-header-footer",
            $"--print-to-pdf={pdf}",
            new Uri(html).AbsoluteUri,
        ];
        using var process = Process.Start(
            new ProcessStartInfo(browser, arguments) { RedirectStandardError = true, RedirectStandardOutput = true }
        )!;
        var (error, _) = (process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync());
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new OutputException("pdf-failed", name, browser, $"> {Patience.TotalSeconds} s");
        }

        if (process.ExitCode != 0 || !File.Exists(pdf))
            throw new OutputException("pdf-failed", name, browser, error.Result.Split('\n')[0]);
    }
}
