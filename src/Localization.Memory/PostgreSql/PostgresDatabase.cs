using Localization.Memory.Stored;
using Npgsql;
using Polly;
using Polly.Retry;

namespace Localization.Memory.PostgreSql;

/// <summary>A database that many machines share. What the network or a restart breaks is tried again, for two minutes
/// where the server had answered before; what fails for good says what to do.</summary>
public sealed class PostgresDatabase : IStoreDatabase, IAsyncDisposable
{
    /// <summary>Held while tables are made or changed: two workers that start at once do it one after the
    /// other.</summary>
    private const long SchemaLock = 0x4C6F63616C697A65;

    /// <summary>How often a server that never answered is tried: about six seconds, for its name may be
    /// wrong.</summary>
    private const int FirstTries = 6;

    /// <summary>How often one that had answered is tried: about two minutes, for then another has taken its
    /// place.</summary>
    private const int Tries = FirstTries + 24;

    private readonly ResiliencePipeline _retry;
    private readonly NpgsqlDataSource _source;
    private volatile bool _answered;
    private volatile bool _hasTime = true;

    /// <param name="connection">The connection string, as Npgsql has it.</param>
    /// <param name="time">Measures the pauses between tries.</param>
    /// <exception cref="SettingsException">It is none.</exception>
    public PostgresDatabase(string connection, TimeProvider time)
    {
        NpgsqlConnectionStringBuilder builder;
        try
        {
            builder = new NpgsqlConnectionStringBuilder(connection);
        }
        catch (ArgumentException exception)
        {
            throw new SettingsException(exception, "database-string", exception.Message);
        }

        if (builder.Host is null or "")
            throw new SettingsException("database-string", "Host");
        // About two a worker: one that reads, one that writes.
        builder.MaxPoolSize = Math.Min(builder.MaxPoolSize, Math.Max(4, Environment.ProcessorCount * 2));
        builder.ApplicationName ??= "localize";
        Name = $"{builder.Host}:{builder.Port}/{builder.Database ?? builder.Username}";
        _source = NpgsqlDataSource.Create(builder);
        _retry = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(
                new RetryStrategyOptions
                {
                    ShouldHandle = args =>
                        ValueTask.FromResult(
                            args.Outcome.Exception is NpgsqlException exception
                                && IsPassing(exception)
                                && (args.AttemptNumber < FirstTries || (_answered && _hasTime))
                        ),
                    MaxRetryAttempts = Tries,
                    Delay = TimeSpan.FromMilliseconds(100),
                    MaxDelay = TimeSpan.FromSeconds(5),
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                }
            )
            .Build();
    }

    /// <summary>Its name for people, without a password.</summary>
    public string Name { get; }

    /// <summary>Whether a connection string holds a password.</summary>
    public static bool HasPassword(string connection)
    {
        try
        {
            return !string.IsNullOrEmpty(new NpgsqlConnectionStringBuilder(connection).Password);
        }
        catch (ArgumentException)
        {
            // Who opens the database says what is wrong with it.
            return false;
        }
    }

    /// <summary>Brings the tables to this program's version.</summary>
    /// <returns>How many steps there were to take.</returns>
    /// <exception cref="OutputException">It cannot be reached, or a newer program wrote it.</exception>
    public Task<int> MigrateAsync(CancellationToken cancellationToken = default) =>
        WriteAsync(
            async connection =>
            {
                await connection.ExecuteAsync("SELECT pg_advisory_xact_lock(@SchemaLock)", new { SchemaLock });
                await connection.ExecuteAsync(
                    "CREATE TABLE IF NOT EXISTS localization_schema (version integer NOT NULL)"
                );
                var version =
                    await connection.QuerySingleOrDefaultAsync<int?>("SELECT max(version) FROM localization_schema")
                    ?? 0;
                if (version > PostgresSchema.Steps.Length)
                    throw new OutputException("store-newer", Name, version, PostgresSchema.Steps.Length);
                foreach (var step in PostgresSchema.Steps[version..])
                    await connection.ExecuteAsync(step);
                if (version < PostgresSchema.Steps.Length)
                    await connection.ExecuteAsync(
                        "DELETE FROM localization_schema; INSERT INTO localization_schema VALUES (@version)",
                        new { version = PostgresSchema.Steps.Length }
                    );
                return PostgresSchema.Steps.Length - version;
            },
            cancellationToken
        );

    /// <summary>Opens a connection of its own, out of the pool's turn.</summary>
    /// <param name="prepare">Done with it before anybody else has it; where that fails, it is closed.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public Task<NpgsqlConnection> OpenAsync(
        Func<StoreConnection, Task> prepare,
        CancellationToken cancellationToken = default
    ) =>
        GuardAsync(
            async stop =>
            {
                var connection = await _source.OpenConnectionAsync(stop);
                try
                {
                    await prepare(new StoreConnection(connection, stop));
                    return connection;
                }
                catch
                {
                    await connection.DisposeAsync();
                    throw;
                }
            },
            cancellationToken
        );

    /// <summary>Reads.</summary>
    public Task<T> ReadAsync<T>(Func<StoreConnection, Task<T>> query, CancellationToken cancellationToken = default) =>
        GuardAsync(
            async stop =>
            {
                await using var connection = await _source.OpenConnectionAsync(stop);
                return await query(new StoreConnection(connection, stop));
            },
            cancellationToken
        );

    /// <summary>Writes, all or nothing.</summary>
    public Task<T> WriteAsync<T>(
        Func<StoreConnection, Task<T>> change,
        CancellationToken cancellationToken = default
    ) => GuardAsync(stop => CommitAsync(change, stop), cancellationToken);

    /// <summary>Writes what a crash of the server may forget, all or nothing: the disk is not waited for.</summary>
    public Task<T> WriteLightlyAsync<T>(
        Func<StoreConnection, Task<T>> change,
        CancellationToken cancellationToken = default
    ) =>
        GuardAsync(
            stop =>
                CommitAsync(
                    async connection =>
                    {
                        await connection.ExecuteAsync("SET LOCAL synchronous_commit = off");
                        return await change(connection);
                    },
                    stop
                ),
            cancellationToken
        );

    /// <summary>From now on no server is waited for longer than some seconds: what is left to be said is not worth
    /// more.</summary>
    public void Hurry() => _hasTime = false;

    /// <summary>Writes, all or nothing, for a caller that has no asynchronous form.</summary>
    public T Write<T>(Func<NpgsqlConnection, T> write) => Guard(() => Commit(write));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private async Task<T> CommitAsync<T>(Func<StoreConnection, Task<T>> write, CancellationToken cancellationToken)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var result = await write(new StoreConnection(connection, cancellationToken));
        // Whether it was kept would not be known of one that is broken off here.
        await transaction.CommitAsync(CancellationToken.None);
        return result;
    }

    private T Commit<T>(Func<NpgsqlConnection, T> write)
    {
        using var connection = _source.OpenConnection();
        using var transaction = connection.BeginTransaction();
        var result = write(connection);
        transaction.Commit();
        return result;
    }

    // A transaction that was broken off left nothing after, and one whose answer was lost is safe to repeat: every
    // statement here may run twice.
    private async Task<T> GuardAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            var result = await _retry.ExecuteAsync(async stop => await work(stop), cancellationToken);
            _answered = true;
            return result;
        }
        catch (NpgsqlException exception)
        {
            throw Explain(exception);
        }
    }

    private T Guard<T>(Func<T> work)
    {
        try
        {
            var result = _retry.Execute(work);
            _answered = true;
            return result;
        }
        catch (NpgsqlException exception)
        {
            throw Explain(exception);
        }
    }

    // A server that restarts is away for seconds; two writers of the same keys may cross.
    private static bool IsPassing(NpgsqlException exception) =>
        exception.IsTransient
        || exception
            is PostgresException
            {
                SqlState: PostgresErrorCodes.AdminShutdown
                    or PostgresErrorCodes.CrashShutdown
                    or PostgresErrorCodes.CannotConnectNow
                    or PostgresErrorCodes.DeadlockDetected
            };

    private OutputException Explain(NpgsqlException exception) =>
        exception is PostgresException postgres
            ? postgres.SqlState switch
            {
                PostgresErrorCodes.InvalidCatalogName => new OutputException(exception, "database-missing", Name),
                PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
                    new OutputException(exception, "database-refused", Name, postgres.MessageText),
                PostgresErrorCodes.TooManyConnections => new OutputException(exception, "database-full", Name),
                _ => new OutputException(exception, "workspace-unusable", Name, postgres.MessageText),
            }
            : new OutputException(
                exception,
                "database-unreachable",
                Name,
                (exception.InnerException ?? exception).Message
            );
}
