using System.Text;
using Localization.Pipeline.Output;

namespace Localization.Pipeline.Tests.Editions;

public sealed class EditionNamesTests : IDisposable
{
    private readonly BatchFixture _batch = new();

    public void Dispose() => _batch.Dispose();

    private string Output => _batch["output"];

    [Fact]
    public async Task RunAsync_SameNameInAnotherRun_GetsAnotherFolder()
    {
        await _batch.RunAsync([_batch.Write("a/x.txt", "The dog runs home.\n")]);
        await _batch.RunAsync([_batch.Write("b/x.txt", "The cat sleeps there.\n")]);
        File.ReadAllText(_batch["output/x/x.es.txt"]).ShouldContain("DOG");
        File.ReadAllText(_batch["output/x-2/x-2.es.txt"]).ShouldContain("CAT");
    }

    [Fact]
    public async Task Of_NewFileBeforeOthers_MovesNone()
    {
        (await EditionNames.OfAsync(Output, [_batch["b/x.txt"], _batch["c/x.txt"]], null)).ShouldBe(["x", "x-2"]);
        (await EditionNames.OfAsync(Output, [_batch["a/x.txt"], _batch["b/x.txt"], _batch["c/x.txt"]], null)).ShouldBe([
            "x-3",
            "x",
            "x-2",
        ]);
    }

    [Fact]
    public async Task Of_MovedWorkspace_KeepsTheNames()
    {
        await EditionNames.OfAsync(_batch["desk/output"], [_batch["desk/b/x.txt"], _batch["desk/a/x.txt"]], null);
        Directory.Move(_batch["desk"], _batch["moved"]);
        (
            await EditionNames.OfAsync(_batch["moved/output"], [_batch["moved/a/x.txt"], _batch["moved/b/x.txt"]], null)
        ).ShouldBe(["x-2", "x"]);
    }

    [Fact]
    public async Task Of_LineCutOffByACrash_IsPassedOver()
    {
        await EditionNames.OfAsync(Output, [_batch["a/x.txt"]], null);
        File.AppendAllText(Path.Combine(Output, ".editions.jsonl"), """{"file":"../b/x.txt","na""");
        (await EditionNames.OfAsync(Output, [_batch["b/x.txt"], _batch["a/x.txt"]], null)).ShouldBe(["x-2", "x"]);
        (await EditionNames.OfAsync(Output, [_batch["b/x.txt"], _batch["a/x.txt"]], null)).ShouldBe(["x-2", "x"]);
    }

    [Fact]
    public async Task Of_NamesAtTheSameTime_GivesEachFileItsOwn()
    {
        var names = new string[40];
        await Parallel.ForAsync(
            0,
            40,
            async (i, _) => names[i] = (await EditionNames.OfAsync(Output, [_batch[$"{i}/x.txt"]], null))[0]
        );
        names.Distinct().Count().ShouldBe(40);
    }

    [Theory]
    [InlineData("x.txt", "x.md")]
    [InlineData("X.txt", "x.txt")]
    [InlineData("caf\u00E9.txt", "cafe\u0301.txt")]
    [InlineData("a b.txt", "a-b.txt")]
    [InlineData("\u4F60.txt", "\u4F60.md")]
    public async Task Of_NamesThatSomeFileSystemTakesForOne_DoNotShareAFolder(string first, string second)
    {
        var names = await EditionNames.OfAsync(Output, [_batch[first], _batch[second]], null);
        names.Select(Composition.Compose).Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBe(2);
    }

    [Theory]
    [InlineData("CON.txt")]
    [InlineData("nul.md")]
    [InlineData("com1.html")]
    [InlineData("aux.old.txt")]
    [InlineData("index.html.txt")]
    [InlineData("manifest.json.md")]
    [InlineData("-rf.txt")]
    [InlineData(".hidden.txt")]
    [InlineData("...txt")]
    [InlineData("a\u001B[31m.txt")]
    [InlineData("a\nb.txt")]
    [InlineData("x..txt")]
    public async Task Of_HostileName_IsSafeOnEverySystem(string file)
    {
        var name = (await EditionNames.OfAsync(Output, [_batch[file]], null))[0];
        name.ShouldMatch(@"^[\p{L}\p{Nd}][\p{L}\p{Nd}\p{M}._-]*(?<![.-])$");
        name.Split('.')[0].ShouldNotMatch("(?i)^(con|prn|aux|nul|com[0-9]|lpt[0-9])$");
        name.ShouldNotBeOneOf("index.html", "manifest.json");
    }

    [Theory]
    [InlineData("a")]
    [InlineData("\u00E9")]
    [InlineData("\u4F60")]
    public async Task RunAsync_NameOf255Bytes_IsShortenedAndStaysUnique(string letter)
    {
        var name = string.Concat(Enumerable.Repeat(letter, 250 / Encoding.UTF8.GetByteCount(letter)));
        var summary = await _batch.RunAsync([
            _batch.Write(name + ".txt", "The dog runs home.\n"),
            _batch.Write(name[..^1] + "b.txt", "The cat sleeps there.\n"),
        ]);
        summary.Failed.ShouldBe(0);
        Directory.GetDirectories(Output).Length.ShouldBe(2);
        File.Exists(Path.Combine(Output, summary.Digests.First().Entry.Editions[0].Path)).ShouldBeTrue();
    }

    [Fact]
    public async Task RunAsync_WithoutTheJournal_KeepsTheNamesOfTheLedger()
    {
        var (first, second) = (
            _batch.Write("b/x.txt", "The dog runs.\n"),
            _batch.Write("a/x.txt", "The cat sleeps.\n")
        );
        await _batch.RunAsync([first]);
        await _batch.RunAsync([second]);
        File.Delete(Path.Combine(Output, ".editions.jsonl"));
        await _batch.RunAsync([second, first]);
        File.ReadAllText(_batch["output/x/x.es.txt"]).ShouldContain("DOG");
    }
}
