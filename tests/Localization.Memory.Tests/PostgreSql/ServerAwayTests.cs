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
    public void Store_ServerAwayForAMinute_WaitsForIt()
    {
        var away = false;
        using var memory = Open(
            new SkippedTime(passed =>
            {
                if (!away || passed < TimeSpan.FromMinutes(1))
                    return;
                _server.Start();
                away = false;
            })
        );
        memory.Claim(["a"]);
        _server.Kill();
        away = true;
        memory.Store([MemoryFixture.Machine("a", "Port", "Puerto")]);

        memory.Find(["a"]).ShouldHaveSingleItem();
        _database.Query("SELECT count(*) FROM claim").ShouldBe("0");
    }

    [Fact]
    public void Store_ServerAwayForLonger_FreesWhatWasClaimed()
    {
        var time = new SkippedTime(static _ => { });
        using var memory = Open(time);
        memory.Claim(["a", "b"]);
        _server.Kill();
        Should
            .Throw<OutputException>(() => memory.Store([MemoryFixture.Machine("a", "Port", "Puerto")]))
            .Message.ShouldContain(_server.Folder);
        time.Passed.ShouldBeInRange(TimeSpan.FromMinutes(1.5), TimeSpan.FromMinutes(3));

        _server.Start();
        memory.Claim(["c"]).Mine.ShouldBe(["c"]);
        using var other = Open(TimeProvider.System);
        var claim = other.Claim(["a", "b", "c"]);
        claim.Mine.Order().ShouldBe(["a", "b"]);
        claim.Others.ShouldBe(["c"]);
    }

    [Fact]
    public void Open_NoServer_GivesUpSoon()
    {
        _server.Kill();
        var time = new SkippedTime(static _ => { });
        Should.Throw<OutputException>(() => Open(time)).Message.ShouldContain(_server.Folder);
        time.Passed.ShouldBeLessThan(TimeSpan.FromSeconds(15));
    }

    private PostgresTranslationMemory Open(TimeProvider time) => new(_database.Connection, time);
}
