using Localization.Memory.PostgreSql;

namespace Localization.Memory.Tests.PostgreSql;

public sealed class ServerAwayTests : IDisposable
{
    private readonly PostgresServer _server = new();
    private readonly TestDatabase _database;

    public ServerAwayTests()
    {
        _database = TestDatabase.WithTables(_server.Connection);
    }

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Store_ServerAwayForAMinute_WaitsForIt()
    {
        var away = false;
        await using var memory = Open(
            new SkippedTime(passed =>
            {
                if (!away || passed < TimeSpan.FromMinutes(1))
                    return;
                _server.Start();
                away = false;
            })
        );
        await memory.ClaimAsync(["a"]);
        _server.Kill();
        away = true;
        await memory.StoreAsync([MemoryFixture.Machine("a", "Port", "Puerto")]);

        (await memory.FindAsync(["a"])).ShouldHaveSingleItem();
        _database.Query("SELECT count(*) FROM claim").ShouldBe("0");
    }

    [Fact]
    public async Task Store_ServerAwayForLonger_FreesWhatWasClaimed()
    {
        var time = new SkippedTime(static _ => { });
        await using var memory = Open(time);
        await memory.ClaimAsync(["a", "b"]);
        _server.Kill();
        (
            await Should.ThrowAsync<OutputException>(async () =>
                await memory.StoreAsync([MemoryFixture.Machine("a", "Port", "Puerto")])
            )
        ).Message.ShouldContain(_server.Folder);
        time.Passed.ShouldBeInRange(TimeSpan.FromMinutes(1.5), TimeSpan.FromMinutes(3));

        _server.Start();
        (await memory.ClaimAsync(["c"])).Mine.ShouldBe(["c"]);
        await using var other = Open(TimeProvider.System);
        var claim = await other.ClaimAsync(["a", "b", "c"]);
        claim.Mine.Order().ShouldBe(["a", "b"]);
        claim.Others.ShouldBe(["c"]);
    }

    [Fact]
    public async Task Open_NoServer_GivesUpSoon()
    {
        _server.Kill();
        var time = new SkippedTime(static _ => { });
        (
            await Should.ThrowAsync<OutputException>(() =>
                PostgresTranslationMemory.OpenAsync(_database.Connection, time)
            )
        ).Message.ShouldContain(_server.Folder);
        time.Passed.ShouldBeLessThan(TimeSpan.FromSeconds(15));
    }

    private PostgresTranslationMemory Open(TimeProvider time) => TestStores.Open(_database.Connection, time);
}
