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

    // The server of tests/run has its template from the first test of a process on.
    private static readonly Lazy<bool> IsReady = new(() =>
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => DropClean();
        return MakeTemplate(Server(null));
    });

    private readonly NpgsqlConnectionStringBuilder _server;

    // Of a database that another test may use after this one.
    private readonly string? _shape;

    /// <summary>Names a database without making it.</summary>
    /// <param name="server">A connection string of the server; null for that of <c>tests/run</c>.</param>
    public TestDatabase(string? server = null)
        : this(Server(server), $"test_{Guid.NewGuid():N}") { }

    private TestDatabase(NpgsqlConnectionStringBuilder server, string name, string? shape = null)
    {
        (_server, Name, _shape) = (server, name, shape);
        // Connections of the test before are ended; under another name none of them is taken from a pool.
        Connection = new NpgsqlConnectionStringBuilder(server.ConnectionString)
        {
            Database = name,
            Pooling = true,
            ApplicationName = $"{Guid.NewGuid():N}",
        }.ConnectionString;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its connection string.</summary>
    public string Connection { get; }

    /// <summary>Makes an empty database with all tables, copied from a template, or takes one that a test before has
    /// given back.</summary>
    public static TestDatabase WithTables(string? server = null)
    {
        if (server is not null)
        {
            var builder = Server(server);
            MakeTemplate(builder);
            return Copy(builder);
        }

        if (CleanDatabases.Take() is { } clean)
            return new TestDatabase(Server(null), clean.Name, clean.Shape);
        _ = IsReady.Value;
        var database = Copy(Server(null));
        return new TestDatabase(database._server, database.Name, CleanDatabases.Prepare(database.Connection));
    }

    /// <summary>What a statement in the database returns, as text; on a connection of its own, whatever happened to the
    /// server before.</summary>
    public string? Query(string sql)
    {
        using var connection = new NpgsqlConnection($"{Connection};Pooling=false");
        return connection.ExecuteScalar(sql)?.ToString();
    }

    /// <summary>Drops the databases that no test of this process needs any more.</summary>
    private static void DropClean()
    {
        while (CleanDatabases.Take() is { } clean)
            new TestDatabase(Server(null), clean.Name).Drop();
    }

    /// <summary>Executes a statement on the server, outside the database.</summary>
    public void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(_server.ConnectionString);
        connection.Execute(sql);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_shape is null || !CleanDatabases.TryReturn(Name, Connection, _shape))
            Drop();
    }

    private static NpgsqlConnectionStringBuilder Server(string? server)
    {
        server ??= Environment.GetEnvironmentVariable("LOCALIZATION_TEST_DATABASE");
        Component.Require(!string.IsNullOrEmpty(server), "PostgreSQL");
        return new NpgsqlConnectionStringBuilder(server) { Pooling = false };
    }

    private static bool MakeTemplate(NpgsqlConnectionStringBuilder server)
    {
        using var connection = Lock(server);
        var template = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = Template };
        TestStores.Wait(() => PostgresTranslationMemory.CreateAsync(template.ConnectionString));
        return true;
    }

    private static TestDatabase Copy(NpgsqlConnectionStringBuilder server)
    {
        var database = new TestDatabase(server, $"test_{Guid.NewGuid():N}");
        using var connection = Lock(server);
        connection.Execute($"CREATE DATABASE {database.Name} TEMPLATE {Template} STRATEGY file_copy");
        return database;
    }

    // Nobody copies a template to which somebody is connected.
    private static NpgsqlConnection Lock(NpgsqlConnectionStringBuilder server)
    {
        var connection = new NpgsqlConnection(server.ConnectionString);
        connection.Open();
        connection.Execute("SELECT pg_advisory_lock(4711)");
        return connection;
    }

    private void Drop() => Execute($"DROP DATABASE IF EXISTS {Name} WITH (FORCE)");
}
