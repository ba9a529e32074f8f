using Localization.Memory.Stored;
using Npgsql;

namespace Localization.Memory.PostgreSql;

/// <summary>Writes entries, in one statement: a request's worth as arrays, an archive by COPY into a table that is gone
/// with the transaction.</summary>
internal static class PostgresWriter
{
    /// <summary>From how many entries on COPY is worth a table of its own. A table made for each request would cost
    /// more than its rows, and leave its traces in the server's catalogue.</summary>
    private const int Bulk = 500;

    private static readonly string Arrays =
        $"unnest({string.Join(", ", EntryColumns.All.Select(c => $"@{c.Name}"))}) AS incoming ({EntryColumns.Names})";

    /// <summary>Writes entries. What a person made takes the place of what is there, and keeps when it was made and how
    /// often it was used; a provider's answer leaves it.</summary>
    /// <param name="connection">A connection inside a transaction.</param>
    /// <param name="entries">The entries; of two with one key the newest person's counts, else the first.</param>
    /// <param name="now">The time where an entry has none.</param>
    /// <returns>How many were new or changed.</returns>
    public static async Task<int> WriteAsync(
        StoreConnection connection,
        IReadOnlyCollection<MemoryEntry> entries,
        DateTimeOffset now
    )
    {
        var rows = Single(entries).Select(e => e with { Created = e.Created ?? now }).ToList();
        var changed = rows.Count < Bulk ? await InsertAsync(connection, rows) : await CopyAsync(connection, rows);
        if (rows.Exists(e => e.Origin == MemoryOrigin.Human))
            await connection.ExecuteAsync("UPDATE human_version SET version = version + 1");
        return changed;
    }

    private static async Task<int> InsertAsync(StoreConnection connection, List<MemoryEntry> rows)
    {
        await using var insert = new NpgsqlCommand(From(Arrays), (NpgsqlConnection)connection.Connection);
        foreach (var column in EntryColumns.All)
            insert.Parameters.Add(column.Array(rows));
        return await insert.ExecuteNonQueryAsync(connection.CancellationToken);
    }

    private static async Task<int> CopyAsync(StoreConnection connection, List<MemoryEntry> rows)
    {
        var stop = connection.CancellationToken;
        await connection.ExecuteAsync(
            $"CREATE TEMPORARY TABLE incoming ON COMMIT DROP AS SELECT {EntryColumns.Names} FROM entry WITH NO DATA"
        );
        await using (
            var copy = await ((NpgsqlConnection)connection.Connection).BeginBinaryImportAsync(
                $"COPY incoming ({EntryColumns.Names}) FROM STDIN (FORMAT BINARY)",
                stop
            )
        )
        {
            foreach (var row in rows)
            {
                await copy.StartRowAsync(stop);
                foreach (var column in EntryColumns.All)
                    await column.CopyAsync(copy, row, stop);
            }

            await copy.CompleteAsync(stop);
        }

        var changed = await connection.ExecuteAsync(From("incoming"));
        await connection.ExecuteAsync("DROP TABLE incoming");
        return changed;
    }

    private static string From(string rows) =>
        $"""
            INSERT INTO entry ({EntryColumns.Names}) SELECT {EntryColumns.Names} FROM {rows} ORDER BY key
            ON CONFLICT (key) DO UPDATE SET
                recoded = excluded.recoded, source = excluded.source, source_codes = excluded.source_codes,
                target = excluded.target, target_codes = excluded.target_codes, checksum = excluded.checksum,
                given = excluded.given, origin = excluded.origin, confidence = excluded.confidence,
                state = excluded.state, author = excluded.author, note = excluded.note, changed = excluded.changed
            WHERE excluded.origin = 1 AND (entry.origin <> 1 OR excluded.changed >= entry.changed)
            """;

    // One statement may change a row once.
    private static MemoryEntry? Latest(IEnumerable<MemoryEntry> entries) =>
        entries
            .Where(e => e.Origin == MemoryOrigin.Human)
            .Reverse()
            .MaxBy(e => e.Changed ?? e.Created ?? DateTimeOffset.MaxValue);

    private static IEnumerable<MemoryEntry> Single(IEnumerable<MemoryEntry> entries) =>
        entries.GroupBy(e => e.Key).Select(g => Latest(g) ?? g.First());
}
