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
    public ImmutableArray<MemoryMatch> Match(MemoryQuery query) =>
        database.Read(connection =>
            MatchOrder.Best(query, Recoded(connection, query), known => Fuzzy(connection, query, known), answers.Count)
        );

    private List<(long Id, MemoryMatch Match)> Recoded(NpgsqlConnection connection, MemoryQuery query)
    {
        using var command = new NpgsqlCommand(
            $"SELECT {EntryRowReader.Columns} FROM entry WHERE origin = 1 AND recoded = ANY($1) ORDER BY changed "
                + $"DESC, id DESC LIMIT 200",
            connection
        );
        command.Parameters.AddWithValue(RecodedHash.Of(query).ToArray());
        return
        [
            .. Read(command, query)
                .Where(e => EntryMatch.Of(e.Entry, query) is not null)
                .Select(e => (e.Id, EntryMatch.Of(e.Entry, query)!)),
        ];
    }

    private List<(long Id, MemoryMatch Match)> Fuzzy(
        NpgsqlConnection connection,
        MemoryQuery query,
        HashSet<long> known
    )
    {
        // Trigrams fall faster than words: what is 75 per cent alike by words may be half by trigrams.
        var least = Math.Clamp(query.Threshold / 100.0 * 0.5, 0.1, 0.9)
            .ToString(System.Globalization.CultureInfo.InvariantCulture);
        using (
            var limit = new NpgsqlCommand(
                $"SELECT set_config('pg_trgm.similarity_threshold', '{least}', false)",
                connection
            )
        )
            limit.ExecuteNonQuery();
        var origin = query.Machine ? "" : "origin = 1 AND ";
        using var command = new NpgsqlCommand(
            $"SELECT {EntryRowReader.Columns} FROM entry WHERE {origin}source % $1 ORDER BY similarity(source, "
                + $"$1) DESC LIMIT {Candidates}",
            connection
        );
        command.Parameters.AddWithValue(query.Source.Text);
        var scorer = new FuzzyScorer(query.Source.Text);
        return Read(command, query)
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

    private List<(long Id, MemoryEntry Entry)> Read(NpgsqlCommand command, MemoryQuery query)
    {
        var entries = new List<(long, MemoryEntry)>();
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            if (EntryRowReader.Read(rows, damage) is { } entry && MatchOrder.Fits(entry, query))
                entries.Add((rows.GetInt64(EntryRowReader.IdColumn), entry));
        }

        return entries;
    }
}
