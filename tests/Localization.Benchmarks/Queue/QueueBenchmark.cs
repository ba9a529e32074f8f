using System.Diagnostics;
using System.Globalization;
using Localization.Hangfire;
using Localization.Hangfire.Work;
using Localization.Memory.PostgreSql;
using Localization.Pipeline.Settings;
using Localization.Providers.Copy;
using Microsoft.Extensions.DependencyInjection;

namespace Localization.Benchmarks.Queue;

/// <summary>How fast workers empty the queue with an engine that costs nothing, and how well they keep a quota that is
/// one for all. The argument is a server's connection string; the databases are made and dropped.</summary>
internal static class QueueBenchmark
{
    private const int Articles = 2000;

    public static async Task RunAsync(string[] args)
    {
        if (args is not [var server])
        {
            Console.WriteLine("… -- queue \"Host=…;Username=…\"");
            return;
        }

        Console.WriteLine("| workers | articles | articles/s |\n| ---: | ---: | ---: |");
        // Once for the compiler's sake, uncounted.
        await BenchDatabase.WithAsync(server, connection => EmptyAsync(connection, 2, 200));
        foreach (var workers in new[] { 1, 2, 4 })
        {
            double rate = 0;
            await BenchDatabase.WithAsync(
                server,
                async connection => rate = await EmptyAsync(connection, workers, Articles)
            );
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {workers} | {Articles} | {rate:0} |"));
        }

        await BenchDatabase.WithAsync(server, QuotaBenchmark.RunAsync);
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
        var provider = services.GetRequiredKeyedService<ITranslationProvider>("copy");
        await using var memory = await PostgresTranslationMemory.OpenAsync(connection, TimeProvider.System);
        await using var queue = new QueuedBatches(connection, TimeProvider.System);
        var batch = await queue.EnqueueAsync(
            new BatchSettings
            {
                Files = files,
                From = LanguageTag.Parse("en"),
                To = LanguageTag.Parse("es"),
            },
            "copy",
            provider.Model,
            memory.Terms,
            shard: 10
        );
        var clock = Stopwatch.StartNew();
        var settings = new WorkerSettings
        {
            Connection = connection,
            Store = memory,
            Queue = "copy",
            Provider = provider,
            Workers = workers,
        };
        await using (new QueueWorker(settings, TimeProvider.System, CancellationToken.None))
        {
            while ((await queue.ProgressAsync(batch)).Open > 0)
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
            clock.Stop();
        }

        folder.Delete(recursive: true);
        return articles / clock.Elapsed.TotalSeconds;
    }
}
