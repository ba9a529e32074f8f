using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Localization.Hangfire;
using Localization.Memory.PostgreSql;
using Localization.Model;
using Localization.Pipeline;
using Localization.Providers.Copy;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Localization.Benchmarks.Queue;

/// <summary>How fast workers empty the queue with an engine that costs nothing, and how well they keep a quota that is one for all.
/// The argument is a server's connection string; the databases are made and dropped.</summary>
internal static class QueueBenchmark
{
    private const int Articles = 2000;
    private const double Rate = 100;

    public static async Task RunAsync(string[] args)
    {
        if (args is not [var server])
        {
            Console.WriteLine("… -- queue \"Host=…;Username=…\"");
            return;
        }

        Console.WriteLine("| workers | articles | articles/s |\n| ---: | ---: | ---: |");
        // Once for the compiler's sake, uncounted.
        await WithDatabaseAsync(server, connection => EmptyAsync(connection, 2, 200));
        foreach (var workers in new[] { 1, 2, 4 })
        {
            double rate = 0;
            await WithDatabaseAsync(server, async connection => rate = await EmptyAsync(connection, workers, Articles));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {workers} | {Articles} | {rate:0} |"));
        }

        await WithDatabaseAsync(server, KeepQuotaAsync);
    }

    /// <summary>Articles a second.</summary>
    private static async Task<double> EmptyAsync(string connection, int workers, int articles)
    {
        var folder = Directory.CreateTempSubdirectory("queue-");
        var news = NewsText.Create(articles * 3600);
        var files = Enumerable.Range(0, articles).Select(i => Path.Combine(folder.FullName, $"{i}.txt")).ToList();
        for (var i = 0; i < articles; i++)
            await File.WriteAllTextAsync(files[i], $"Article {i}\n\n{news.AsSpan(i * 3600, 3600)}\n");
        await using var services = new ServiceCollection().AddCopy().BuildServiceProvider();
        using var memory = new PostgresTranslationMemory(connection, TimeProvider.System);
        using var queue = new QueuedBatches(connection, TimeProvider.System);
        var batch = queue.Enqueue(new BatchSettings { Files = files, From = LanguageTag.Parse("en"), To = LanguageTag.Parse("es") }, "copy", memory.Terms, shard: 10);
        var clock = Stopwatch.StartNew();
        using (new QueueWorker(connection, memory, "copy", services.GetRequiredKeyedService<ITranslationProvider>("copy"), workers, TimeProvider.System))
        {
            while (queue.Progress(batch).Open > 0)
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
            clock.Stop();
        }

        folder.Delete(recursive: true);
        return articles / clock.Elapsed.TotalSeconds;
    }

    // Three buckets stand for three processes: they share nothing but the row.
    private static async Task KeepQuotaAsync(string connection)
    {
        var sent = new ConcurrentQueue<TimeSpan>();
        var clock = Stopwatch.StartNew();
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        var processes = Enumerable.Range(0, 3).Select(_ => new ClusterRate(connection, "p", Rate, TimeProvider.System)).ToList();
        foreach (var process in processes)
            await process.PrepareAsync(CancellationToken.None);
        await Task.WhenAll(processes.SelectMany(p => new[] { SendAsync(p), SendAsync(p) }));
        var times = sent.Order().ToList();
        var most = times.Select((t, i) => times.Skip(i).TakeWhile(u => u < t + TimeSpan.FromMinutes(1)).Count()).Max();
        var used = times.Count / times[^1].TotalSeconds / Rate;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"\nquota {Rate:0}/s, 6 workers on 3 buckets, 90 s: {times.Count} requests, {used:0.0 %} of it used; the fullest minute had {most} of {Rate * 60:0} ({most / (Rate * 60) - 1:+0.00 %;-0.00 %})"));
        processes.ForEach(p => p.Dispose());

        async Task SendAsync(ClusterRate rate)
        {
            try
            {
                while (true)
                {
                    await rate.WaitAsync(stop.Token);
                    sent.Enqueue(clock.Elapsed);
                }
            }
            catch (OperationCanceledException)
            {
                // The time is up.
            }
        }
    }

    private static async Task WithDatabaseAsync(string server, Func<string, Task> run)
    {
        var name = $"bench_{Guid.NewGuid():N}";
        var connection = new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
        PostgresTranslationMemory.Create(connection);
        await run(connection);
        NpgsqlConnection.ClearAllPools();
        await using var admin = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(server) { Database = "postgres" });
        await using var drop = admin.CreateCommand($"DROP DATABASE {name} WITH (FORCE)");
        await drop.ExecuteNonQueryAsync();
    }
}
