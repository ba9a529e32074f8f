using Dapper;
using Npgsql;

namespace Localization.Memory.PostgreSql;

/// <summary>This process, as the others see it: a number under which it holds an advisory lock for as long as it lives. However it
/// ends, the server lets the lock go, and what it had claimed is free.</summary>
internal sealed class PostgresOwner(PostgresDatabase database) : IDisposable
{
    private readonly Lock _gate = new();
    private NpgsqlConnection? _connection;

    /// <summary>The number.</summary>
    public long Id { get; } = BitConverter.ToInt64(Guid.NewGuid().ToByteArray());

    /// <summary>Takes the lock, or takes it again after the connection was lost.</summary>
    public void Hold()
    {
        lock (_gate)
        {
            if (_connection is not null && IsOpen(_connection))
                return;
            _connection?.Dispose();
            _connection = database.Open();
            _connection.Execute("SELECT pg_advisory_lock(@Id)", new { Id });
        }
    }

    /// <summary>Whether a process lives.</summary>
    public bool IsAlive(NpgsqlConnection connection, long owner)
    {
        if (owner == Id)
            return true;
        if (!connection.QuerySingle<bool>("SELECT pg_try_advisory_lock(@owner)", new { owner }))
            return true;
        connection.Execute("SELECT pg_advisory_unlock(@owner)", new { owner });
        return false;
    }

    /// <inheritdoc/>
    public void Dispose() => _connection?.Dispose();

    private static bool IsOpen(NpgsqlConnection connection)
    {
        try
        {
            return connection.ExecuteScalar<int>("SELECT 1") == 1;
        }
        catch (NpgsqlException)
        {
            return false;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
