using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Localization.Hangfire;
using Localization.Memory.PostgreSql;
using Npgsql;

namespace Localization.Benchmarks.Queue;

/// <summary>What the database needs and how long it takes when it holds what many articles leave there: a request's
/// worth of keys is claimed and found to be new, stored, and found again; and a batch is counted.</summary>
internal static class StoreBenchmark
{
    private const int SegmentsAnArticle = 30;
    private const int Rounds = 300;
    private const int Request = 50;

    private static readonly string Sentence =
        "The minister said on Tuesday that the port would open again in May, " + new string('x', 50);

    /// <param name="connection">A database that is made anew.</param>
    /// <param name="articles">How many articles were translated before.</param>
    public static async Task RunAsync(string connection, int articles)
    {
        var rows = (long)articles * SegmentsAnArticle;
        var filled = Stopwatch.StartNew();
        Fill(connection, rows, articles);
        filled.Stop();
        await using var memory = await PostgresTranslationMemory.OpenAsync(connection, TimeProvider.System);
        await using var queue = new QueuedBatches(connection, TimeProvider.System);
        var (claim, store, find) = (new List<double>(), new List<double>(), new List<double>());
        var random = new Random(1);
        for (var round = 0; round < Rounds; round++)
        {
            var fresh = Enumerable.Range(0, Request).Select(i => Key($"new {round} {i}")).ToArray();
            claim.Add(await MillisecondsAsync(async () => await memory.ClaimAsync(fresh)));
            store.Add(await MillisecondsAsync(async () => await memory.StoreAsync([.. fresh.Select(Entry)])));
            var old = Enumerable
                .Range(0, Request)
                .Select(_ => Key(random.NextInt64(1, rows + 1).ToString(CultureInfo.InvariantCulture)))
                .ToArray();
            find.Add(
                await MillisecondsAsync(async () =>
                {
                    if ((await memory.FindAsync(old)).Count != old.Distinct().Count())
                        throw new InvalidOperationException("An entry is missing.");
                })
            );
        }

        var open = await MillisecondsAsync(async () => await queue.ProgressAsync(1));
        using var database = new NpgsqlConnection(connection);
        database.Execute("UPDATE queue_article SET state = 1", commandTimeout: 0);
        database.Execute("VACUUM queue_article", commandTimeout: 0);
        var done = await MillisecondsAsync(async () => await queue.ProgressAsync(1));
        var (table, index) = database.QuerySingle<(long, long)>(
            "SELECT pg_relation_size('entry'), pg_indexes_size('entry')"
        );
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {articles:N0} | {rows:N0} | {(table + index) / 1e9:0.0} GB | {index / 1e9:0.0} GB | "
                    + $"{Of(claim)} | {Of(store)} | {Of(find)} | {open:0} ms, {done:0} ms | "
                    + $"{filled.Elapsed.TotalSeconds:0} s |"
            )
        );
    }

    /// <summary>The table's head.</summary>
    public static void Head() =>
        Console.WriteLine(
            $"| articles | entries | `entry` on disk | of it indexes | {Request} keys claimed: median, p99 | "
                + $"{Request} answers stored | {Request} answers found | a batch of as many articles counted: all "
                + $"open, all done | filled in |\n"
                + "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
        );

    // The unique index is made after the rows, as a restore makes it.
    private static void Fill(string connection, long rows, int articles)
    {
        using var database = new NpgsqlConnection(connection);
        database.Execute(
            "SET synchronous_commit = off; SET maintenance_work_mem = '1GB'; ALTER TABLE entry DROP CONSTRAINT "
                + "entry_key_key",
            commandTimeout: 0
        );
        database.Execute(
            """
            INSERT INTO entry (key, recoded, source_language, target_language, source, target, origin, provider, model,
                state, author, article, note, created, changed, used)
            SELECT sha256(n::text::bytea), n, 'en', 'es', @Sentence || n, @Sentence || n, 0, 'deepl', '', 1, '',
                'news/article-' || n / 30, '', 0, 0, 0 FROM generate_series(1, @rows) n
            """,
            new { rows, Sentence },
            commandTimeout: 0
        );
        database.Execute("ALTER TABLE entry ADD CONSTRAINT entry_key_key UNIQUE (key)", commandTimeout: 0);
        database.Execute("VACUUM ANALYZE entry", commandTimeout: 0);
        database.Execute(
            "INSERT INTO queue_batch (provider, settings, articles) VALUES ('deepl', '{}', @articles)",
            new { articles }
        );
        database.Execute(
            "INSERT INTO queue_article (batch, file, content) SELECT 1, 'news/article-' || n || '.txt', '' "
                + "FROM generate_series(1, @articles) n",
            new { articles },
            commandTimeout: 0
        );
        database.Execute("VACUUM ANALYZE queue_article", commandTimeout: 0);
    }

    private static string Key(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static MemoryEntry Entry(string key) =>
        new(
            key,
            LanguageTag.Parse("en"),
            LanguageTag.Parse("es"),
            new InlineText(Sentence),
            new InlineText(Sentence),
            "deepl",
            "news/article"
        );

    private static async Task<double> MillisecondsAsync(Func<Task> work)
    {
        var clock = Stopwatch.StartNew();
        await work();
        return clock.Elapsed.TotalMilliseconds;
    }

    private static string Of(List<double> values)
    {
        values.Sort();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{values[values.Count / 2]:0.0}, {values[values.Count * 99 / 100]:0.0} ms"
        );
    }
}
