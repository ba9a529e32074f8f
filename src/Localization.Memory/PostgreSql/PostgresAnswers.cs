using System.Collections.Concurrent;
using Dapper;
using Localization.Memory.Stored;
using Localization.Model;
using Npgsql;

namespace Localization.Memory.PostgreSql;

/// <summary>Finds translations by key, and counts what was reused.</summary>
internal sealed class PostgresAnswers
{
    private readonly ConcurrentDictionary<long, int> _used = new();

    /// <summary>The translations stored under <paramref name="keys"/>.</summary>
    public Dictionary<string, InlineText> Find(NpgsqlConnection connection, IReadOnlyCollection<string> keys)
    {
        var found = new Dictionary<string, InlineText>(keys.Count);
        foreach (var chunk in keys.Distinct().Chunk(1000))
        {
            var rows = connection.Query<(byte[] Key, string Target, string? Codes, long Id)>(
                "SELECT key, target, target_codes, id FROM entry WHERE key = ANY(@keys)",
                new { keys = chunk.Select(StoredKey.Of).ToArray() }
            );
            foreach (var (key, target, codes, id) in rows)
            {
                found[StoredKey.Read(key)] = InlineTextJson.Read(target, codes);
                Count(id);
            }
        }

        return found;
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
