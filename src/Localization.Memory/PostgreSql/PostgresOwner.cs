using System.Globalization;
using Dapper;
using Localization.Memory.Stored;
using Npgsql;

namespace Localization.Memory.PostgreSql;

/// <summary>This process, as the others see it: a number under which it holds an advisory lock for as long as it lives.
/// However it ends, the server lets the lock go, and what it had claimed is free.</summary>
internal sealed class PostgresOwner(PostgresDatabase database) : IProcessOwner, IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private long _number = NewNumber();
    private NpgsqlConnection? _connection;

    /// <inheritdoc/>
    public string Name => Volatile.Read(ref _number).ToString(CultureInfo.InvariantCulture);

    /// <summary>Takes the lock, or takes it again after the connection was lost.</summary>
    public async Task HoldAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_connection is not null)
            {
                if (await AnswersAsync(_connection, "SELECT 1"))
                    return;
                await _connection.DisposeAsync();
                _connection = null;
            }

            _connection = await database.OpenAsync(
                connection => connection.ExecuteAsync("SELECT pg_advisory_lock(@_number)", new { _number }),
                cancellationToken
            );
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Does what tells the others about claims. Who cannot get it said, the server being away too long or its
    /// disk full, gives all his claims up: others would wait for them for as long as he lives.</summary>
    public async Task<T> TellAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (OutputException)
        {
            await _turn.WaitAsync();
            try
            {
                await UnlockAsync();
                Volatile.Write(ref _number, NewNumber());
            }
            finally
            {
                _turn.Release();
            }

            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<bool> IsAliveAsync(StoreConnection connection, string name)
    {
        if (name == Name)
            return true;
        // Shared, so that two who ask at once do not take each other for the owner; given back with the transaction.
        return long.TryParse(name, CultureInfo.InvariantCulture, out var number)
            && !await connection.QuerySingleAsync<bool>(
                "SELECT pg_try_advisory_xact_lock_shared(@number)",
                new { number }
            );
    }

    /// <summary>Lets the lock go and waits for the server's word: closing the connection alone would free it only when
    /// the server gets round to it, and who asks in between would take this process for a living one.</summary>
    public async ValueTask DisposeAsync()
    {
        await UnlockAsync();
        _turn.Dispose();
    }

    private static long NewNumber() => BitConverter.ToInt64(Guid.NewGuid().ToByteArray());

    private async Task UnlockAsync()
    {
        if (_connection is null)
            return;
        await AnswersAsync(_connection, "SELECT pg_advisory_unlock_all()");
        await _connection.DisposeAsync();
        _connection = null;
    }

    // Whether the server still answers on this connection.
    private static async Task<bool> AnswersAsync(NpgsqlConnection connection, string query)
    {
        try
        {
            await connection.ExecuteAsync(query);
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
