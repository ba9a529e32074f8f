using System.Collections.Immutable;
using Dapper;
using Localization.Memory.Stored;
using Localization.Memory.Stored.Review;
using Localization.Memory.Tables;
using Microsoft.Data.Sqlite;

namespace Localization.Memory.Sqlite;

/// <summary>A translation memory in one SQLite file, safe to use from several threads and processes.</summary>
public sealed class SqliteTranslationMemory : IWorkspaceStore
{
    /// <summary>How many entries an import writes at a time.</summary>
    private const int EntriesPerTransaction = 10_000;

    private readonly WorkspaceDatabase _database;
    private readonly string _path;
    private readonly TimeProvider _time;
    private readonly DamageLog _damage = new();
    private readonly AnswerFinder _answers;
    private readonly WorkspaceOwner _owner;
    private readonly Claims _claims;
    private readonly EntryMatcher _matcher;
    private bool _hasHuman;

    /// <summary>Opens the memory, making the file and its folder where they are missing.</summary>
    /// <param name="path">The file.</param>
    /// <param name="time">Says when an entry was stored.</param>
    /// <exception cref="OutputException">The file cannot be made, is damaged or no memory, or was written by a newer
    /// program.</exception>
    public SqliteTranslationMemory(string path, TimeProvider time)
    {
        (_time, _path) = (time, path);
        _answers = new AnswerFinder(_damage);
        _database = new WorkspaceDatabase(path);
        _owner = new WorkspaceOwner(path);
        _claims = new Claims(_answers, _owner);
        Runs = new RunLedger(_database, _owner, time);
        Review = new ReviewStore(
            _database,
            time,
            new TrigramIndex(),
            (connection, entries) =>
            {
                EntryWriter.Write((SqliteConnection)connection.Connection, entries, time.GetUtcNow());
                return Task.CompletedTask;
            }
        );
        Terms = new TermRevisions(_database, time);
        _matcher = new EntryMatcher(new WordIndex(_database), _answers, _damage);
    }

    /// <inheritdoc/>
    public string Name => _path;

    /// <inheritdoc/>
    public IReadOnlyList<DamagedEntry> Damaged => _damage.Entries;

    /// <inheritdoc/>
    public IRunLedger Runs { get; }

    /// <inheritdoc/>
    public IReviewStore Review { get; }

    /// <inheritdoc/>
    public ITermRevisions Terms { get; }

    /// <inheritdoc/>
    public WorkspaceTables Tables => new(_database, static (_, _) => Task.CompletedTask);

    /// <inheritdoc/>
    public ValueTask<string> HumanVersionAsync(CancellationToken cancellationToken = default) =>
        _database.ReadAsync(EntryMatcher.HumanVersion, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<bool> HasHumanAsync(CancellationToken cancellationToken = default) =>
        _hasHuman |= await _database.ReadAsync(EntryMatcher.HasHuman, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<string, MemoryAnswer>> FindAsync(
        IReadOnlyCollection<string> keys,
        CancellationToken cancellationToken = default
    ) =>
        _database.SnapshotAsync<IReadOnlyDictionary<string, MemoryAnswer>>(
            connection => _answers.Find(connection, keys),
            cancellationToken
        );

    /// <inheritdoc/>
    public ValueTask<MemoryClaim> ClaimAsync(
        IReadOnlyCollection<string> keys,
        CancellationToken cancellationToken = default
    ) => _database.WriteAsync(connection => _claims.Claim(connection, keys), cancellationToken);

    /// <inheritdoc/>
    public ValueTask ReleaseAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default) =>
        _database.WriteAsync(connection => _claims.Release(connection, keys), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask StoreAsync(
        IReadOnlyCollection<MemoryEntry> entries,
        CancellationToken cancellationToken = default
    )
    {
        if (entries.Count == 0)
            return;

        var now = _time.GetUtcNow();
        await _database.WriteAsync(
            connection =>
            {
                EntryWriter.Write(connection, entries, now);
                _claims.Release(connection, entries.Where(e => e.Origin == MemoryOrigin.Provider).Select(e => e.Key));
            },
            cancellationToken
        );
    }

    /// <summary>Takes in many entries, some thousands at a time, and indexes them. What was taken in before an error
    /// stays.</summary>
    /// <returns>How many were new or changed.</returns>
    public async ValueTask<long> ImportAsync(
        IAsyncEnumerable<MemoryEntry> entries,
        CancellationToken cancellationToken = default
    )
    {
        var now = _time.GetUtcNow().ToUnixTimeMilliseconds();
        var changed = 0L;
        await foreach (
            var chunk in ImportedEntry.Of(entries).Chunk(EntriesPerTransaction).WithCancellation(cancellationToken)
        )
        {
            await _database.WriteAsync(
                connection =>
                {
                    using var writer = new EntryWriter(connection);
                    foreach (var entry in chunk)
                        changed += writer.Write(entry, now) ? 1 : 0;
                    writer.Finish();
                },
                cancellationToken
            );
            await _database.WriteAsync(WordSegmentBuilder.BuildLarge, cancellationToken);
        }

        await _database.WriteAsync(WordSegmentBuilder.Build, cancellationToken);
        return changed;
    }

    /// <summary>Entries in the order in which they were stored; read page by page, so that a memory of any size takes
    /// little.</summary>
    public IAsyncEnumerable<MemoryEntry> EntriesAsync(
        EntryFilter filter,
        CancellationToken cancellationToken = default
    ) => Query(filter).ReadAsync(_database, _damage, cancellationToken);

    /// <summary>Removes entries.</summary>
    /// <returns>How many there were.</returns>
    public async ValueTask<int> RemoveAsync(EntryFilter filter, CancellationToken cancellationToken = default) =>
        await Query(filter).RemoveAsync(_database, cancellationToken);

    /// <summary>Takes in the tables beside the memory, as far as a damaged file has them.</summary>
    internal ValueTask<long> RecoverAsync(SqliteConnection damaged, CancellationToken cancellationToken) =>
        _database.WriteAsync(connection => new RecoveredTables(damaged, connection).Copy(), cancellationToken);

    /// <summary>Writes a copy of the file as it is, in the place of an older copy.</summary>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public ValueTask BackupAsync(string copy, CancellationToken cancellationToken = default) =>
        _database.BackupAsync(copy, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<MemoryStatistics> StatisticsAsync(CancellationToken cancellationToken = default) =>
        _database.ReadAsync(Statistics, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<MemoryMatch>> MatchAsync(
        MemoryQuery query,
        CancellationToken cancellationToken = default
    ) => _database.ReadAsync(connection => _matcher.Match(connection, query), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_answers.HasCounts)
                await _database.WriteAsync(_answers.Flush, CancellationToken.None);
        }
        catch (OutputException)
        {
            // How often an entry was used is worth no error at the end of a run that went well.
        }

        _answers.Dispose();
        await _database.DisposeAsync();
        _owner.Dispose();
    }

    private MemoryStatistics Statistics(SqliteConnection connection) =>
        new(
            [
                .. connection
                    .Query<(string Source, string Target, long Origin, string Provider, long Entries, long Reuses)>(
                        """
                        SELECT source_language, target_language, origin, provider, count(*) AS entries, sum(used)
                        FROM entry GROUP BY 1, 2, 3, 4 ORDER BY entries DESC, 1, 2, 3, 4
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
            new FileInfo(_path).Length
        );

    private static EntryQuery Query(EntryFilter filter) =>
        new(filter, "CASE WHEN length(key) = 32 THEN lower(hex(key)) ELSE CAST(key AS TEXT) END");
}
