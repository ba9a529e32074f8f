using System.Collections.Immutable;
using Localization.Memory.Fuzzy;
using Localization.Memory.Stored;
using Microsoft.Data.Sqlite;

namespace Localization.Memory.Sqlite;

/// <summary>Finds the entries that fit a source and ranks them.</summary>
internal sealed class EntryMatcher(WordIndex index, AnswerFinder answers, DamageLog damage)
{
    /// <summary>Whether people's translations are there.</summary>
    public static bool HasHuman(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT EXISTS (SELECT 1 FROM entry WHERE origin = 1)";
        return (long)command.ExecuteScalar()! == 1;
    }

    /// <summary>A number that rises whenever people's translations are stored.</summary>
    public static string HumanVersion(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT CAST(version AS TEXT) FROM human_version";
        return (string)command.ExecuteScalar()!;
    }

    /// <summary>The matches, the best first.</summary>
    public ImmutableArray<MemoryMatch> Match(SqliteConnection connection, MemoryQuery query)
    {
        var recoded = Recoded(connection, query);
        return MatchOrder.Best(
            query,
            recoded,
            MatchOrder.NeedsMore(query, recoded) ? Fuzzy(connection, query, MatchOrder.Known(recoded)) : [],
            answers.Count
        );
    }

    /// <summary>In context, exact and adapted: by the recoded source, with names and without.</summary>
    private List<(long Id, MemoryMatch Match)> Recoded(SqliteConnection connection, MemoryQuery query)
    {
        var found = new List<(long, MemoryMatch)>();
        foreach (var hash in RecodedHash.Of(query))
        {
            using var command = connection.CreateCommand();
            command.CommandText =
                $"SELECT {EntryRowReader.Columns} FROM entry WHERE origin = 1 AND recoded = @hash ORDER BY "
                + $"changed DESC LIMIT 100";
            command.Parameters.AddWithValue("@hash", hash);
            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                if (EntryRowReader.Read(rows, damage) is not { } entry)
                    continue;
                if (MatchOrder.Fits(entry, query) && EntryMatch.Of(entry, query) is { } match)
                    found.Add((rows.GetInt64(EntryRowReader.IdColumn), match));
            }
        }

        return found;
    }

    private IEnumerable<(long, MemoryMatch)> Fuzzy(SqliteConnection connection, MemoryQuery query, HashSet<long> known)
    {
        var scorer = new FuzzyScorer(query.Source.Text);
        var candidates = index.Find(connection, scorer.TextWords, FuzzyScorer.LeastWords(query.Threshold));
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {EntryRowReader.Columns} FROM entry WHERE id = @id";
        var id = command.Parameters.Add("@id", SqliteType.Integer);
        var best = new PriorityQueue<(long, MemoryMatch), double>();
        foreach (var candidate in candidates.Where(c => !known.Contains(c.Id)))
        {
            // What is left shares fewer words than the worst of those found: no character can make up for it.
            if (best.Count == query.Limit && best.TryPeek(out _, out var worst) && (candidate.Best + 1) * 50 <= worst)
                break;
            id.Value = candidate.Id;
            using var rows = command.ExecuteReader();
            if (
                !rows.Read()
                || (!query.Machine && rows.GetInt32(EntryRowReader.OriginColumn) == (int)MemoryOrigin.Provider)
            )
                continue;
            var source = rows.GetString(EntryRowReader.SourceColumn);
            var score = scorer.Score(source, Words.Of(source), query.Threshold);
            if (
                score < query.Threshold
                || (best.Count == query.Limit && best.TryPeek(out _, out worst) && score <= worst)
            )
                continue;
            if (EntryRowReader.Read(rows, damage) is not { } entry || !MatchOrder.Fits(entry, query))
                continue;
            if (best.Count == query.Limit)
                best.Dequeue();
            best.Enqueue((candidate.Id, EntryMatch.Of(entry, query) ?? EntryMatch.Like(entry, query, score)), score);
        }

        return best.UnorderedItems.Select(i => i.Element);
    }
}
