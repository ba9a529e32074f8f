using Dapper;
using Localization.Memory.Matching;
using Localization.Memory.Stored;
using Localization.Model;
using Npgsql;
using NpgsqlTypes;

namespace Localization.Memory.PostgreSql;

/// <summary>Writes entries: by COPY into a table that is gone with the transaction, and from there in one statement, so that a
/// million take minutes.</summary>
internal static class PostgresWriter
{
    private const string Columns =
        "key, recoded, source_language, target_language, source, source_codes, target, target_codes, previous, next, given, origin, provider, model, state, author, article, note, created, changed, used";

    /// <summary>Writes entries. What a person made takes the place of what is there, and keeps when it was made and how often it was
    /// used; a provider's answer leaves it.</summary>
    /// <param name="connection">A connection inside a transaction.</param>
    /// <param name="entries">The entries; of two with one key the last person's counts, else the first.</param>
    /// <param name="now">The time where an entry has none, in milliseconds since 1970.</param>
    /// <returns>How many were new or changed.</returns>
    public static int Write(NpgsqlConnection connection, IReadOnlyCollection<MemoryEntry> entries, long now)
    {
        connection.Execute($"CREATE TEMPORARY TABLE incoming ON COMMIT DROP AS SELECT {Columns} FROM entry WITH NO DATA");
        using (var copy = connection.BeginBinaryImport($"COPY incoming ({Columns}) FROM STDIN (FORMAT BINARY)"))
        {
            foreach (var entry in Single(entries))
                Write(copy, entry, now);
            copy.Complete();
        }

        var changed = connection.Execute(
            $"""
            INSERT INTO entry ({Columns}) SELECT {Columns} FROM incoming ORDER BY key
            ON CONFLICT (key) DO UPDATE SET
                target = excluded.target, target_codes = excluded.target_codes, given = excluded.given, origin = excluded.origin,
                state = excluded.state, author = excluded.author, note = excluded.note, changed = excluded.changed
            WHERE excluded.origin = 1
            """);
        connection.Execute("DROP TABLE incoming");
        if (entries.Any(e => e.Origin == MemoryOrigin.Human))
            connection.Execute("UPDATE human_version SET version = version + 1");
        return changed;
    }

    // One statement may change a row once.
    private static IEnumerable<MemoryEntry> Single(IEnumerable<MemoryEntry> entries) => entries
        .GroupBy(e => e.Key)
        .Select(g => g.LastOrDefault(e => e.Origin == MemoryOrigin.Human) ?? g.First());

    private static void Write(NpgsqlBinaryImporter copy, MemoryEntry entry, long now)
    {
        var human = entry.Origin == MemoryOrigin.Human;
        var created = entry.Created?.ToUnixTimeMilliseconds() ?? now;
        copy.StartRow();
        copy.Write(StoredKey.Of(entry.Key), NpgsqlDbType.Bytea);
        copy.Write(human ? RecodedHash.Of(entry.SourceLanguage, entry.TargetLanguage, RecodedSource.Of(entry.Source.Text, entry.Given).Text) : 0L, NpgsqlDbType.Bigint);
        Text(entry.SourceLanguage.Value);
        Text(entry.TargetLanguage.Value);
        Text(entry.Source.Text);
        Text(InlineTextJson.Codes(entry.Source));
        Text(entry.Target.Text);
        Text(InlineTextJson.Codes(entry.Target));
        Text(entry.Previous);
        Text(entry.Next);
        Text(human ? InlineTextJson.Given(entry.Given) : null);
        copy.Write((int)entry.Origin, NpgsqlDbType.Integer);
        Text(entry.Provider);
        Text(entry.Model);
        copy.Write((int)entry.State, NpgsqlDbType.Integer);
        Text(entry.Author);
        Text(entry.Article);
        Text(entry.Note);
        copy.Write(created, NpgsqlDbType.Bigint);
        copy.Write(entry.Changed?.ToUnixTimeMilliseconds() ?? created, NpgsqlDbType.Bigint);
        copy.Write(entry.Used, NpgsqlDbType.Integer);

        // The server keeps no NUL in a text.
        void Text(string? text)
        {
            if (text is null)
                copy.WriteNull();
            else
                copy.Write(text.Replace('\0', '\uFFFD'), NpgsqlDbType.Text);
        }
    }
}
