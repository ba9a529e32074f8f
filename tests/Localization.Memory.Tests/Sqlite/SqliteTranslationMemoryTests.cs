using Localization.Memory.Sqlite;

namespace Localization.Memory.Tests.Sqlite;

public sealed class SqliteTranslationMemoryTests : IDisposable
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");
    private static readonly LanguageTag Spanish = LanguageTag.Parse("es");

    private readonly string _folder = Directory.CreateTempSubdirectory("memory").FullName;

    private string File => Path.Combine(_folder, "sub", "workspace.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Find_AfterStore_GivesTextAndCodesBackAlsoAfterReopening()
    {
        var target = new InlineText(
            "el señor Ñandú 😀",
            [new InlineCode(3, InlineCodeKind.Placeholder, "1", "![](x \"y\")")]
        );
        await using (var memory = Open())
            await memory.StoreAsync([Entry("k1", target)]);

        await using var again = Open();
        (await again.FindAsync(["k1", "k2"])).ShouldHaveSingleItem().Value.Text.ShouldBe(target);
    }

    [Fact]
    public async Task Store_KeyTaken_LeavesTheFirst()
    {
        await using var memory = Open();
        await memory.StoreAsync([Entry("k", new InlineText("uno"))]);
        await memory.StoreAsync([Entry("k", new InlineText("dos")), Entry("l", new InlineText("tres"))]);
        (await memory.FindAsync(["k"]))["k"].Text.Text.ShouldBe("uno");
        (await memory.FindAsync(["l"]))["l"].Text.Text.ShouldBe("tres");
    }

    [Fact]
    public async Task Find_MoreKeysThanOneQueryTakes_FindsAll()
    {
        await using var memory = Open();
        var keys = Enumerable.Range(0, 1234).Select(i => $"k{i}").ToList();
        await memory.StoreAsync([.. keys.Select(k => Entry(k, new InlineText(k)))]);
        (await memory.FindAsync(keys)).Count.ShouldBe(1234);
    }

    [Fact]
    public async Task Store_TwoConnectionsToOneFile_BothAreKept()
    {
        await using var one = Open();
        await using var two = Open();
        await Parallel.ForAsync(
            0,
            20,
            async (i, stop) => await (i % 2 == 0 ? one : two).StoreAsync([Entry($"k{i}", new InlineText("x"))], stop)
        );
        (await one.FindAsync([.. Enumerable.Range(0, 20).Select(i => $"k{i}")])).Count.ShouldBe(20);
    }

    [Fact]
    public void Constructor_FileIsNoDatabase_SaysWhichFile()
    {
        var file = Path.Combine(_folder, "broken.db");
        System.IO.File.WriteAllText(file, new string('x', 5000));
        Should
            .Throw<OutputException>(() => new SqliteTranslationMemory(file, TimeProvider.System))
            .Message.ShouldContain("broken.db");
    }

    private SqliteTranslationMemory Open() => new(File, TimeProvider.System);

    private static MemoryEntry Entry(string key, InlineText target) =>
        new(key, English, Spanish, new InlineText("source"), target, "test", "article");
}
