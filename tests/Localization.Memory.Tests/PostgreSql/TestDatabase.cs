using Dapper;
using Npgsql;

namespace Localization.Memory.Tests.PostgreSql;

/// <summary>A database of its own on the server that <c>tests/run</c> started.</summary>
internal sealed class TestDatabase : IDisposable
{
    private readonly NpgsqlConnectionStringBuilder _server;
    private readonly string _name = $"test_{Guid.NewGuid():N}";

    /// <param name="server">Another server; null for that of <c>tests/run</c>.</param>
    public TestDatabase(string? server = null)
    {
        server ??= Environment.GetEnvironmentVariable("LOCALIZATION_TEST_DATABASE");
        if (string.IsNullOrEmpty(server))
        {
            Assert.SkipWhen(
                Environment.GetEnvironmentVariable("CI") != "true",
                "PostgreSQL is missing: tests/run starts one."
            );
            throw new InvalidOperationException("LOCALIZATION_TEST_DATABASE");
        }

        _server = new NpgsqlConnectionStringBuilder(server) { Pooling = false };
        Connection = new NpgsqlConnectionStringBuilder(server) { Database = _name }.ConnectionString;
    }

    public string Name => _name;

    public string Connection { get; }

    /// <summary>What a statement in the database gives, as text; on a connection of its own, whatever befell the server
    /// before.</summary>
    public string? Query(string sql)
    {
        using var connection = new NpgsqlConnection($"{Connection};Pooling=false");
        return connection.ExecuteScalar(sql)?.ToString();
    }

    public void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(_server.ConnectionString);
        connection.Execute(sql);
    }

    public void Dispose() => Execute($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
}
