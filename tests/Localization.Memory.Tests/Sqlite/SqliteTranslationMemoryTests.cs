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
    public void Find_AfterStore_GivesTextAndCodesBackAlsoAfterReopening()
    {
        var target = new InlineText(
            "el señor Ñandú 😀",
            [new InlineCode(3, InlineCodeKind.Placeholder, "1", "![](x \"y\")")]
        );
        using (var memory = Open())
            memory.Store([Entry("k1", target)]);

        using var again = Open();
        again.Find(["k1", "k2"]).ShouldHaveSingleItem().Value.ShouldBe(target);
    }

    [Fact]
    public void Store_KeyTaken_LeavesTheFirst()
    {
        using var memory = Open();
        memory.Store([Entry("k", new InlineText("uno"))]);
        memory.Store([Entry("k", new InlineText("dos")), Entry("l", new InlineText("tres"))]);
        memory.Find(["k"])["k"].Text.ShouldBe("uno");
        memory.Find(["l"])["l"].Text.ShouldBe("tres");
    }

    [Fact]
    public void Find_MoreKeysThanOneQueryTakes_FindsAll()
    {
        using var memory = Open();
        var keys = Enumerable.Range(0, 1234).Select(i => $"k{i}").ToList();
        memory.Store([.. keys.Select(k => Entry(k, new InlineText(k)))]);
        memory.Find(keys).Count.ShouldBe(1234);
    }

    [Fact]
    public void Store_TwoConnectionsToOneFile_BothAreKept()
    {
        using var one = Open();
        using var two = Open();
        Parallel.For(0, 20, i => (i % 2 == 0 ? one : two).Store([Entry($"k{i}", new InlineText("x"))]));
        one.Find([.. Enumerable.Range(0, 20).Select(i => $"k{i}")]).Count.ShouldBe(20);
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
