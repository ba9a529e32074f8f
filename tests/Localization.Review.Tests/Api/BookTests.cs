using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using Localization.Pipeline.Desk;
using Localization.Review.Api;
using Localization.Review.Desk;
using Localization.Review.Rights;
using Localization.Review.Tests.People;

namespace Localization.Review.Tests.Api;

/// <summary>The translated book, as the desk writes it with the editions of its chapters.</summary>
public sealed class BookTests : IAsyncDisposable
{
    private const string Package = """
        <package xmlns="http://www.idpf.org/2007/opf" version="3.0">
        <metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:language>en</dc:language></metadata>
        <manifest><item id="a" href="one.xhtml" media-type="application/xhtml+xml"/>
        <item id="b" href="two.xhtml" media-type="application/xhtml+xml"/></manifest>
        <spine><itemref idref="a"/><itemref idref="b"/></spine></package>
        """;

    private readonly DeskFixture _desk = new() { Engine = new ShoutingProvider() };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task Editions_ChapterOfABook_WritesTheBookWithIt()
    {
        await OpenAsync();
        using var client = await _desk.ClientAsync();
        var segment = (await _desk.SegmentsAsync("book-one")).Single(s => s.Segment.Source.Text == "The ship left.");
        using var edited = await client.PutAsJsonAsync(
            $"/api/segments/{segment.Id}",
            new { version = segment.Version, target = "Zarpó el barco." },
            Stop
        );
        edited.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var response = await client.PostAsync(
            $"/api/articles/{(await _desk.ArticleAsync("book-one")).Id}/editions",
            null,
            Stop
        );
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var written = (await response.Content.ReadFromJsonAsync<ApiEditions>(Stop)).ShouldNotBeNull();
        written.Files.ShouldContain("book.es.epub");
        written.Errors.ShouldHaveSingleItem().ShouldContain("two.xhtml");
        Part("one.xhtml").ShouldContain("<p>Zarpó el barco.</p>");
        Part("content.opf").ShouldContain("<dc:language>es</dc:language>");
    }

    [Fact]
    public async Task Rebuild_OtherChapterHasNoEdition_SaysItAndWritesItsSourceWithANotice()
    {
        await OpenAsync();
        (await RebuildAsync("book-one")).Errors.ShouldHaveSingleItem().ShouldContain("two.xhtml");
        Part("two.xhtml").ShouldContain("class=\"notice\"");
        Part("two.xhtml").ShouldContain("The wind rose.");
        (await RebuildAsync("book-two")).Errors.ShouldBeEmpty();
        Part("two.xhtml").ShouldContain("THE WIND ROSE.");
        Part("two.xhtml").ShouldNotContain("class=\"notice\"");
    }

    [Fact]
    public async Task Rebuild_SourceOfAnotherChapterChanged_SaysItAndWritesThatSourceWithANotice()
    {
        await OpenAsync();
        await RebuildAsync("book-one");
        (await RebuildAsync("book-two")).Errors.ShouldBeEmpty();
        WriteBook("The wind fell.");
        (await RebuildAsync("book-one")).Errors.ShouldHaveSingleItem().ShouldContain("two.xhtml");
        Part("two.xhtml").ShouldContain("The wind fell.");
        Part("two.xhtml").ShouldContain("class=\"notice\"");
        Part("one.xhtml").ShouldContain("THE SHIP LEFT.");
    }

    private async Task<RebuiltEditions> RebuildAsync(string name) =>
        await _desk
            .Get<Publishing>()
            .RebuildAsync(new DeskUser("Ana", ReviewRole.Editor), await _desk.ArticleAsync(name));

    private async Task OpenAsync()
    {
        WriteBook("The wind rose.");
        await _desk.OpenAsync();
        var settings = _desk.Settings();
        var intake = new ReviewIntake(
            settings.Batch,
            _desk.Engine!,
            _desk.Memory,
            _desk.Memory.Review,
            TimeProvider.System
        );
        foreach (var name in (string[])["one", "two"])
            await intake.TakeInAsync(
                _desk[$"book.epub/{name}.xhtml"],
                $"book-{name}",
                "",
                new DeskFixture.Silence(),
                Stop
            );
    }

    private void WriteBook(string two)
    {
        using var archive = new ZipArchive(File.Create(_desk["book.epub"]), ZipArchiveMode.Create);
        Add("mimetype", "application/epub+zip");
        Add(
            "META-INF/container.xml",
            "<container><rootfiles><rootfile full-path=\"content.opf\"/></rootfiles></container>"
        );
        Add("content.opf", Package);
        Add("one.xhtml", Chapter("The ship left."));
        Add("two.xhtml", Chapter(two));

        void Add(string name, string text)
        {
            using var output = archive.CreateEntry(name).Open();
            output.Write(Encoding.UTF8.GetBytes(text));
        }

        static string Chapter(string text) =>
            $"<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title/></head><body><p>{text}</p></body></html>";
    }

    private string Part(string name)
    {
        using var archive = ZipFile.OpenRead(_desk["output/book/book.es.epub"]);
        using var reader = new StreamReader(archive.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
