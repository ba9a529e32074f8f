using System.Data.Common;
using System.Globalization;
using Dapper;
using Localization.Memory.Stored;
using Npgsql;

namespace Localization.Memory.PostgreSql;

/// <summary>This process, as the others see it: a number under which it holds an advisory lock for as long as it lives.
/// However it ends, the server lets the lock go, and what it had claimed is free.</summary>
internal sealed class PostgresOwner(PostgresDatabase database) : IProcessOwner, IDisposable
{
    private long _number = NewNumber();
    private readonly Lock _gate = new();
    private NpgsqlConnection? _connection;

    /// <inheritdoc/>
    public string Name => Volatile.Read(ref _number).ToString(CultureInfo.InvariantCulture);

    /// <summary>Takes the lock, or takes it again after the connection was lost.</summary>
    public void Hold()
    {
        lock (_gate)
        {
            if (_connection is not null && Answers(_connection, "SELECT 1"))
                return;
            _connection?.Dispose();
            _connection = null;
            _connection = database.Open(connection =>
                connection.Execute("SELECT pg_advisory_lock(@_number)", new { _number })
            );
        }
    }

    /// <summary>Does what tells the others about claims. Who cannot get it said, the server being away too long or its
    /// disk full, gives all his claims up: others would wait for them for as long as he lives.</summary>
    public T Tell<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (OutputException)
        {
            lock (_gate)
            {
                Unlock();
                Volatile.Write(ref _number, NewNumber());
            }

            throw;
        }
    }

    /// <inheritdoc/>
    public bool IsAlive(DbConnection connection, string name)
    {
        if (name == Name)
            return true;
        // Shared, so that two who ask at once do not take each other for the owner; given back with the transaction.
        return long.TryParse(name, CultureInfo.InvariantCulture, out var number)
            && !connection.QuerySingle<bool>("SELECT pg_try_advisory_xact_lock_shared(@number)", new { number });
    }

    /// <summary>Lets the lock go and waits for the server's word: closing the connection alone would free it only when
    /// the server gets round to it, and who asks in between would take this process for a living one.</summary>
    public void Dispose() => Unlock();

    private static long NewNumber() => BitConverter.ToInt64(Guid.NewGuid().ToByteArray());

    private void Unlock()
    {
        if (_connection is null)
            return;
        Answers(_connection, "SELECT pg_advisory_unlock_all()");
        _connection.Dispose();
        _connection = null;
    }

    // Whether the server still answers on this connection.
    private static bool Answers(NpgsqlConnection connection, string query)
    {
        try
        {
            connection.Execute(query);
            return true;
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
