using System.Collections.Concurrent;
using Localization.Memory.Stored;
using Npgsql;

namespace Localization.Memory.PostgreSql;

/// <summary>Finds translations by key, and counts what was reused.</summary>
internal sealed class PostgresAnswers(DamageLog damage)
{
    private readonly ConcurrentDictionary<long, int> _used = new();

    /// <summary>The translations stored under <paramref name="keys"/>.</summary>
    public async Task<Dictionary<string, MemoryAnswer>> FindAsync(
        StoreConnection connection,
        IReadOnlyCollection<string> keys
    )
    {
        var found = new Dictionary<string, MemoryAnswer>(keys.Count);
        foreach (var chunk in keys.Distinct().Chunk(1000))
        {
            await using var command = new NpgsqlCommand(
                $"SELECT {EntryRowReader.Columns} FROM entry WHERE key = ANY($1)",
                (NpgsqlConnection)connection.Connection
            );
            command.Parameters.AddWithValue(chunk.Select(StoredKey.Of).ToArray());
            await using var rows = await command.ExecuteReaderAsync(connection.CancellationToken);
            while (await rows.ReadAsync(connection.CancellationToken))
            {
                if (EntryRowReader.Read(rows, damage) is not { } entry)
                    continue;
                found[entry.Key] = new MemoryAnswer(entry.Target) { Confidence = entry.Confidence };
                Count(rows.GetInt64(EntryRowReader.IdColumn));
            }
        }

        return found;
    }

    /// <summary>Removes, inside a transaction, the damaged entries that were met: an answer that is asked again takes
    /// their place.</summary>
    public async Task RemoveDamagedAsync(StoreConnection connection)
    {
        if (damage.Entries is { Count: > 0 } damaged)
            await connection.ExecuteAsync(
                "DELETE FROM entry WHERE id = ANY(@ids)",
                new { ids = damaged.Select(e => e.Id).ToArray() }
            );
    }

    /// <summary>Counts a reuse of an entry.</summary>
    public void Count(long id) => _used.AddOrUpdate(id, 1, (_, n) => n + 1);

    /// <summary>Writes the counts: once for many reuses, so that reading stays reading.</summary>
    public async Task FlushAsync(PostgresDatabase database)
    {
        if (_used.IsEmpty)
            return;
        var counts = _used.OrderBy(u => u.Key).ToArray();
        await database.WriteAsync(connection =>
            connection.ExecuteAsync(
                "UPDATE entry SET used = used + u.times FROM unnest(@ids, @times) AS u (id, times) WHERE "
                    + "entry.id = u.id",
                new { ids = counts.Select(c => c.Key).ToArray(), times = counts.Select(c => c.Value).ToArray() }
            )
        );
        _used.Clear();
    }
}
