using System.Collections.Immutable;
using System.Text.Json;
using Localization.Editions;
using Localization.Pipeline.Import;
using Localization.Pipeline.Output;

namespace Localization.Pipeline.Tests.Editions;

public sealed class EditionFolderTests : IDisposable
{
    private readonly BatchFixture _batch = new();

    public void Dispose() => _batch.Dispose();

    [Fact]
    public async Task RunAsync_EveryEdition_IsWrittenAndListed()
    {
        var file = _batch.Write("port.md", "# Port shut\n\nThe **port** is closed. Ships wait.\n");
        _batch.Editions = [.. EditionCatalog.Names.Where(n => n != "pdf")];
        await _batch.RunAsync([file]);

        string[] names =
        [
            "bilingual.docx",
            "bilingual.html",
            "bilingual.md",
            "bilingual.table.md",
            "page.es.html",
            "port.1.2.xlf",
            "port.es.epub",
            "port.es.md",
            "port.json",
            "port.tmx",
            "port.xlf",
        ];
        Files("output/port").ShouldBe(names);
        var article = JsonDocument
            .Parse(File.ReadAllText(_batch["output/manifest.json"]))
            .RootElement.GetProperty("articles")[0];
        article.GetProperty("words").GetInt32().ShouldBe(8);
        article
            .GetProperty("editions")
            .EnumerateArray()
            .Select(e => e.GetProperty("path").GetString()![5..])
            .Order(StringComparer.Ordinal)
            .ShouldBe(names);
        File.Exists(_batch["output/batch.epub"]).ShouldBeTrue();
    }

    [Fact]
    public async Task RunAsync_Again_LeavesEveryFileAsItIs()
    {
        var file = _batch.Write("port.md", "# Port shut\n\nThe **port** is closed.\n");
        _batch.Editions = [.. EditionCatalog.Names.Where(n => n != "pdf")];
        await _batch.RunAsync([file]);
        var before = Stamps();
        await _batch.RunAsync([file]);
        Stamps().ShouldBe(before);
    }

    [Fact]
    public async Task RunAsync_FewerEditions_RemovesThoseThatItWroteAndNobodyTouched()
    {
        var file = _batch.Write("port.md", "# Port shut\n");
        _batch.Editions = ["html", "docx", "json"];
        await _batch.RunAsync([file]);
        File.AppendAllText(_batch["output/port/port.json"], " ");
        File.WriteAllText(_batch["output/port/notes.txt"], "mine");
        _batch.Editions = ["html"];
        await _batch.RunAsync([file]);
        Files("output/port").ShouldBe(["bilingual.html", "notes.txt", "port.json"]);
    }

    [Fact]
    public async Task RunAsync_OtherBranding_WritesAnew()
    {
        var file = _batch.Write("port.md", "# Port shut\n");
        await _batch.RunAsync([file], keepArticles: false);
        _batch.Branding = new Branding
        {
            Logo = "The Daily",
            Title = "Tonight",
            Colors = ImmutableDictionary<string, string>.Empty.Add("accent", "#123456"),
        };
        await _batch.RunAsync([file], keepArticles: false);
        File.ReadAllText(_batch["output/port/bilingual.html"]).ShouldContain("<p class=\"logo\">The Daily</p>");
        File.ReadAllText(_batch["output/index.html"]).ShouldContain("<h1>Tonight</h1>");
    }

    [Fact]
    public async Task RunAsync_OwnTemplates_StandInForTheUsual()
    {
        var file = _batch.Write("port.md", "# Port shut\n");
        _batch.Write("templates/bilingual.css", "body { color: #123456 }");
        _batch.Write("templates/footer.html", "<footer>© The Daily</footer>");
        _batch.Branding = new Branding { TemplateFolder = _batch["templates"] };
        await _batch.RunAsync([file]);
        var page = File.ReadAllText(_batch["output/port/bilingual.html"]);
        page.ShouldContain("body { color: #123456 }");
        page.ShouldNotContain(".masthead {");
        page.ShouldContain("<footer>© The Daily</footer>");
    }

    [Fact]
    public void Of_UnknownEdition_NamesTheKnown() =>
        Should
            .Throw<SettingsException>(() => EditionCatalog.Of(["html", "word"], null!, null!, Branding.Default))
            .Code.ShouldBe("edition-unknown");

    [Fact]
    public async Task Import_EditedDocument_StandsInTheNextEditions()
    {
        var file = _batch.Write("port.md", "# Port shut\n\nThe **port** is closed. Ships wait.\n");
        _batch.Editions = ["docx", "source"];
        await _batch.RunAsync([file]);
        var translated = File.ReadAllText(_batch["output/port/port.es.md"]);
        Edit(
            "output/port/bilingual.docx",
            "edited.docx",
            xml =>
                xml.Replace(
                    ">" + Escaped(translated.Split('.')[1].Trim()),
                    ">Los barcos esperan",
                    StringComparison.Ordinal
                )
        );

        var imported = await _batch.ImportAsync("edited.docx");
        imported.Entries.Length.ShouldBe(1);
        imported.Unchanged.ShouldBe(2);
        imported.Entries[0].Author.ShouldBe("Ana");
        await _batch.RunAsync([file]);
        File.ReadAllText(_batch["output/port/port.es.md"]).ShouldContain("Los barcos esperan");
    }

    [Fact]
    public async Task Import_RowWithoutItsTag_IsNotTaken()
    {
        _batch.Recording.Answer = _ => new TranslationAnswer(
            new InlineText(
                "El puerto",
                [new(3, InlineCodeKind.Start, "1", "**"), new(9, InlineCodeKind.End, "1", "**")]
            )
        );
        var file = _batch.Write("port.md", "The **port** is closed.\n");
        _batch.Editions = ["docx"];
        await _batch.RunAsync([file]);
        Edit(
            "output/port/bilingual.docx",
            "edited.docx",
            xml =>
            {
                var at = xml.LastIndexOf("&lt;/1&gt;", StringComparison.Ordinal);
                return xml[..at] + xml[(at + "&lt;/1&gt;".Length)..];
            }
        );
        var imported = await _batch.ImportAsync("edited.docx");
        imported.Entries.ShouldBeEmpty();
        imported.Damaged.ShouldBe([new DamagedSegment(1, "The port is closed.", "</1>")]);
    }

    [Theory]
    [InlineData("", "codes-missing")]
    [InlineData("Start1 End1", "")]
    [InlineData("Start1 End1 Placeholder9", "codes-added")]
    [InlineData("End1 Start1", "codes-misplaced")]
    public async Task RunAsync_ProviderThatBreaksCodes_IsReported(string codes, string issue)
    {
        var file = _batch.Write("port.md", "The **port** is closed.\n");
        ImmutableArray<InlineCode> answered =
        [
            .. codes
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select((c, i) => new InlineCode(i, Enum.Parse<InlineCodeKind>(c[..^1]), c[^1..], "**")),
        ];
        _batch.Recording.Answer = _ => new TranslationAnswer(new InlineText("El puerto", answered));
        var summary = await _batch.RunAsync([file]);
        summary
            .Articles.Single()
            .Segments.Single()
            .Issues.Select(i => i.Code)
            .Where(c => c.StartsWith("codes", StringComparison.Ordinal))
            .ShouldBe(issue.Length == 0 ? [] : [issue]);
    }

    [Fact]
    public async Task Import_Xliff_TakesWhatWasApproved()
    {
        var file = _batch.Write("port.md", "The port is closed.\n\nShips wait.\n");
        _batch.Editions = ["xliff"];
        await _batch.RunAsync([file]);
        var xliff = File.ReadAllText(_batch["output/port/port.xlf"]);
        _batch.Write(
            "edited.xlf",
            xliff.Replace("id=\"s2\" state=\"translated\"", "id=\"s2\" state=\"final\"", StringComparison.Ordinal)
        );
        (await _batch.ImportAsync("edited.xlf")).Entries.ShouldHaveSingleItem().State.ShouldBe(SegmentState.Final);
        (await _batch.ImportAsync("edited.xlf", all: true)).Entries.Length.ShouldBe(2);
    }

    [Fact]
    public async Task RunAsync_Pdf_IsPrintedByTheBrowser()
    {
        if (PdfEdition.FindBrowser() is null)
        {
            (Environment.GetEnvironmentVariable("CI") == "true").ShouldBeFalse(
                "Chromium is missing: tests/run installs it."
            );
            Assert.Skip("Chromium is not installed.");
        }

        var file = _batch.Write("port.md", "# Port shut\n\nThe port is closed.\n");
        _batch.Editions = ["pdf"];
        await _batch.RunAsync([file]);
        File.ReadAllBytes(_batch["output/port/bilingual.pdf"]).AsSpan().StartsWith("%PDF-"u8).ShouldBeTrue();
    }

    private static string Escaped(string text) => System.Net.WebUtility.HtmlEncode(text);

    private void Edit(string from, string to, Func<string, string> edit)
    {
        File.Copy(_batch[from], _batch[to]);
        using var archive = System.IO.Compression.ZipFile.Open(_batch[to], System.IO.Compression.ZipArchiveMode.Update);
        var part = archive.GetEntry("word/document.xml")!;
        using var stream = part.Open();
        var xml = new StreamReader(stream).ReadToEnd();
        stream.SetLength(0);
        using var writer = new StreamWriter(stream);
        writer.Write(edit(xml));
    }

    private IEnumerable<string> Files(string folder) =>
        Directory.GetFiles(_batch[folder]).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);

    private List<string> Stamps() =>
        [
            .. Directory
                .GetFiles(_batch["output"], "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(f =>
                    $"{f} {File.GetLastWriteTimeUtc(f).Ticks} "
                    + $"{Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))}"
                ),
        ];
}
