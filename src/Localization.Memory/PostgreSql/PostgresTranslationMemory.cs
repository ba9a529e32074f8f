using System.Collections.Immutable;
using Localization.Memory.Stored;
using Localization.Memory.Stored.Review;
using Localization.Memory.Tables;
using Npgsql;

namespace Localization.Memory.PostgreSql;

/// <summary>A translation memory in PostgreSQL, for many machines at once.</summary>
public sealed class PostgresTranslationMemory : IWorkspaceStore
{
    private const int EntriesPerTransaction = 10_000;
    private readonly PostgresDatabase _database;
    private readonly DamageLog _damage = new();
    private readonly PostgresAnswers _answers;
    private readonly PostgresOwner _owner;
    private readonly PostgresClaims _claims;
    private readonly PostgresMatcher _matcher;
    private readonly TimeProvider _time;
    private bool _hasHuman;

    private PostgresTranslationMemory(PostgresDatabase database, TimeProvider time)
    {
        _time = time;
        _answers = new PostgresAnswers(_damage);
        _database = database;
        _owner = new PostgresOwner(_database);
        _claims = new PostgresClaims(_database, _answers, _owner);
        _matcher = new PostgresMatcher(_database, _answers, _damage);
        Runs = new RunLedger(_database, _owner, time);
        Review = new ReviewStore(
            _database,
            time,
            new PostgresReviewIndex(),
            (connection, entries) => PostgresWriter.WriteAsync(connection, entries, time.GetUtcNow())
        );
        Terms = new TermRevisions(_database, time);
    }

    /// <summary>Opens the memory and brings its tables to this program's version.</summary>
    /// <param name="connection">The connection string, as Npgsql has it.</param>
    /// <param name="time">Says when an entry was stored.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <exception cref="SettingsException">It is not a connection string.</exception>
    /// <exception cref="OutputException">The database cannot be used; the message says what to do.</exception>
    public static async Task<PostgresTranslationMemory> OpenAsync(
        string connection,
        TimeProvider time,
        CancellationToken cancellationToken = default
    )
    {
        var database = new PostgresDatabase(connection, time);
        try
        {
            await database.MigrateAsync(cancellationToken);
            return new PostgresTranslationMemory(database, time);
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes the database where it is missing, and its tables.</summary>
    /// <param name="connection">The connection string; its user must be allowed to.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Whether it was missing.</returns>
    /// <exception cref="OutputException">It cannot be made.</exception>
    public static async Task<bool> CreateAsync(string connection, CancellationToken cancellationToken = default)
    {
        var target = new NpgsqlConnectionStringBuilder(connection);
        var name = target.Database ?? target.Username ?? "localize";
        target.Database = "postgres";
        await using var server = new PostgresDatabase(target.ConnectionString, TimeProvider.System);
        var missing = await server.ReadAsync(
            async c =>
                await c.QuerySingleAsync<long>("SELECT count(*) FROM pg_database WHERE datname = @name", new { name })
                == 0,
            cancellationToken
        );
        if (missing)
            await server.ReadAsync(
                c =>
                    c.ExecuteAsync(
                        $"CREATE DATABASE \"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\" "
                            + "ENCODING 'UTF8' TEMPLATE template0"
                    ),
                cancellationToken
            );
        await MigrateAsync(connection, cancellationToken);
        return missing;
    }

    /// <summary>Brings the tables to this program's version.</summary>
    /// <returns>How many steps there were to take.</returns>
    /// <exception cref="OutputException">It cannot be reached, or a newer program wrote it.</exception>
    public static async Task<int> MigrateAsync(string connection, CancellationToken cancellationToken = default)
    {
        await using var database = new PostgresDatabase(connection, TimeProvider.System);
        return await database.MigrateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public string Name => _database.Name;

    /// <inheritdoc/>
    public IReadOnlyList<DamagedEntry> Damaged => _damage.Entries;

    /// <inheritdoc/>
    public IRunLedger Runs { get; }

    /// <inheritdoc/>
    public IReviewStore Review { get; }

    /// <inheritdoc/>
    public ITermRevisions Terms { get; }

    /// <inheritdoc/>
    public WorkspaceTables Tables =>
        new(
            _database,
            static (connection, table) =>
                connection.ExecuteAsync(
                    $"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT coalesce(max(id), 0) + 1 "
                        + $"FROM {table}), false)"
                )
        );

    /// <inheritdoc/>
    public async ValueTask<string> HumanVersionAsync(CancellationToken cancellationToken = default) =>
        await _database.ReadAsync(
            c => c.QuerySingleAsync<string>("SELECT version::text FROM human_version"),
            cancellationToken
        );

    /// <inheritdoc/>
    public async ValueTask<bool> HasHumanAsync(CancellationToken cancellationToken = default) =>
        _hasHuman |= await _database.ReadAsync(
            c => c.QuerySingleAsync<bool>("SELECT EXISTS (SELECT 1 FROM entry WHERE origin = 1)"),
            cancellationToken
        );

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyDictionary<string, MemoryAnswer>> FindAsync(
        IReadOnlyCollection<string> keys,
        CancellationToken cancellationToken = default
    ) => await _database.ReadAsync(c => _answers.FindAsync(c, keys), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<MemoryClaim> ClaimAsync(
        IReadOnlyCollection<string> keys,
        CancellationToken cancellationToken = default
    ) => await _claims.ClaimAsync(keys, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask ReleaseAsync(
        IReadOnlyCollection<string> keys,
        CancellationToken cancellationToken = default
    ) => await _claims.ReleaseAsync(keys, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask StoreAsync(
        IReadOnlyCollection<MemoryEntry> entries,
        CancellationToken cancellationToken = default
    )
    {
        if (entries.Count == 0)
            return;
        var now = _time.GetUtcNow();
        await _owner.TellAsync(() =>
            _database.WriteAsync(
                async connection =>
                {
                    var changed = await PostgresWriter.WriteAsync(connection, entries, now);
                    await PostgresClaims.SettleAsync(
                        connection,
                        entries.Where(e => e.Origin == MemoryOrigin.Provider).Select(e => e.Key)
                    );
                    return changed;
                },
                cancellationToken
            )
        );
    }

    /// <inheritdoc/>
    public async ValueTask<long> ImportAsync(
        IAsyncEnumerable<MemoryEntry> entries,
        CancellationToken cancellationToken = default
    )
    {
        var now = _time.GetUtcNow();
        var changed = 0L;
        await foreach (
            var chunk in ImportedEntry.Of(entries).Chunk(EntriesPerTransaction).WithCancellation(cancellationToken)
        )
            changed += await _database.WriteAsync(
                connection => PostgresWriter.WriteAsync(connection, chunk, now),
                cancellationToken
            );
        return changed;
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<MemoryEntry> EntriesAsync(
        EntryFilter filter,
        CancellationToken cancellationToken = default
    ) => Query(filter).ReadAsync(_database, _damage, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<int> RemoveAsync(EntryFilter filter, CancellationToken cancellationToken = default) =>
        await Query(filter).RemoveAsync(_database, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<MemoryStatistics> StatisticsAsync(CancellationToken cancellationToken = default) =>
        await _database.ReadAsync(
            async connection => new MemoryStatistics(
                [
                    .. (
                        await connection.QueryAsync<(
                            string Source,
                            string Target,
                            int Origin,
                            string Provider,
                            long Entries,
                            long Reuses
                        )>(
                            """
                            SELECT source_language, target_language, origin, provider, count(*), sum(used)
                            FROM entry GROUP BY 1, 2, 3, 4 ORDER BY 5 DESC, 1, 2, 3, 4
                            """
                        )
                    ).Select(g => new MemoryGroup(
                        g.Source,
                        g.Target,
                        (MemoryOrigin)g.Origin,
                        g.Provider,
                        g.Entries,
                        g.Reuses
                    )),
                ],
                await connection.QuerySingleAsync<long>("SELECT pg_database_size(current_database())")
            ),
            cancellationToken
        );

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<MemoryMatch>> MatchAsync(
        MemoryQuery query,
        CancellationToken cancellationToken = default
    ) => await _matcher.MatchAsync(query, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            _database.Hurry();
            await _answers.FlushAsync(_database);
        }
        catch (OutputException)
        {
            // How often an entry was used is worth no error at the end of a run that went well.
        }

        await _owner.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static EntryQuery Query(EntryFilter filter) =>
        new(filter, "CASE WHEN length(key) = 32 THEN encode(key, 'hex') ELSE encode(key, 'escape') END");
}
