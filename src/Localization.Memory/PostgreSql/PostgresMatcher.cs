using System.Collections.Immutable;
using Localization.Memory.Fuzzy;
using Localization.Memory.Stored;
using Npgsql;

namespace Localization.Memory.PostgreSql;

/// <summary>Finds the entries that fit a source and ranks them: the same figures as in the workspace file, with the
/// server's trigrams for what may be like it.</summary>
internal sealed class PostgresMatcher(PostgresDatabase database, PostgresAnswers answers, DamageLog damage)
{
    /// <summary>How many of the likeliest are scored.</summary>
    private const int Candidates = 200;

    /// <summary>The matches, the best first.</summary>
    public Task<ImmutableArray<MemoryMatch>> MatchAsync(MemoryQuery query, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async connection =>
            {
                var recoded = await RecodedAsync(connection, query);
                return MatchOrder.Best(
                    query,
                    recoded,
                    MatchOrder.NeedsMore(query, recoded)
                        ? await FuzzyAsync(connection, query, MatchOrder.Known(recoded))
                        : [],
                    answers.Count
                );
            },
            cancellationToken
        );

    private async Task<List<(long Id, MemoryMatch Match)>> RecodedAsync(StoreConnection connection, MemoryQuery query)
    {
        await using var command = new NpgsqlCommand(
            $"SELECT {EntryRowReader.Columns} FROM entry WHERE origin = 1 AND recoded = ANY($1) ORDER BY changed "
                + $"DESC, id DESC LIMIT 200",
            (NpgsqlConnection)connection.Connection
        );
        command.Parameters.AddWithValue(RecodedHash.Of(query).ToArray());
        return
        [
            .. (await ReadAsync(command, query, connection.CancellationToken))
                .Where(e => EntryMatch.Of(e.Entry, query) is not null)
                .Select(e => (e.Id, EntryMatch.Of(e.Entry, query)!)),
        ];
    }

    private async Task<List<(long Id, MemoryMatch Match)>> FuzzyAsync(
        StoreConnection connection,
        MemoryQuery query,
        HashSet<long> known
    )
    {
        // Trigrams fall faster than words: what is 75 per cent alike by words may be half by trigrams.
        var least = Math.Clamp(query.Threshold / 100.0 * 0.5, 0.1, 0.9)
            .ToString(System.Globalization.CultureInfo.InvariantCulture);
        await connection.ExecuteAsync($"SELECT set_config('pg_trgm.similarity_threshold', '{least}', false)");
        var origin = query.Machine ? "" : "origin = 1 AND ";
        await using var command = new NpgsqlCommand(
            $"SELECT {EntryRowReader.Columns} FROM entry WHERE {origin}source % $1 ORDER BY similarity(source, "
                + $"$1) DESC LIMIT {Candidates}",
            (NpgsqlConnection)connection.Connection
        );
        command.Parameters.AddWithValue(query.Source.Text);
        var scorer = new FuzzyScorer(query.Source.Text);
        return (await ReadAsync(command, query, connection.CancellationToken))
            .Where(e => !known.Contains(e.Id))
            .Select(e =>
                (
                    e.Id,
                    e.Entry,
                    Score: scorer.Score(e.Entry.Source.Text, Words.Of(e.Entry.Source.Text), query.Threshold)
                )
            )
            .Where(e => e.Score >= query.Threshold)
            .OrderByDescending(e => e.Score)
            .Take(query.Limit)
            .Select(e => (e.Id, EntryMatch.Of(e.Entry, query) ?? EntryMatch.Like(e.Entry, query, e.Score)))
            .ToList();
    }

    private async Task<List<(long Id, MemoryEntry Entry)>> ReadAsync(
        NpgsqlCommand command,
        MemoryQuery query,
        CancellationToken cancellationToken
    )
    {
        var entries = new List<(long, MemoryEntry)>();
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            if (EntryRowReader.Read(rows, damage) is { } entry && MatchOrder.Fits(entry, query))
                entries.Add((rows.GetInt64(EntryRowReader.IdColumn), entry));
        }

        return entries;
    }
}
