using System.IO.Compression;
using System.Text.RegularExpressions;
using Localization.Memory.Sqlite;
using Localization.Pipeline.Desk;
using Localization.Pipeline.Import;
using Localization.Pipeline.Settings;
using Microsoft.Extensions.Time.Testing;

namespace Localization.Pipeline.Tests.Import;

/// <summary>Files that come back to a workspace whose articles are not on the desk: an older text never takes the place
/// of a newer one, and nothing is lost without a word.</summary>
public sealed class MemoryImportTests : IDisposable
{
    private readonly BatchFixture _batch = new() { Editions = ["xliff", "xliff1"] };
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 20, 0, 0, TimeSpan.Zero));
    private readonly string _file;

    public MemoryImportTests() => _file = _batch.Write("a.txt", "One thing. Another thing.\n");

    public void Dispose() => _batch.Dispose();

    [Theory]
    [InlineData("a.xlf")]
    [InlineData("a.1.2.xlf")]
    public async Task Take_TextChangedAndStateLeft_IsTakenByItsText(string edition)
    {
        await _batch.RunAsync([_file]);
        (await TakeAsync(Edited(edition, "ONE THING.", "Una cosa."))).ShouldBe((1, 0));
        (await TargetsAsync()).ShouldBe(["Una cosa.", "ANOTHER THING."]);
    }

    [Fact]
    public async Task Take_FileThatNobodyEdited_TakesNothing()
    {
        await _batch.RunAsync([_file]);
        (await TakeAsync(Edited("a.xlf", "nothing", "nothing"))).ShouldBe((0, 0));
        await using var memory = Open();
        (await memory.HasHumanAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Take_OlderFile_LeavesTheNewerTextAndSaysSo()
    {
        await _batch.RunAsync([_file]);
        var older = Edited("a.xlf", "ONE THING.", "Una cosa.");
        (await TakeAsync(Edited("a.xlf", "ONE THING.", "Una sola cosa."))).ShouldBe((1, 0));
        (await TakeAsync(older)).ShouldBe((0, 1));
        (await TargetsAsync())[0].ShouldBe("Una sola cosa.");
    }

    [Fact]
    public async Task Take_FileHandedOutLater_TakesThePlaceOfWhatItsAuthorSaw()
    {
        await _batch.RunAsync([_file]);
        (await TakeAsync(Edited("a.xlf", "ONE THING.", "Una cosa."))).ShouldBe((1, 0));
        await _batch.RunAsync([_file]);
        _time.Advance(TimeSpan.FromHours(1));
        (await TakeAsync(Edited("a.xlf", "Una cosa.", "Una sola cosa."))).ShouldBe((1, 0));
        (await TargetsAsync())[0].ShouldBe("Una sola cosa.");
    }

    [Fact]
    public async Task Take_UnchangedTextOfAnother_KeepsItsAuthorAndTime()
    {
        await _batch.RunAsync([_file]);
        await TakeAsync(Edited("a.xlf", "ONE THING.", "Una cosa."), "Luis");
        await _batch.RunAsync([_file]);
        var file = EditedFile.Read(Edited("a.xlf", "ANOTHER THING.", "Otra cosa."), all: true, "Ana");
        file.Entries.Select(e => (e.Target.Text, e.Author))
            .ShouldBe([("Una cosa.", "Ana"), ("Otra cosa.", "Ana")], ignoreOrder: true);
        file = EditedFile.Read(Edited("a.xlf", "ANOTHER THING.", "Otra cosa."), all: false, "Ana");
        file.Segments.Select(s => (s.Entry.Target.Text, s.Entry.Author))
            .ShouldBe([("Una cosa.", "Luis"), ("Otra cosa.", "Ana")]);
    }

    [Fact]
    public async Task Take_DocumentThatLostItsXliff_IsTakenByItsTable()
    {
        _batch.Editions = ["docx"];
        await _batch.RunAsync([_file]);
        (await TakeAsync(Saved(("ONE THING.", "Una cosa.")))).ShouldBe((1, 0));
        (await TargetsAsync()).ShouldBe(["Una cosa.", "ANOTHER THING."]);
        (await TakeAsync(Saved())).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Take_DocumentThatLostItsBookmarksToo_IsRefusedWithoutTheDesk()
    {
        _batch.Editions = ["docx"];
        await _batch.RunAsync([_file]);
        var file = Saved(
            ("ONE THING.", "Una cosa."),
            ("w:bookmarkStart", "w:proofErr"),
            ("w:bookmarkEnd", "w:proofErr")
        );
        (await Should.ThrowAsync<SettingsException>(async () => await TakeAsync(file))).Code.ShouldBe("import-unknown");

        // The desk knows the article by its segments, and which text is new.
        await using (var memory = Open())
        {
            var english = Settings(LanguageTag.Parse("en"), LanguageTag.Parse("es"));
            await new ReviewIntake(english, _batch.Provider, memory, memory.Review, _time).TakeInAsync(
                _file,
                "a",
                "",
                _batch,
                CancellationToken.None
            );
        }

        (await TakeAsync(file)).ShouldBe((1, 0));
        await using var desk = Open();
        (await desk.Review.SegmentsAsync((await desk.Review.ArticlesAsync()).Single().Id))
            .Select(s => s.Target.Text)
            .ShouldBe(["Una cosa.", "ANOTHER THING."]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task Read_WithoutAnAuthor_IsRefused(string author)
    {
        await _batch.RunAsync([_file]);
        Should.Throw<ArgumentException>(() => EditedFile.Read(_batch["output/a/a.xlf"], all: false, author));
    }

    private async Task<(int Taken, int Conflicts)> TakeAsync(string file, string author = "Ana")
    {
        await using var memory = Open();
        var (taken, conflicts) = await new FileReturn(memory, memory.Review, Settings, _time).TakeAsync(
            EditedFile.Read(file, all: false, author),
            author
        );
        return (taken, conflicts.Length);
    }

    private static BatchSettings Settings(LanguageTag from, LanguageTag to) =>
        new()
        {
            Files = [],
            From = from,
            To = to,
        };

    private string Edited(string edition, string from, string to)
    {
        var text = File.ReadAllText(_batch[$"output/a/{edition}"]);
        return _batch.Write(
            $"back/{Guid.NewGuid():n}.xlf",
            Regex.Replace(text, $"(<target[^>]*>){Regex.Escape(from)}(</target>)", $"$1{to}$2")
        );
    }

    // As a word processor saves it that keeps no parts of others.
    private string Saved(params (string From, string To)[] changes)
    {
        var path = _batch.Write($"back/{Guid.NewGuid():n}.docx", "");
        File.Copy(_batch["output/a/bilingual.docx"], path, overwrite: true);
        using var archive = ZipFile.Open(path, ZipArchiveMode.Update);
        foreach (
            var part in archive.Entries.Where(e => e.FullName.Contains("ustomXml", StringComparison.Ordinal)).ToList()
        )
            part.Delete();
        foreach (var name in new[] { "word/document.xml", "word/_rels/document.xml.rels" })
        {
            string text;
            using (var reader = new StreamReader(archive.GetEntry(name)!.Open()))
                text = reader.ReadToEnd();
            foreach (var (from, to) in changes)
                text = text.Replace(from, to, StringComparison.Ordinal);
            archive.GetEntry(name)!.Delete();
            using var writer = new StreamWriter(archive.CreateEntry(name).Open());
            writer.Write(Regex.Replace(text, "<Relationship [^>]*customXml[^>]*/>", ""));
        }

        return path;
    }

    private async Task<string[]> TargetsAsync() =>
        [.. (await _batch.RunAsync([_file])).Articles.Single().Segments.Select(s => s.Target.Text)];

    private SqliteTranslationMemory Open() => new(_batch["workspace.db"], _time);
}
