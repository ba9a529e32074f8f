using Localization.Memory.PostgreSql;
using Npgsql;

namespace Localization.Benchmarks.Queue;

/// <summary>A database that is made for a measurement and dropped after it.</summary>
internal static class BenchDatabase
{
    /// <param name="server">The server's connection string.</param>
    /// <param name="run">Gets the database's.</param>
    public static async Task WithAsync(string server, Func<string, Task> run)
    {
        var name = $"bench_{Guid.NewGuid():N}";
        var connection = new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
        await PostgresTranslationMemory.CreateAsync(connection);
        await run(connection);
        NpgsqlConnection.ClearAllPools();
        await using var admin = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(server) { Database = "postgres" }
        );
        await using var drop = admin.CreateCommand($"DROP DATABASE {name} WITH (FORCE)");
        await drop.ExecuteNonQueryAsync();
    }
}
