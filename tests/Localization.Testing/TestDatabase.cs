using System.Security.Cryptography;
using System.Text;
using Dapper;
using Localization.Memory.PostgreSql;
using Npgsql;

namespace Localization.Testing;

/// <summary>A database of a test's own, on the server that <c>tests/run</c> started or on another one.</summary>
public sealed class TestDatabase : IDisposable
{
    // Of these tables alone: another version of the program may use the same server.
    private static readonly string Template =
        "localization_template_"
        + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(PostgresSchema.Steps))))[..12];

    private readonly NpgsqlConnectionStringBuilder _server;

    /// <summary>Names a database without making it.</summary>
    /// <param name="server">A connection string of the server; null for that of <c>tests/run</c>.</param>
    public TestDatabase(string? server = null)
    {
        server ??= Environment.GetEnvironmentVariable("LOCALIZATION_TEST_DATABASE");
        Component.Require(!string.IsNullOrEmpty(server), "PostgreSQL");
        _server = new NpgsqlConnectionStringBuilder(server) { Pooling = false };
        Connection = new NpgsqlConnectionStringBuilder(server) { Database = Name }.ConnectionString;
    }

    /// <summary>Its name.</summary>
    public string Name { get; } = $"test_{Guid.NewGuid():N}";

    /// <summary>Its connection string.</summary>
    public string Connection { get; }

    /// <summary>Makes a database with all tables, copied from a template that the first test of a run makes.</summary>
    public static TestDatabase WithTables(string? server = null)
    {
        var database = new TestDatabase(server);
        using var connection = new NpgsqlConnection(database._server.ConnectionString);
        connection.Open();
        connection.Execute("SELECT pg_advisory_lock(4711)");
        PostgresTranslationMemory.Create(
            new NpgsqlConnectionStringBuilder(database._server.ConnectionString)
            {
                Database = Template,
            }.ConnectionString
        );
        connection.Execute($"CREATE DATABASE {database.Name} TEMPLATE {Template} STRATEGY file_copy");
        return database;
    }

    /// <summary>What a statement in the database returns, as text; on a connection of its own, whatever happened to the
    /// server before.</summary>
    public string? Query(string sql)
    {
        using var connection = new NpgsqlConnection($"{Connection};Pooling=false");
        return connection.ExecuteScalar(sql)?.ToString();
    }

    /// <summary>Executes a statement on the server, outside the database.</summary>
    public void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(_server.ConnectionString);
        connection.Execute(sql);
    }

    /// <inheritdoc/>
    public void Dispose() => Execute($"DROP DATABASE IF EXISTS {Name} WITH (FORCE)");
}
