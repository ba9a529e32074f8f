using System.Data.Common;
using System.Globalization;
using Dapper;
using Localization.Memory.Stored;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Localization.Memory.Sqlite;

/// <summary>The file of a workspace: opened, brought to this program's version, and used by one thread at a time.
/// Several processes may have it open (WAL); whoever has to wait waits, and is not refused.</summary>
internal sealed class WorkspaceDatabase : IStoreDatabase, IDisposable
{
    /// <summary>How long a process waits for another's transaction, in milliseconds.</summary>
    private const int Patience = 120_000;

    private readonly SqliteConnection _connection;
    private readonly string _path;
    private readonly Lock _lock = new();
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
    public T Read<T>(Func<SqliteConnection, T> query)
    {
        lock (_lock)
        {
            // A query would open the connection again, and make the file anew where its folder was removed.
            ObjectDisposedException.ThrowIf(_isClosed, this);
            try
            {
                return query(_connection);
            }
            catch (Exception exception) when (exception is SqliteException || StoreErrors.IsDamage(exception))
            {
                throw StoreErrors.Explain(exception, _path);
            }
        }
    }

    /// <summary>Writes, all or nothing.</summary>
    /// <exception cref="OutputException">The file cannot be written; nothing was.</exception>
    public T Write<T>(Func<SqliteConnection, T> change)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            try
            {
                return InTransaction(change);
            }
            catch (Exception exception) when (exception is SqliteException || StoreErrors.IsDamage(exception))
            {
                throw StoreErrors.Explain(exception, _path);
            }
        }
    }

    /// <summary>Writes, all or nothing.</summary>
    /// <exception cref="OutputException">The file cannot be written; nothing was.</exception>
    public void Write(Action<SqliteConnection> change) =>
        Write(connection =>
        {
            change(connection);
            return true;
        });

    /// <summary>Writes a copy of the file as it is.</summary>
    public void Backup(string copy)
    {
        lock (_lock)
        {
            try
            {
                Copy(copy, () => true);
            }
            catch (Exception exception)
                when (exception is SqliteException or IOException or UnauthorizedAccessException)
            {
                throw StoreErrors.Explain(exception, copy);
            }
        }
    }

    T IStoreDatabase.Read<T>(Func<DbConnection, T> query) => Read(query);

    T IStoreDatabase.Write<T>(Func<DbConnection, T> change) => Write(change);

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _isClosed = true;
            _connection.Dispose();
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

    private T InTransaction<T>(Func<SqliteConnection, T> change)
    {
        // Immediate: a transaction that only finds out later that it must write could not wait.
        _connection.Execute("BEGIN IMMEDIATE");
        try
        {
            var result = change(_connection);
            _connection.Execute("COMMIT");
            return result;
        }
        catch
        {
            // What fails for want of space has rolled itself back already.
            if (raw.sqlite3_get_autocommit(_connection.Handle) == 0)
                _connection.Execute("ROLLBACK");
            throw;
        }
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
