using System.Diagnostics;
using System.Globalization;
using Localization.Memory;
using Localization.Memory.Fuzzy;
using Localization.Memory.Sqlite;

namespace Localization.Benchmarks.Memory;

/// <summary>A memory of many entries: import, size, the time of fuzzy searches, and their recall against a comparison
/// with every entry. Run with <c>memory [ENTRIES] [QUERIES] [trigram]</c>.</summary>
public static class FuzzyBenchmark
{
    private const int Threshold = MemoryQuery.UsualThreshold;
    private static readonly LanguageTag English = LanguageTag.Parse("en");
    private static readonly LanguageTag Spanish = LanguageTag.Parse("es");

    /// <summary>Runs it.</summary>
    public static async Task RunAsync(string[] args)
    {
        var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
        var queries = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 200;
        var news = new SyntheticNews(2025);
        var sources = Enumerable.Range(0, count).Select(_ => news.Next()).ToArray();
        var folder = Directory.CreateTempSubdirectory("fuzzy").FullName;
        try
        {
            var file = Path.Combine(folder, "memory.db");
            await using var memory = new SqliteTranslationMemory(file, TimeProvider.System);
            await ImportAsync(memory, sources);
            Report(
                $"store {new FileInfo(file).Length / 1e6:F0} MB, working set "
                    + $"{Process.GetCurrentProcess().WorkingSet64 / 1e6:F0} MB (the sources in memory included)"
            );
            var asked = Enumerable
                .Range(0, queries)
                .Select(i => i % 2 == 0 ? news.Edit(sources[i * (count / queries)], 1 + i % 4) : news.Next())
                .ToArray();
            var found = await SearchAsync(memory, asked);
            if (args.Contains("trigram"))
                TrigramBaseline.Run(Path.Combine(folder, "trigram.db"), sources, asked[..20]);
            Recall(sources, asked, found);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task ImportAsync(SqliteTranslationMemory memory, string[] sources)
    {
        var start = Stopwatch.GetTimestamp();
        await memory.ImportAsync(
            sources.Select(
                (s, i) =>
                    new MemoryEntry(
                        EntryKey.Of(English, Spanish, new InlineText(s), null, null),
                        English,
                        Spanish,
                        new InlineText(s),
                        new InlineText(s),
                        "",
                        ""
                    )
                    {
                        Origin = MemoryOrigin.Human,
                    }
            )
        );
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Report($"import {sources.Length / seconds:F0} entries/s ({seconds:F1} s, word index included)");
    }

    private static async Task<HashSet<string>[]> SearchAsync(SqliteTranslationMemory memory, string[] asked)
    {
        await memory.MatchAsync(Query("something to warm up with, said the engineer"));
        var times = new double[asked.Length];
        var found = new HashSet<string>[asked.Length];
        for (var i = 0; i < asked.Length; i++)
        {
            var start = Stopwatch.GetTimestamp();
            var matches = await memory.MatchAsync(Query(asked[i]));
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            found[i] = [.. matches.Select(m => m.Entry.Source.Text)];
        }

        Array.Sort(times);
        Report(
            $"fuzzy search: median {times[times.Length / 2]:F2} ms, p99 {times[times.Length * 99 / 100]:F2} "
                + $"ms, max {times[^1]:F2} ms"
        );
        return found;
    }

    private static MemoryQuery Query(string text) =>
        new(new InlineText(text), English, Spanish) { Threshold = Threshold, Limit = int.MaxValue };

    private static void Recall(string[] sources, string[] asked, HashSet<string>[] found)
    {
        var start = Stopwatch.GetTimestamp();
        var words = sources.Select(Words.Of).ToArray();
        int all = 0,
            hit = 0;
        Parallel.For(
            0,
            asked.Length,
            i =>
            {
                var scorer = new FuzzyScorer(asked[i]);
                var matches = new HashSet<string>();
                for (var j = 0; j < sources.Length; j++)
                {
                    if (scorer.Score(sources[j], words[j], Threshold) >= Threshold)
                        matches.Add(sources[j]);
                }

                Interlocked.Add(ref all, matches.Count);
                Interlocked.Add(ref hit, matches.Count(found[i].Contains));
            }
        );
        Report(
            $"recall {hit}/{all} = {100.0 * hit / Math.Max(1, all):F2} % of what comparing with every entry "
                + $"finds ({Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s)"
        );
    }

    private static void Report(string line) => Console.WriteLine(line);
}
