namespace Localization.Pipeline.Tests.Editions;

public sealed class EditedEditionTests : IDisposable
{
    private const string Edition = "output/a/a.es.txt";
    private const string Beside = "output/a/a.es.new.txt";

    private readonly BatchFixture _batch = new();
    private readonly string _file;

    public EditedEditionTests() => _file = _batch.Write("a.txt", "The dog runs home.\n");

    public void Dispose() => _batch.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RunAsync_EditedEdition_StaysAndTheNewOneIsNamed(bool keepArticles)
    {
        await _batch.RunAsync([_file], keepArticles: keepArticles);
        File.WriteAllText(_batch[Edition], "mine");
        for (var run = 0; run < 2; run++)
        {
            var summary = await _batch.RunAsync([_file], keepArticles: keepArticles);
            summary.Edited.ShouldBe([new EditedEdition(_batch[Edition], _batch[Beside])]);
            File.ReadAllText(_batch[Edition]).ShouldBe("mine");
            File.ReadAllText(_batch[Beside]).ShouldBe("THE DOG RUNS HOME.\n");
        }
    }

    [Fact]
    public async Task RunAsync_SameEditions_KeepTheirDatesAndLeaveNoDrafts()
    {
        await _batch.RunAsync([_file]);
        var date = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        string[] editions = Directory.GetFiles(_batch["output/a"]);
        foreach (var edition in editions)
            File.SetLastWriteTimeUtc(edition, date);
        await _batch.RunAsync([_file]);
        editions.Length.ShouldBe(2);
        editions.ShouldAllBe(e => File.GetLastWriteTimeUtc(e) == date);
        Directory.GetFiles(_batch["output"], "*.tmp", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task RunAsync_Overwrite_ReplacesTheEditedEdition()
    {
        await _batch.RunAsync([_file]);
        File.WriteAllText(_batch[Edition], "mine");
        await _batch.RunAsync([_file]);
        _batch.Overwrite = true;
        (await _batch.RunAsync([_file])).Edited.ShouldBeEmpty();
        File.ReadAllText(_batch[Edition]).ShouldBe("THE DOG RUNS HOME.\n");
        File.Exists(_batch[Beside]).ShouldBeFalse();
    }

    [Fact]
    public async Task RunAsync_ChangedArticle_ReplacesItsOwnEditionAndNoOther()
    {
        await _batch.RunAsync([_file]);
        _batch.Write("a.txt", "The cat sleeps there.\n");
        (await _batch.RunAsync([_file])).Edited.ShouldBeEmpty();
        File.ReadAllText(_batch[Edition]).ShouldBe("THE CAT SLEEPS THERE.\n");
    }

    [Fact]
    public async Task RunAsync_FileOfSomebodyElse_IsNotWrittenOver()
    {
        _batch.Write(Edition, "a file that was there before");
        (await _batch.RunAsync([_file])).Edited.ShouldHaveSingleItem();
        File.ReadAllText(_batch[Edition]).ShouldBe("a file that was there before");
    }

    [Fact]
    public async Task RunAsync_EditionsFromBeforeTheJournal_AreReplaced()
    {
        await _batch.RunAsync([_file]);
        File.Delete(_batch["output/.editions.jsonl"]);
        _batch.Write("a.txt", "The cat sleeps there.\n");
        (await _batch.RunAsync([_file])).Edited.ShouldBeEmpty();
        File.ReadAllText(_batch[Edition]).ShouldBe("THE CAT SLEEPS THERE.\n");
    }

    [Fact]
    public async Task RunAsync_EditedNewEdition_GetsAnotherBesideIt()
    {
        await _batch.RunAsync([_file]);
        File.WriteAllText(_batch[Edition], "mine");
        await _batch.RunAsync([_file]);
        File.WriteAllText(_batch[Beside], "mine too");
        var summary = await _batch.RunAsync([_file]);
        File.ReadAllText(_batch[Beside]).ShouldBe("mine too");
        summary.Edited.Single().Beside.ShouldBe(_batch["output/a/a.es.new-2.txt"]);
    }
}
