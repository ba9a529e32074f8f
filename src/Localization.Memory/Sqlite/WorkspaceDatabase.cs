using System.Globalization;
using Dapper;
using Localization.Memory.Stored;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Localization.Memory.Sqlite;

/// <summary>The file of a workspace: opened, brought to this program's version, and used by one caller at a time.
/// Several processes may have it open (WAL); whoever has to wait waits, and is not refused.</summary>
internal sealed class WorkspaceDatabase : IStoreDatabase, IAsyncDisposable
{
    /// <summary>How long a process waits for another's transaction, in milliseconds.</summary>
    private const int Patience = 120_000;

    private readonly SqliteConnection _connection;
    private readonly string _path;
    private readonly SemaphoreSlim _turn = new(1);
    private bool _isClosed;

    /// <summary>Opens the file, making it and its folder where they are missing.</summary>
    /// <exception cref="OutputException">It cannot be made or read, is damaged, or was written by a newer
    /// program.</exception>
    public WorkspaceDatabase(string path)
    {
        _path = path;
        _connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Pooling = false,
                DefaultTimeout = Patience / 1000,
            }.ToString()
        );
        try
        {
            PrivateFiles.Create(path);
            var isUnclean =
                new FileInfo(path + "-wal") is { Exists: true, Length: > 0 } && !WorkspaceOwner.IsOpen(path);
            _connection.Open();
            Configure();
            if (isUnclean)
                Examine();
            _connection.CreateFunction("folded", static (string value) => Folded.Of(value), isDeterministic: true);
            _connection.CreateFunction<byte[], string, string, string, string?, string, string?, long>(
                "entry_checksum",
                EntryChecksum.Of,
                isDeterministic: true
            );
            Upgrade();
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            _connection.Dispose();
            throw StoreErrors.Explain(exception, path);
        }
        catch (OutputException)
        {
            _connection.Dispose();
            throw;
        }
    }

    /// <summary>Reads.</summary>
    /// <exception cref="OutputException">The file cannot be read.</exception>
    public ValueTask<T> ReadAsync<T>(Func<SqliteConnection, T> query, CancellationToken cancellationToken) =>
        InTurnAsync(connection => new ValueTask<T>(query(connection)), cancellationToken);

    /// <summary>Reads with many statements, all of one state of the file, which is locked once instead of for
    /// each.</summary>
    /// <exception cref="OutputException">The file cannot be read.</exception>
    public ValueTask<T> SnapshotAsync<T>(Func<SqliteConnection, T> query, CancellationToken cancellationToken) =>
        InTurnAsync(connection => new ValueTask<T>(InSnapshot(query)), cancellationToken);

    /// <summary>Writes, all or nothing.</summary>
    /// <exception cref="OutputException">The file cannot be written; nothing was.</exception>
    public ValueTask<T> WriteAsync<T>(Func<SqliteConnection, T> change, CancellationToken cancellationToken) =>
        InTurnAsync(connection => new ValueTask<T>(InTransaction(change)), cancellationToken);

    /// <summary>Writes, all or nothing.</summary>
    /// <exception cref="OutputException">The file cannot be written; nothing was.</exception>
    public async ValueTask WriteAsync(Action<SqliteConnection> change, CancellationToken cancellationToken) =>
        await InTurnAsync(connection => new ValueTask<bool>(InTransaction(change)), cancellationToken);

    /// <summary>Writes, all or nothing, from within a read: its turn is this one's too.</summary>
    public bool InTransaction(Action<SqliteConnection> change) =>
        InTransaction(connection =>
        {
            change(connection);
            return true;
        });

    /// <summary>Writes a copy of the file as it is.</summary>
    public async ValueTask BackupAsync(string copy, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            Copy(copy, () => true);
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw StoreErrors.Explain(exception, copy);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public async Task<T> ReadAsync<T>(Func<StoreConnection, Task<T>> query, CancellationToken cancellationToken) =>
        await InTurnAsync(
            connection => new ValueTask<T>(query(new StoreConnection(connection, cancellationToken))),
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task<T> WriteAsync<T>(Func<StoreConnection, Task<T>> change, CancellationToken cancellationToken) =>
        await InTurnAsync(
            connection => InTransactionAsync(change, new StoreConnection(connection, cancellationToken)),
            cancellationToken
        );

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // Who still waits for a turn is told that it is closed: the semaphore is left to them.
        await _turn.WaitAsync();
        _isClosed = true;
        await _connection.DisposeAsync();
        _turn.Release();
    }

    // One after the other: SQLite's connection is for one at a time, whatever thread it is on.
    private async ValueTask<T> InTurnAsync<T>(
        Func<SqliteConnection, ValueTask<T>> work,
        CancellationToken cancellationToken
    )
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            // A query would open the connection again, and make the file anew where its folder was removed.
            ObjectDisposedException.ThrowIf(_isClosed, this);
            return await work(_connection);
        }
        catch (Exception exception) when (exception is SqliteException || StoreErrors.IsDamage(exception))
        {
            throw StoreErrors.Explain(exception, _path);
        }
        finally
        {
            _turn.Release();
        }
    }

    private void Configure() =>
        _connection.Execute(
            $"""
            PRAGMA busy_timeout = {Patience};
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = NORMAL;
            PRAGMA cache_size = -65536;
            PRAGMA temp_store = MEMORY;
            """
        );

    // After a process was killed, or the machine. What a full check would find beside that, checksums find.
    private void Examine()
    {
        if (_connection.QuerySingle<string>("PRAGMA quick_check(1)") != "ok")
            throw new OutputException("store-damaged", _path);
    }

    private void Upgrade()
    {
        if (Version() == MemorySchema.Current)
            return;

        if (Version() > MemorySchema.Current)
            throw new OutputException("store-newer", _path, Version(), MemorySchema.Current);

        Backup();
        InTransaction(connection =>
        {
            // Another process may have done it while this one waited for the transaction.
            for (var version = Version(); version < MemorySchema.Current; version++)
                connection.Execute(MemorySchema.Steps[version]);
            return connection.Execute(
                string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {MemorySchema.Current}")
            );
        });
    }

    private T InSnapshot<T>(Func<SqliteConnection, T> query)
    {
        _connection.Execute("BEGIN DEFERRED");
        try
        {
            return query(_connection);
        }
        finally
        {
            Rollback();
        }
    }

    private T InTransaction<T>(Func<SqliteConnection, T> change)
    {
        Begin();
        try
        {
            var result = change(_connection);
            _connection.Execute("COMMIT");
            return result;
        }
        catch
        {
            Rollback();
            throw;
        }
    }

    private async ValueTask<T> InTransactionAsync<T>(Func<StoreConnection, Task<T>> change, StoreConnection connection)
    {
        Begin();
        try
        {
            var result = await change(connection);
            _connection.Execute("COMMIT");
            return result;
        }
        catch
        {
            Rollback();
            throw;
        }
    }

    // Immediate: a transaction that only finds out later that it must write could not wait.
    private void Begin() => _connection.Execute("BEGIN IMMEDIATE");

    private void Rollback()
    {
        // What fails for want of space has rolled itself back already.
        if (raw.sqlite3_get_autocommit(_connection.Handle) == 0)
            _connection.Execute("ROLLBACK");
    }

    private int Version() => _connection.QuerySingle<int>("PRAGMA user_version");

    private void Backup()
    {
        if (_connection.QuerySingle<int>("SELECT count(*) FROM sqlite_schema") == 0)
            return;

        var version = Version();
        var backup = $"{_path}.v{Math.Max(1, version)}.bak";
        // Another process may have upgraded the file in between, and then has made the backup too.
        Copy(backup, () => Version() == version && !File.Exists(backup));
    }

    private void Copy(string target, Func<bool> isWanted)
    {
        var draft = PrivateFiles.Draft(target);
        _connection.Execute("VACUUM INTO @draft", new { draft });
        if (isWanted())
            File.Move(draft, target, overwrite: true);
        File.Delete(draft);
    }
}
