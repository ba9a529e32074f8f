using Dapper;
using Localization.Memory.PostgreSql;
using Npgsql;

namespace Localization.Memory.Tests.PostgreSql;

public sealed class PostgresDatabaseTests
{
    [Fact]
    public void Create_Twice_MakesItOnce()
    {
        using var database = new TestDatabase();
        PostgresTranslationMemory.Create(database.Connection).ShouldBeTrue();
        PostgresTranslationMemory.Create(database.Connection).ShouldBeFalse();
        PostgresTranslationMemory.Migrate(database.Connection).ShouldBe(0);
    }

    [Fact]
    public void Migrate_ManyAtOnce_TakesEachStepOnce()
    {
        using var database = new TestDatabase();
        database.Execute($"CREATE DATABASE {new NpgsqlConnectionStringBuilder(database.Connection).Database}");
        var steps = Enumerable
            .Range(0, 6)
            .AsParallel()
            .WithDegreeOfParallelism(6)
            .Select(_ => PostgresTranslationMemory.Migrate(database.Connection))
            .ToList();
        steps.Sum().ShouldBe(PostgresSchema.Steps.Length);
    }

    [Fact]
    public void Constructor_NoSuchDatabase_SaysWhatToType()
    {
        using var database = new TestDatabase();
        Should
            .Throw<OutputException>(() => new PostgresTranslationMemory(database.Connection, TimeProvider.System))
            .Message.ShouldContain("localize database create");
    }

    [Fact]
    public void Constructor_NewerTables_ChangesNothing()
    {
        using var database = new TestDatabase();
        PostgresTranslationMemory.Create(database.Connection);
        using (var connection = new NpgsqlConnection(database.Connection))
            connection.Execute("UPDATE localization_schema SET version = 99");
        Should
            .Throw<OutputException>(() => new PostgresTranslationMemory(database.Connection, TimeProvider.System))
            .Message.ShouldContain("99");
    }

    [Fact]
    public void Store_ServerClosesEveryConnection_IsTriedAgain()
    {
        using var database = new TestDatabase();
        PostgresTranslationMemory.Create(database.Connection);
        using var memory = new PostgresTranslationMemory(database.Connection, TimeProvider.System);
        memory.Claim(["a"]).Mine.ShouldBe(["a"]);
        database.Execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = '"
                + new NpgsqlConnectionStringBuilder(database.Connection).Database
                + "'"
        );
        memory.Store([MemoryFixture.Machine("a", "s", "t")]);
        memory.Find(["a"])["a"].Text.ShouldBe("t");
        memory.Claim(["b"]).Mine.ShouldBe(["b"]);
    }

    [Theory]
    [InlineData("no connection string")]
    [InlineData("Database=x")]
    [InlineData("Host=x;Colour=red")]
    public void Constructor_NoConnectionString_SaysHowOneLooks(string text) =>
        Should
            .Throw<SettingsException>(() => new PostgresTranslationMemory(text, TimeProvider.System))
            .Message.ShouldContain("Host=");

    [Fact]
    public void Store_TextWithNul_IsKeptWithoutIt()
    {
        using var database = new TestDatabase();
        PostgresTranslationMemory.Create(database.Connection);
        using var memory = new PostgresTranslationMemory(database.Connection, TimeProvider.System);
        memory.Store([MemoryFixture.Machine("a", "s", "a\0b")]);
        memory.Find(["a"])["a"].Text.ShouldBe("a\uFFFDb");
    }
}
