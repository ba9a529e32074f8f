using System.Globalization;
using Localization.Hangfire;
using Localization.Memory.PostgreSql;
using Localization.Pipeline.Settings;
using Localization.Testing.Machines;

namespace Localization.Benchmarks.Queue;

/// <summary>How well workers keep a quota that is one for all: 6 of them in 3 processes, as the server at the other end
/// sees it.</summary>
internal static class QuotaBenchmark
{
    private const int Rate = 50;
    private const int Processes = 3;
    private const int Threads = 2;

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static async Task RunAsync(string connection)
    {
        using var provider = new FakeLibreTranslate(connection, faults: 0);
        var folder = Directory.CreateTempSubdirectory("quota-");
        var files = Enumerable.Range(0, Rate * 150).Select(i => Path.Combine(folder.FullName, $"{i}.txt")).ToList();
        for (var i = 0; i < files.Count; i++)
            await File.WriteAllTextAsync(files[i], $"Ship number {i} left the port on the river.\n");
        await using var memory = await PostgresTranslationMemory.OpenAsync(connection, TimeProvider.System);
        await using var queue = new QueuedBatches(connection, TimeProvider.System);
        await queue.EnqueueAsync(
            new BatchSettings
            {
                Files = files,
                From = LanguageTag.Parse("en"),
                To = LanguageTag.Parse("es"),
            },
            "libretranslate",
            provider.Url,
            memory.Terms
        );
        var environment = new Dictionary<string, string>
        {
            ["LOCALIZATION_OFFLINE"] = "1",
            ["LIBRETRANSLATE_URL"] = provider.Url,
            ["LOCALIZATION_resilience__libretranslate__requestsPerSecond"] = $"{Rate}",
        };
        var workers = Enumerable
            .Range(0, Processes)
            .Select(_ => new WorkerProcess(
                folder.FullName,
                environment,
                "--provider",
                "libretranslate",
                "--workers",
                $"{Threads}",
                "--database",
                connection
            ))
            .ToList();
        while (provider.Times.IsEmpty || provider.Times.Last() - provider.Times.First() < Length)
            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
        workers.ForEach(w => w.Dispose());
        folder.Delete(recursive: true);
        Say([.. provider.Times.Order()]);
    }

    private static void Say(List<DateTimeOffset> times)
    {
        var last = 0;
        var most = 0;
        for (var first = 0; first < times.Count; first++)
        {
            while (last < times.Count && times[last] < times[first] + Minute)
                last++;
            most = Math.Max(most, last - first);
        }

        var seconds = (times[^1] - times[0]).TotalSeconds;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"\nquota {Rate}/s, {Processes * Threads} workers in {Processes} processes, {seconds:0} s: "
                    + $"{times.Count} requests, {times.Count / seconds / Rate:0.0 %} of it used; the fullest minute "
                    + $"had {most} of {Rate * 60} ({most / (Rate * 60.0) - 1:+0.00 %;-0.00 %})"
            )
        );
    }
}
