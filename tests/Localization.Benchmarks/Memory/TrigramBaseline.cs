using System.Diagnostics;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Localization.Benchmarks.Memory;

/// <summary>The usual way, for comparison: SQLite's own trigram index (FTS5), asked for any of a text's trigrams, the
/// best 100 by rank.</summary>
internal static class TrigramBaseline
{
    public static void Run(string file, string[] sources, string[] asked)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        connection.Open();
        connection.Execute(
            "CREATE VIRTUAL TABLE entry USING fts5 (source, tokenize = 'trigram', detail = none, content = '')"
        );
        var start = Stopwatch.GetTimestamp();
        foreach (var chunk in sources.Chunk(10_000))
        {
            using var transaction = connection.BeginTransaction();
            connection.Execute(
                "INSERT INTO entry (source) VALUES (@source)",
                chunk.Select(source => new { source }),
                transaction
            );
            transaction.Commit();
        }

        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var times = asked.Select(text => Search(connection, text)).Order().ToArray();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"FTS5 trigrams: {sources.Length / seconds:F0} entries/s, {new FileInfo(file).Length / 1e6:F0} "
                    + $"MB, search median {times[times.Length / 2]:F0} ms"
            )
        );
    }

    private static double Search(SqliteConnection connection, string text)
    {
        var trigrams = Enumerable.Range(0, text.Length - 2).Select(i => $"\"{text.Substring(i, 3)}\"").Distinct();
        var start = Stopwatch.GetTimestamp();
        connection
            .Query<long>(
                "SELECT rowid FROM entry WHERE entry MATCH @query ORDER BY rank LIMIT 100",
                new { query = string.Join(" OR ", trigrams) }
            )
            .AsList();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
