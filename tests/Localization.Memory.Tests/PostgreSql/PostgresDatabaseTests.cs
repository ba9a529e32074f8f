using Dapper;
using Localization.Memory.PostgreSql;
using Npgsql;

namespace Localization.Memory.Tests.PostgreSql;

public sealed class PostgresDatabaseTests
{
    [Fact]
    public async Task Create_Twice_MakesItOnce()
    {
        using var database = new TestDatabase();
        (await PostgresTranslationMemory.CreateAsync(database.Connection)).ShouldBeTrue();
        (await PostgresTranslationMemory.CreateAsync(database.Connection)).ShouldBeFalse();
        (await PostgresTranslationMemory.MigrateAsync(database.Connection)).ShouldBe(0);
    }

    [Fact]
    public async Task Migrate_ManyAtOnce_TakesEachStepOnce()
    {
        using var database = new TestDatabase();
        database.Execute($"CREATE DATABASE {new NpgsqlConnectionStringBuilder(database.Connection).Database}");
        var steps = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => PostgresTranslationMemory.MigrateAsync(database.Connection))
        );
        steps.Sum().ShouldBe(PostgresSchema.Steps.Length);
    }

    [Fact]
    public async Task Open_NoSuchDatabase_SaysWhatToType()
    {
        using var database = new TestDatabase();
        (
            await Should.ThrowAsync<OutputException>(() =>
                PostgresTranslationMemory.OpenAsync(database.Connection, TimeProvider.System)
            )
        ).Message.ShouldContain("localize database create");
    }

    [Fact]
    public async Task Open_NewerTables_ChangesNothing()
    {
        using var database = new TestDatabase();
        await PostgresTranslationMemory.CreateAsync(database.Connection);
        using (var connection = new NpgsqlConnection(database.Connection))
            connection.Execute("UPDATE localization_schema SET version = 99");
        (
            await Should.ThrowAsync<OutputException>(() =>
                PostgresTranslationMemory.OpenAsync(database.Connection, TimeProvider.System)
            )
        ).Message.ShouldContain("99");
    }

    [Fact]
    public async Task Store_ServerClosesEveryConnection_IsTriedAgain()
    {
        using var database = new TestDatabase();
        await PostgresTranslationMemory.CreateAsync(database.Connection);
        await using var memory = TestStores.Open(database.Connection, TimeProvider.System);
        (await memory.ClaimAsync(["a"])).Mine.ShouldBe(["a"]);
        database.Execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = '"
                + new NpgsqlConnectionStringBuilder(database.Connection).Database
                + "'"
        );
        await memory.StoreAsync([MemoryFixture.Machine("a", "s", "t")]);
        (await memory.FindAsync(["a"]))["a"].Text.Text.ShouldBe("t");
        (await memory.ClaimAsync(["b"])).Mine.ShouldBe(["b"]);
    }

    [Theory]
    [InlineData("no connection string")]
    [InlineData("Database=x")]
    [InlineData("Host=x;Colour=red")]
    public async Task Open_NoConnectionString_SaysHowOneLooks(string text) =>
        (
            await Should.ThrowAsync<SettingsException>(() =>
                PostgresTranslationMemory.OpenAsync(text, TimeProvider.System)
            )
        ).Message.ShouldContain("Host=");

    [Fact]
    public async Task Store_TextWithNul_IsKeptWithoutIt()
    {
        using var database = new TestDatabase();
        await PostgresTranslationMemory.CreateAsync(database.Connection);
        await using var memory = TestStores.Open(database.Connection, TimeProvider.System);
        await memory.StoreAsync([MemoryFixture.Machine("a", "s", "a\0b")]);
        (await memory.FindAsync(["a"]))["a"].Text.Text.ShouldBe("a\uFFFDb");
    }
}
