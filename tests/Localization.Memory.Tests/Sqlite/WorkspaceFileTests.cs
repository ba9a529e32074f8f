using Dapper;
using Localization.Memory.Sqlite;
using Microsoft.Data.Sqlite;

namespace Localization.Memory.Tests.Sqlite;

public sealed class WorkspaceFileTests : IDisposable
{
    private readonly MemoryFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task Constructor_StoreOfTheFirstVersion_MigratesItAndKeepsABackup()
    {
        var key = new string('a', 64);
        Execute(
            $"""
            PRAGMA journal_mode = WAL;
            CREATE TABLE answer (key TEXT PRIMARY KEY, source_language TEXT NOT NULL, target_language TEXT NOT NULL,
                source TEXT NOT NULL,
                source_codes TEXT, target TEXT NOT NULL, target_codes TEXT, provider TEXT NOT NULL,
                article TEXT NOT NULL,
                stored INTEGER NOT NULL) STRICT, WITHOUT ROWID;
            INSERT INTO answer VALUES ('{key}', 'en', 'es', 'A dog.', NULL, 'Un perro.', NULL, 'apertium', 'a', 5);
            INSERT INTO answer VALUES ('k', 'en', 'es', 'A cat.', NULL, 'Un gato.', NULL, 'apertium', 'a', 5);
            """
        );
        (await _fixture.Memory.FindAsync([key, "k"]))
            .Values.Select(t => t.Text.Text)
            .Order()
            .ShouldBe(["Un gato.", "Un perro."]);
        using var backup = new SqliteConnection($"Data Source={_fixture.File}.v1.bak;Pooling=false");
        backup.QuerySingle<int>("SELECT count(*) FROM answer").ShouldBe(2);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Constructor_NewOrOpenToAll_IsTheOwnersAlone(bool isThere)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such rights.");
        if (OperatingSystem.IsWindows())
            return;
        const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        if (isThere)
        {
            Execute("PRAGMA journal_mode = WAL;");
            File.SetUnixFileMode(_fixture.File, Owner | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        }

        await _fixture.Memory.StoreAsync([MemoryFixture.Machine("k", "a", "b")]);
        await ((SqliteTranslationMemory)_fixture.Memory).BackupAsync(_fixture.File + ".copy");
        foreach (var file in Directory.EnumerateFiles(_fixture.Folder, "workspace.db*").Where(f => f[^5..] != ".lock"))
            File.GetUnixFileMode(file).ShouldBe(Owner, file);
    }

    [Fact]
    public void Constructor_StoreOfANewerVersion_RefusesAndLeavesIt()
    {
        Execute("CREATE TABLE x (y); PRAGMA user_version = 99;");
        Should.Throw<OutputException>(() => _fixture.Memory).Code.ShouldBe("store-newer");
        using var connection = new SqliteConnection($"Data Source={_fixture.File};Pooling=false");
        connection.QuerySingle<int>("PRAGMA user_version").ShouldBe(99);
    }

    [Fact]
    public async Task Constructor_ManyProcessesAtOnceOnAnOldStore_AllOpenIt()
    {
        Execute(
            "CREATE TABLE answer (key TEXT PRIMARY KEY, source_language TEXT, target_language TEXT, source "
                + "TEXT, source_codes TEXT, target TEXT, target_codes TEXT, provider TEXT, article TEXT, stored "
                + "INTEGER);"
        );
        await Parallel.ForAsync(
            0,
            8,
            async (i, stop) =>
            {
                await using var memory = new SqliteTranslationMemory(_fixture.File, TimeProvider.System);
                await memory.StoreAsync([MemoryFixture.Machine($"k{i}", "a", "b")], stop);
            }
        );
        (await _fixture.Memory.FindAsync([.. Enumerable.Range(0, 8).Select(i => $"k{i}")])).Count.ShouldBe(8);
    }

    [Fact]
    public async Task Claim_HeldByAnother_IsFreeWhenThatOneEndsOrReleases()
    {
        await using var other = new SqliteTranslationMemory(_fixture.File, TimeProvider.System);
        (await other.ClaimAsync(["a", "b"])).Mine.ShouldBe(["a", "b"]);
        (await _fixture.Memory.ClaimAsync(["a", "c"])).ShouldSatisfyAllConditions(
            c => c.Others.ShouldBe(["a"]),
            c => c.Mine.ShouldBe(["c"])
        );
        await other.ReleaseAsync(["a"]);
        (await _fixture.Memory.ClaimAsync(["a"])).Mine.ShouldBe(["a"]);
        await other.StoreAsync([MemoryFixture.Machine("b", "s", "t")]);
        (await _fixture.Memory.ClaimAsync(["b"])).Found["b"].Text.Text.ShouldBe("t");
        await other.ClaimAsync(["d"]);
        await other.DisposeAsync();
        (await _fixture.Memory.ClaimAsync(["d"])).Mine.ShouldBe(["d"]);
    }

    private void Execute(string script)
    {
        using var connection = new SqliteConnection($"Data Source={_fixture.File};Pooling=false");
        connection.Execute(script);
    }
}
