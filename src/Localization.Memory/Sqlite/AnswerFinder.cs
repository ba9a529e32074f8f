using Localization.Memory.Stored;
using Microsoft.Data.Sqlite;

namespace Localization.Memory.Sqlite;

/// <summary>Finds translations by key with one prepared statement, and counts what was reused.</summary>
internal sealed class AnswerFinder(DamageLog damage) : IDisposable
{
    private readonly Dictionary<long, int> _used = [];
    private readonly HashSet<long> _removed = [];
    private SqliteCommand? _find;

    /// <summary>The translations stored under <paramref name="keys"/>. One that is damaged is as one that is
    /// missing.</summary>
    public Dictionary<string, MemoryAnswer> Find(SqliteConnection connection, IReadOnlyCollection<string> keys)
    {
        var find = _find ??= Prepare(connection);
        var found = new Dictionary<string, MemoryAnswer>(keys.Count);
        foreach (var key in keys)
        {
            if (found.ContainsKey(key))
                continue;
            find.Parameters[0].Value = StoredKey.Of(key);
            using var row = find.ExecuteReader();
            if (!row.Read())
                continue;
            if (EntryRowReader.Read(row, damage) is not { } entry || entry.Key != key)
                continue;
            found[key] = new MemoryAnswer(entry.Target) { Confidence = entry.Confidence };
            Count(row.GetInt64(EntryRowReader.IdColumn));
        }

        return found;
    }

    /// <summary>Removes, inside a transaction, the damaged entries that were met: an answer that is asked again takes
    /// their place.</summary>
    public void RemoveDamaged(SqliteConnection connection)
    {
        foreach (var entry in damage.Entries.Where(e => _removed.Add(e.Id)))
        {
            using var delete = connection.CreateCommand();
            delete.CommandText = "DELETE FROM entry WHERE id = @id";
            delete.Parameters.AddWithValue("@id", entry.Id);
            delete.ExecuteNonQuery();
        }
    }

    /// <summary>Counts a reuse of an entry.</summary>
    public void Count(long id) => _used[id] = _used.GetValueOrDefault(id) + 1;

    /// <summary>Writes the counts: once for many reuses, so that reading stays reading.</summary>
    public void Flush(SqliteConnection connection)
    {
        using var update = connection.CreateCommand();
        update.CommandText = "UPDATE entry SET used = used + @times WHERE id = @id";
        var (times, id) = (
            update.Parameters.Add("@times", SqliteType.Integer),
            update.Parameters.Add("@id", SqliteType.Integer)
        );
        foreach (var (entry, count) in _used)
        {
            (times.Value, id.Value) = (count, entry);
            update.ExecuteNonQuery();
        }

        _used.Clear();
    }

    /// <summary>Whether there is something to write.</summary>
    public bool HasCounts => _used.Count > 0;

    /// <inheritdoc/>
    public void Dispose() => _find?.Dispose();

    private static SqliteCommand Prepare(SqliteConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = $"SELECT {EntryRowReader.Columns} FROM entry WHERE key = @key";
        command.Parameters.Add("@key", SqliteType.Blob);
        return command;
    }
}
