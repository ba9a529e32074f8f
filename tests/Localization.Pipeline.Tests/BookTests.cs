using System.Text;
using System.Text.Json;
using Localization.Memory.Sqlite;
using Localization.Pipeline.Batch;
using Localization.Pipeline.Desk;
using Localization.Pipeline.Outcomes;
using Localization.Pipeline.Reports;
using Localization.Pipeline.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;

namespace Localization.Pipeline.Tests;

/// <summary>A book whose chapters are articles of a batch.</summary>
public sealed class BookTests : IDisposable
{
    private readonly BatchFixture _batch = new() { Editions = ["html", "source"] };
    private readonly string _book;

    public BookTests()
    {
        _book = _batch["book.epub"];
        BookFile.Write(_book);
    }

    public void Dispose() => _batch.Dispose();

    private IReadOnlyList<string> Articles => ArticleInputs.Articles([_book], [".epub"]);

    private Dictionary<string, string> Translated => BookFile.Parts(_batch["output/book/book.es.epub"]);

    [Fact]
    public void Articles_Book_AreItsDocumentsWithTextInReadingOrder() =>
        Articles.ShouldBe(
            new[] { BookFile.One, BookFile.Two, BookFile.Cafe, BookFile.Contents, BookFile.Package }.Select(p =>
                $"{_book}/{p}"
            )
        );

    [Fact]
    public void Articles_ChapterOfABook_IsTheChapter() =>
        ArticleInputs.Articles([$"{_book}/{BookFile.Cafe}"], []).ShouldBe([$"{_book}/{BookFile.Cafe}"]);

    [Fact]
    public void Articles_DamagedBook_IsTheBookItself()
    {
        var file = _batch.Write("bad.epub", "no book");
        ArticleInputs.Articles([file], []).ShouldBe([file]);
    }

    [Fact]
    public async Task Run_Book_WritesEachChaptersEditionsAndOneBook()
    {
        var before = BookFile.Parts(_book);
        var summary = await RunAsync();
        summary
            .Outcomes.Select(o => (o.File, o.Error))
            .ShouldBe(Articles.Select(a => (a, default(LocalizationException))));
        foreach (var name in (string[])["book-ch", "book-ch-2", "book-café"])
            File.Exists(_batch[$"output/{name}/bilingual.html"]).ShouldBeTrue(name);
        var book = summary.Books.ShouldHaveSingleItem();
        (book.File, book.Link!.Path).ShouldBe((_book, "book/book.es.epub"));
        book.Errors.ShouldBeEmpty();
        var parts = Translated;
        parts.Keys.ShouldBe(before.Keys);
        parts[BookFile.One].ShouldContain("<h1>THE HARBOUR</h1><p>THE SHIP LEFT.</p>");
        parts[BookFile.Two].ShouldContain("THE WIND ROSE.");
        parts[BookFile.Cafe].ShouldContain("IT WAS HOT.");
        parts[BookFile.Contents].ShouldContain("<text>THE HARBOUR</text>");
        parts[BookFile.Package].ShouldContain("<dc:title>THE TWO SHIPS</dc:title><dc:language>es</dc:language>");
        foreach (var part in (string[])["mimetype", "META-INF/container.xml", "OEBPS/cover.xhtml", "OEBPS/p.png"])
            parts[part].ShouldBe(before[part]);
        (
            await File.ReadAllTextAsync(_batch["output/manifest.json"], TestContext.Current.CancellationToken)
        ).ShouldContain("\"path\": \"book/book.es.epub\"");
    }

    [Fact]
    public async Task Run_CopiedBook_HasTheSameEntriesButForItsLanguage()
    {
        _batch.Recording.Answer = text => new TranslationAnswer(new InlineText(text));
        await RunAsync();
        var expected = BookFile.Parts(_book);
        expected[BookFile.Package] = expected[BookFile.Package].Replace(">en<", ">es<", StringComparison.Ordinal);
        Translated.ShouldBe(expected);
    }

    [Fact]
    public async Task Run_CopiedBookWhoseChapterSaysItsLanguage_HasThatChapterInTheTargetLanguage()
    {
        const string Chapter =
            "<html xmlns=\"http://www.w3.org/1999/xhtml\" xml:lang=\"en\" lang=\"en\"><head><title>One</title></head>"
            + "<body><p>The ship left.</p></body></html>";
        BookFile.Replace(_book, BookFile.One, Chapter);
        _batch.Recording.Answer = text => new TranslationAnswer(new InlineText(text));
        await RunAsync();
        var written = Translated[BookFile.One];
        written.ShouldContain("xml:lang=\"es\" lang=\"es\"");
        written.ShouldNotContain("lang=\"en\"");
    }

    [Fact]
    public async Task Run_AfterOneThatWasStopped_WritesTheBookThatTheOtherLeft()
    {
        await RunAsync();
        var before = await ReadAsync("output/book/book.es.epub");
        BookFile.Write(_book, "The wind fell.");
        using var stop = new CancellationTokenSource();
        _batch.Recording.Answer = _ =>
        {
            stop.Cancel();
            throw new OperationCanceledException(stop.Token);
        };
        await Should.ThrowAsync<OperationCanceledException>(() =>
            _batch.RunAsync(Articles, keepArticles: false, stop: stop.Token)
        );
        (await ReadAsync("output/book/book.es.epub")).ShouldBe(before);
        _batch.Recording.Answer = text => new TranslationAnswer(new InlineText(text.ToUpperInvariant()));
        (await RunAsync()).Books.ShouldHaveSingleItem().Errors.ShouldBeEmpty();
        Translated[BookFile.Two].ShouldContain("THE WIND FELL.");
        Translated[BookFile.One].ShouldContain("THE SHIP LEFT.");
    }

    [Fact]
    public async Task Run_ChapterChanged_AsksForThatChapterAlone()
    {
        await RunAsync();
        _batch.Recording.Asked.Clear();
        (await RunAsync()).Outcomes.ShouldAllBe(o => o.Unchanged);
        _batch.Recording.Asked.ShouldBeEmpty();
        BookFile.Write(_book, "The wind fell.");
        var summary = await RunAsync();
        summary.Outcomes.Where(o => !o.Unchanged).Select(o => o.File).ShouldBe([$"{_book}/{BookFile.Two}"]);
        _batch.Recording.Asked.ShouldBe(["The wind fell."]);
        Translated[BookFile.Two].ShouldContain("THE WIND FELL.");
        Translated[BookFile.One].ShouldContain("THE SHIP LEFT.");
    }

    [Fact]
    public async Task Run_ProviderFailsOnAChapter_WritesTheBookWithItsSourceAndANotice()
    {
        _batch.Recording.Answer = text =>
            text is "The storm" or "The wind rose."
                ? throw new ProviderResponseException("queue-segment", "recording", "away")
                : new TranslationAnswer(new InlineText(text.ToUpperInvariant()));
        var summary = await RunAsync();
        var error = summary.Books.ShouldHaveSingleItem().Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe("book-incomplete");
        error.Message.ShouldContain(BookFile.Two);
        error.Message.ShouldNotContain(BookFile.One);
        Translated[BookFile.Two].ShouldContain("class=\"notice\"");
        Translated[BookFile.Two].ShouldContain("The wind rose.");
        Translated[BookFile.One].ShouldNotContain("class=\"notice\"");
        Translated[BookFile.One].ShouldContain("THE SHIP LEFT.");

        _batch.Recording.Answer = text => new TranslationAnswer(new InlineText(text.ToUpperInvariant()));
        (await RunAsync()).Books.ShouldHaveSingleItem().Errors.ShouldBeEmpty();
        Translated[BookFile.Two].ShouldContain("THE WIND ROSE.");
        Translated[BookFile.Two].ShouldNotContain("class=\"notice\"");
    }

    [Fact]
    public async Task Run_DocumentsFail_KeepTheirTextInABookOfTheTargetLanguage()
    {
        BookFile.Write(_book, "\u0000", "1984");
        var summary = await RunAsync();
        summary.Failed.ShouldBe(1);
        summary.Books.ShouldHaveSingleItem().Errors.ShouldHaveSingleItem().Code.ShouldBe("book-incomplete");
        Translated[BookFile.Two].ShouldContain("<h1>The storm</h1>");
        Translated[BookFile.Two].ShouldContain("<body xml:lang=\"en\" lang=\"en\"><p class=\"notice\"");
        Translated[BookFile.Package].ShouldContain("<dc:title>1984</dc:title><dc:language>es</dc:language>");
    }

    [Fact]
    public async Task Run_ChapterFailedElsewhereForTheFirstTime_HasItsSourceAndANotice()
    {
        var summary = await RunWithoutAsync(BookFile.Two);
        var book = summary.Books.ShouldHaveSingleItem();
        book.Untranslated.ShouldBe([BookFile.Two]);
        book.Earlier.ShouldBeEmpty();
        Translated[BookFile.Two].ShouldContain("class=\"notice\"");
        Translated[BookFile.Two].ShouldContain("The wind rose.");
        Translated[BookFile.One].ShouldContain("THE SHIP LEFT.");
    }

    [Fact]
    public async Task Run_ChapterFailedElsewhereAndItsSourceIsUnchanged_HasTheEarlierTranslationAndIsNamed()
    {
        await RunAsync();
        var book = (await RunWithoutAsync(BookFile.Two)).Books.ShouldHaveSingleItem();
        book.Untranslated.ShouldBeEmpty();
        book.Earlier.ShouldBe([BookFile.Two]);
        var error = book.Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe("book-earlier");
        error.Message.ShouldContain(BookFile.Two);
        Translated[BookFile.Two].ShouldContain("THE WIND ROSE.");
        Translated[BookFile.Two].ShouldNotContain("class=\"notice\"");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Run_ChapterHasTheEditionOfAnOlderSource_HasItsSourceAndANotice(bool hasFailed)
    {
        await RunAsync();
        BookFile.Write(_book, "The wind fell.");
        var files = Articles.Where(a => !a.EndsWith(BookFile.Two, StringComparison.Ordinal)).ToList();
        var summary = hasFailed
            ? await RunWithoutAsync(BookFile.Two)
            : await _batch.RunAsync(files, keepArticles: false);
        summary.Books.ShouldHaveSingleItem().Untranslated.ShouldBe([BookFile.Two]);
        Translated[BookFile.Two].ShouldContain("class=\"notice\"");
        Translated[BookFile.Two].ShouldContain("The wind fell.");
        Translated[BookFile.Two].ShouldNotContain("THE WIND ROSE.");
    }

    [Fact]
    public async Task Run_AllChaptersFailedElsewhere_WritesTheBook()
    {
        var summary = await _batch.RunAsync([], keepArticles: false, failed: Articles);
        summary.Books.ShouldHaveSingleItem().Untranslated.Length.ShouldBe(Articles.Count);
        Translated[BookFile.One].ShouldContain("class=\"notice\"");
    }

    [Fact]
    public async Task Run_ChapterEditedInItsFolder_HasThatTextInTheBook()
    {
        await RunAsync();
        var edition = _batch["output/book-café/book-café.es.xhtml"];
        var text = await File.ReadAllTextAsync(edition, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            edition,
            text.Replace("IT WAS HOT.", "Hacía calor.", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );
        (await RunAsync()).Books.ShouldHaveSingleItem().Errors.ShouldBeEmpty();
        Translated[BookFile.Cafe].ShouldContain("Hacía calor.");
    }

    [Fact]
    public async Task Run_ChapterEditedInItsFolderAndItsSourceChanged_HasTheNewSourceAndKeepsTheEdition()
    {
        await RunAsync();
        const string edition = "output/book-ch-2/book-ch-2.es.xhtml";
        var edited = Encoding.UTF8.GetString(await ReadAsync(edition)).Replace("THE WIND ROSE.", "Arreció.");
        await File.WriteAllTextAsync(_batch[edition], edited, TestContext.Current.CancellationToken);
        BookFile.Write(_book, "The wind fell.");
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var summary = await RunAsync();
            summary.Edited.ShouldHaveSingleItem().File.ShouldBe(_batch[edition]);
            summary.Books.ShouldHaveSingleItem().Untranslated.ShouldBe([BookFile.Two]);
            Translated[BookFile.Two].ShouldContain("The wind fell.");
            Translated[BookFile.Two].ShouldNotContain("Arreció.");
            Encoding.UTF8.GetString(await ReadAsync(edition)).ShouldBe(edited);
        }
    }

    [Fact]
    public async Task Run_ChapterFailed_IsInTheReportAndTheManifest()
    {
        await RunAsync();
        BookFile.Write(_book, "The wind fell.");
        var summary = await RunWithoutAsync(BookFile.Two);
        var localizer = new ServiceCollection()
            .AddSingleton<Microsoft.Extensions.Logging.ILoggerFactory>(NullLoggerFactory.Instance)
            .AddLocalization()
            .BuildServiceProvider()
            .GetRequiredService<IStringLocalizer<IssueMessages>>();
        new BatchReport(localizer).Write(summary, _batch["report.json"]);
        using var report = JsonDocument.Parse(await ReadAsync("report.json"));
        var book = report.RootElement.GetProperty("books").EnumerateArray().ShouldHaveSingleItem();
        book.GetProperty("file").GetString().ShouldBe(_book);
        book.GetProperty("output").GetString().ShouldBe("book/book.es.epub");
        book.GetProperty("untranslated").Deserialize<string[]>().ShouldBe([BookFile.Two]);
        book.GetProperty("earlier").GetArrayLength().ShouldBe(0);
        using var manifest = JsonDocument.Parse(await ReadAsync("output/manifest.json"));
        var listed = manifest.RootElement.GetProperty("books").EnumerateArray().ShouldHaveSingleItem();
        listed.GetProperty("path").GetString().ShouldBe("book/book.es.epub");
        listed.GetProperty("untranslated").Deserialize<string[]>().ShouldBe([BookFile.Two]);
    }

    [Fact]
    public async Task Run_SourceEditionNotAsked_WritesNoBook()
    {
        _batch.Editions = ["html"];
        (await RunAsync()).Books.ShouldBeEmpty();
        Directory.Exists(_batch["output/book"]).ShouldBeFalse();
    }

    [Fact]
    public async Task Run_EditedOnTheDesk_HasThatTextInTheBook()
    {
        var file = $"{_book}/{BookFile.Cafe}";
        await RunAsync();
        await using (var memory = new SqliteTranslationMemory(_batch["workspace.db"], TimeProvider.System))
        {
            var settings = new BatchSettings
            {
                Files = [],
                From = LanguageTag.Parse("en"),
                To = LanguageTag.Parse("es"),
            };
            var article = await new ReviewIntake(
                settings,
                _batch.Provider,
                memory,
                memory.Review,
                TimeProvider.System
            ).TakeInAsync(file, "book-café", "", new SilentObserver(), TestContext.Current.CancellationToken);
            var segment = (await memory.Review.SegmentsAsync(article)).Single(s =>
                s.Segment.Source.Text == "It was hot."
            );
            var text = new InlineText("Hacía calor.");
            (
                await memory.Review.SaveAsync(
                    new ReviewEdit(
                        segment.Id,
                        segment.Version,
                        text,
                        SegmentState.Reviewed,
                        "Ana",
                        ReviewChangeKind.Edit
                    )
                )
            ).IsConflict.ShouldBeFalse();
        }

        _batch.Recording.Asked.Clear();
        (await RunAsync()).Outcomes.Single(o => o.File == file).Unchanged.ShouldBeFalse();
        _batch.Recording.Asked.ShouldBeEmpty();
        Translated[BookFile.Cafe].ShouldContain("<p>Hacía calor.</p>");
    }

    private Task<byte[]> ReadAsync(string file) =>
        File.ReadAllBytesAsync(_batch[file], TestContext.Current.CancellationToken);

    private Task<BatchSummary> RunWithoutAsync(string part) =>
        _batch.RunAsync(
            [.. Articles.Where(a => !a.EndsWith(part, StringComparison.Ordinal))],
            keepArticles: false,
            failed: [$"{_book}/{part}"]
        );

    private Task<BatchSummary> RunAsync() => _batch.RunAsync(Articles, keepArticles: false);
}
