using System.Collections.Concurrent;
using Dapper;
using Localization.Memory.Stored;
using Npgsql;

namespace Localization.Memory.PostgreSql;

/// <summary>Finds translations by key, and counts what was reused.</summary>
internal sealed class PostgresAnswers(DamageLog damage)
{
    private readonly ConcurrentDictionary<long, int> _used = new();

    /// <summary>The translations stored under <paramref name="keys"/>.</summary>
    public Dictionary<string, InlineText> Find(NpgsqlConnection connection, IReadOnlyCollection<string> keys)
    {
        var found = new Dictionary<string, InlineText>(keys.Count);
        foreach (var chunk in keys.Distinct().Chunk(1000))
        {
            using var command = new NpgsqlCommand(
                $"SELECT {EntryRowReader.Columns} FROM entry WHERE key = ANY($1)",
                connection
            );
            command.Parameters.AddWithValue(chunk.Select(StoredKey.Of).ToArray());
            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                if (EntryRowReader.Read(rows, damage) is not { } entry)
                    continue;
                found[entry.Key] = entry.Target;
                Count(rows.GetInt64(EntryRowReader.IdColumn));
            }
        }

        return found;
    }

    /// <summary>Removes, inside a transaction, the damaged entries that were met: an answer that is asked again takes
    /// their place.</summary>
    public void RemoveDamaged(NpgsqlConnection connection)
    {
        if (damage.Entries is { Count: > 0 } damaged)
            connection.Execute(
                "DELETE FROM entry WHERE id = ANY(@ids)",
                new { ids = damaged.Select(e => e.Id).ToArray() }
            );
    }

    /// <summary>Counts a reuse of an entry.</summary>
    public void Count(long id) => _used.AddOrUpdate(id, 1, (_, n) => n + 1);

    /// <summary>Writes the counts: once for many reuses, so that reading stays reading.</summary>
    public void Flush(PostgresDatabase database)
    {
        if (_used.IsEmpty)
            return;
        var counts = _used.OrderBy(u => u.Key).ToArray();
        database.Write(connection =>
            connection.Execute(
                "UPDATE entry SET used = used + u.times FROM unnest(@ids, @times) AS u (id, times) WHERE "
                    + "entry.id = u.id",
                new { ids = counts.Select(c => c.Key).ToArray(), times = counts.Select(c => c.Value).ToArray() }
            )
        );
        _used.Clear();
    }
}
