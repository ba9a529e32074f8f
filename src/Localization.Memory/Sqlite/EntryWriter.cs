using Dapper;
using Localization.Memory.Stored;
using Microsoft.Data.Sqlite;

namespace Localization.Memory.Sqlite;

/// <summary>Writes entries with one prepared statement.</summary>
internal sealed class EntryWriter : IDisposable
{
    private readonly SqliteCommand _insert;
    private readonly SqliteParameter[] _values;
    private bool _human;

    private static readonly string[] Columns =
    [
        "key",
        "recoded",
        "source_language",
        "target_language",
        "source",
        "source_codes",
        "target",
        "target_codes",
        "previous",
        "next",
        "given",
        "origin",
        "provider",
        "model",
        "state",
        "author",
        "article",
        "note",
        "created",
        "changed",
        "used",
        "checksum",
        "confidence",
    ];

    /// <summary>Prepares the statement. What a person made takes the place of what is there, and keeps when it was made
    /// and how often it was used; a provider's answer leaves it.</summary>
    public EntryWriter(SqliteConnection connection)
    {
        _insert = connection.CreateCommand();
        _insert.CommandText = $"""
            INSERT INTO entry ({string.Join(", ", Columns)}) VALUES ({string.Join(", ", Columns.Select(c => "@" + c))})
            ON CONFLICT (key) DO UPDATE SET
                recoded = excluded.recoded, source = excluded.source, source_codes = excluded.source_codes,
                target = excluded.target, target_codes = excluded.target_codes, checksum = excluded.checksum,
                given = excluded.given, origin = excluded.origin, confidence = excluded.confidence,
                state = excluded.state, author = excluded.author, note = excluded.note, changed = excluded.changed
            WHERE excluded.origin = 1 AND (entry.origin <> 1 OR excluded.changed >= entry.changed)
            """;
        _values = [.. Columns.Select(c => _insert.Parameters.Add(new SqliteParameter("@" + c, DBNull.Value)))];
    }

    /// <summary>Writes entries.</summary>
    public static void Write(SqliteConnection connection, IEnumerable<MemoryEntry> entries, DateTimeOffset now)
    {
        using var writer = new EntryWriter(connection);
        foreach (var entry in entries)
            writer.Write(entry, now.ToUnixTimeMilliseconds());
        writer.Finish();
    }

    /// <summary>Writes an entry; false where one was there that stays.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="now">The time where the entry has none, in milliseconds since 1970.</param>
    public bool Write(MemoryEntry entry, long now)
    {
        var created = entry.Created?.ToUnixTimeMilliseconds() ?? now;
        var key = StoredKey.Of(entry.Key);
        var (source, target) = (StoredText.Of(entry.Source.Text), StoredText.Of(entry.Target.Text));
        var (sourceCodes, targetCodes) = InlineTextJson.Codes(entry);
        var (from, to) = (entry.SourceLanguage.Value, entry.TargetLanguage.Value);
        var i = 0;
        _human |= entry.Origin == MemoryOrigin.Human;
        Set(key);
        Set(entry.Origin == MemoryOrigin.Human ? RecodedHash.Of(entry) : 0L);
        Set(from);
        Set(to);
        Set(source);
        Set(sourceCodes);
        Set(target);
        Set(targetCodes);
        Set(entry.Previous);
        Set(entry.Next);
        Set(entry.Origin == MemoryOrigin.Human ? InlineTextJson.Given(entry.Given) : null);
        Set((long)entry.Origin);
        Set(entry.Provider);
        Set(entry.Model);
        Set((long)entry.State);
        Set(entry.Author);
        Set(entry.Article);
        Set(entry.Note);
        Set(created);
        Set(entry.Changed?.ToUnixTimeMilliseconds() ?? created);
        Set((long)entry.Used);
        Set(EntryChecksum.Of(key, from, to, source, sourceCodes, target, targetCodes));
        Set(entry.Confidence);
        return _insert.ExecuteNonQuery() > 0;

        void Set(object? value) => _values[i++].Value = value ?? DBNull.Value;
    }

    /// <summary>Says that all are written.</summary>
    public void Finish()
    {
        if (_human)
            _insert.Connection!.Execute("UPDATE human_version SET version = version + 1");
    }

    /// <inheritdoc/>
    public void Dispose() => _insert.Dispose();
}
