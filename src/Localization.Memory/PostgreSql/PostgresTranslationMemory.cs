using System.Collections.Immutable;
using Dapper;
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

    /// <summary>Opens the memory and brings its tables to this program's version.</summary>
    /// <param name="connection">The connection string, as Npgsql has it.</param>
    /// <param name="time">Says when an entry was stored.</param>
    /// <exception cref="SettingsException">It is not a connection string.</exception>
    /// <exception cref="OutputException">The database cannot be used; the message says what to do.</exception>
    public PostgresTranslationMemory(string connection, TimeProvider time)
    {
        _time = time;
        _answers = new PostgresAnswers(_damage);
        _database = new PostgresDatabase(connection, time);
        _owner = new PostgresOwner(_database);
        _claims = new PostgresClaims(_database, _answers, _owner);
        _matcher = new PostgresMatcher(_database, _answers, _damage);
        Runs = new RunLedger(_database, _owner, time);
        Review = new ReviewStore(
            _database,
            time,
            new PostgresReviewIndex(),
            (connection, entries) => PostgresWriter.Write((NpgsqlConnection)connection, entries, time.GetUtcNow())
        );
        Terms = new TermRevisions(_database, time);
        try
        {
            _database.Migrate();
        }
        catch
        {
            _database.Dispose();
            throw;
        }
    }

    /// <summary>Makes the database where it is missing, and its tables.</summary>
    /// <param name="connection">The connection string; its user must be allowed to.</param>
    /// <returns>Whether it was missing.</returns>
    /// <exception cref="OutputException">It cannot be made.</exception>
    public static bool Create(string connection)
    {
        var target = new NpgsqlConnectionStringBuilder(connection);
        var name = target.Database ?? target.Username ?? "localize";
        target.Database = "postgres";
        using var server = new PostgresDatabase(target.ConnectionString, TimeProvider.System);
        var missing = server.Read(c =>
            c.QuerySingle<long>("SELECT count(*) FROM pg_database WHERE datname = @name", new { name }) == 0
        );
        if (missing)
            server.Read(c =>
                c.Execute(
                    $"CREATE DATABASE \"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\" "
                        + "ENCODING 'UTF8' TEMPLATE template0"
                )
            );
        Migrate(connection);
        return missing;
    }

    /// <summary>Brings the tables to this program's version.</summary>
    /// <returns>How many steps there were to take.</returns>
    /// <exception cref="OutputException">It cannot be reached, or a newer program wrote it.</exception>
    public static int Migrate(string connection)
    {
        using var database = new PostgresDatabase(connection, TimeProvider.System);
        return database.Migrate();
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
                connection.Execute(
                    $"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT coalesce(max(id), 0) + 1 "
                        + $"FROM {table}), false)"
                )
        );

    /// <inheritdoc/>
    public string HumanVersion => _database.Read(c => c.QuerySingle<string>("SELECT version::text FROM human_version"));

    /// <inheritdoc/>
    public bool HasHuman =>
        _hasHuman |= _database.Read(c => c.QuerySingle<bool>("SELECT EXISTS (SELECT 1 FROM entry WHERE origin = 1)"));

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, InlineText> Find(IReadOnlyCollection<string> keys) =>
        _database.Read(c => _answers.Find(c, keys));

    /// <inheritdoc/>
    public MemoryClaim Claim(IReadOnlyCollection<string> keys) => _claims.Claim(keys);

    /// <inheritdoc/>
    public void Release(IReadOnlyCollection<string> keys) => _claims.Release(keys);

    /// <inheritdoc/>
    public void Store(IReadOnlyCollection<MemoryEntry> entries)
    {
        if (entries.Count == 0)
            return;
        var now = _time.GetUtcNow();
        _owner.Tell(() =>
            _database.Write(connection =>
            {
                var changed = PostgresWriter.Write(connection, entries, now);
                PostgresClaims.Settle(
                    connection,
                    entries.Where(e => e.Origin == MemoryOrigin.Provider).Select(e => e.Key)
                );
                return changed;
            })
        );
    }

    /// <inheritdoc/>
    public long Import(IEnumerable<MemoryEntry> entries)
    {
        var now = _time.GetUtcNow();
        return ImportedEntry
            .Of(entries)
            .Chunk(EntriesPerTransaction)
            .Sum(chunk => (long)_database.Write(connection => PostgresWriter.Write(connection, chunk, now)));
    }

    /// <inheritdoc/>
    public IEnumerable<MemoryEntry> Entries(EntryFilter filter) => Query(filter).Read(_database, _damage);

    /// <inheritdoc/>
    public int Remove(EntryFilter filter) => Query(filter).Remove(_database);

    /// <inheritdoc/>
    public MemoryStatistics Statistics() =>
        _database.Read(connection => new MemoryStatistics(
            [
                .. connection
                    .Query<(string Source, string Target, int Origin, string Provider, long Entries, long Reuses)>(
                        """
                        SELECT source_language, target_language, origin, provider, count(*), sum(used)
                        FROM entry GROUP BY 1, 2, 3, 4 ORDER BY 5 DESC, 1, 2, 3, 4
                        """
                    )
                    .Select(g => new MemoryGroup(
                        g.Source,
                        g.Target,
                        (MemoryOrigin)g.Origin,
                        g.Provider,
                        g.Entries,
                        g.Reuses
                    )),
            ],
            connection.QuerySingle<long>("SELECT pg_database_size(current_database())")
        ));

    /// <inheritdoc/>
    public ImmutableArray<MemoryMatch> Match(MemoryQuery query) => _matcher.Match(query);

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            _database.Hurry();
            _answers.Flush(_database);
        }
        catch (OutputException)
        {
            // How often an entry was used is worth no error at the end of a run that went well.
        }

        _owner.Dispose();
        _database.Dispose();
    }

    private static EntryQuery Query(EntryFilter filter) =>
        new(filter, "CASE WHEN length(key) = 32 THEN encode(key, 'hex') ELSE encode(key, 'escape') END");
}
