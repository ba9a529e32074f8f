using Dapper;
using Localization.Memory.Stored;
using Microsoft.Data.Sqlite;

namespace Localization.Memory.Sqlite;

/// <summary>Writes entries with one prepared statement.</summary>
internal sealed class EntryWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Statement _insert;
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
        _connection = connection;
        _insert = new Statement(
            connection.Handle!,
            $"""
            INSERT INTO entry ({string.Join(", ", Columns)}) VALUES ({string.Join(", ", Columns.Select(_ => "?"))})
            ON CONFLICT (key) DO UPDATE SET
                recoded = excluded.recoded, source = excluded.source, source_codes = excluded.source_codes,
                target = excluded.target, target_codes = excluded.target_codes, checksum = excluded.checksum,
                given = excluded.given, origin = excluded.origin, confidence = excluded.confidence,
                state = excluded.state, author = excluded.author, note = excluded.note, changed = excluded.changed
            WHERE excluded.origin = 1 AND (entry.origin <> 1 OR excluded.changed >= entry.changed)
            """
        );
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
        _insert.Bind(++i, key);
        _insert.Bind(++i, entry.Origin == MemoryOrigin.Human ? RecodedHash.Of(entry) : 0L);
        _insert.Bind(++i, from);
        _insert.Bind(++i, to);
        _insert.Bind(++i, source);
        _insert.Bind(++i, sourceCodes);
        _insert.Bind(++i, target);
        _insert.Bind(++i, targetCodes);
        _insert.Bind(++i, entry.Previous);
        _insert.Bind(++i, entry.Next);
        _insert.Bind(++i, entry.Origin == MemoryOrigin.Human ? InlineTextJson.Given(entry.Given) : null);
        _insert.Bind(++i, (long)entry.Origin);
        _insert.Bind(++i, entry.Provider);
        _insert.Bind(++i, entry.Model);
        _insert.Bind(++i, (long)entry.State);
        _insert.Bind(++i, entry.Author);
        _insert.Bind(++i, entry.Article);
        _insert.Bind(++i, entry.Note);
        _insert.Bind(++i, created);
        _insert.Bind(++i, entry.Changed?.ToUnixTimeMilliseconds() ?? created);
        _insert.Bind(++i, (long)entry.Used);
        _insert.Bind(++i, EntryChecksum.Of(key, from, to, source, sourceCodes, target, targetCodes));
        _insert.Bind(++i, entry.Confidence);
        return _insert.Execute() > 0;
    }

    /// <summary>Says that all are written.</summary>
    public void Finish()
    {
        if (_human)
            _connection.Execute("UPDATE human_version SET version = version + 1");
    }

    /// <inheritdoc/>
    public void Dispose() => _insert.Dispose();
}
