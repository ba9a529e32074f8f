using System.Diagnostics;
using System.Globalization;
using Localization.Benchmarks.Memory;
using Localization.Benchmarks.Queue;
using Localization.Memory;
using Localization.Memory.PostgreSql;
using Localization.Memory.Sqlite;

namespace Localization.Benchmarks.Review;

/// <summary>A desk with many articles of 30 segments: how fast they are put on it, listed, filtered, searched and
/// saved, while two lists are open that are refreshed as pages are.</summary>
internal static class DeskBenchmark
{
    private const int Segments = 30;
    private const int Times = 200;
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(250);
    private static readonly LanguageTag English = LanguageTag.Parse("en");
    private static readonly LanguageTag Spanish = LanguageTag.Parse("es");

    /// <param name="arguments">How many articles, 10,000 where nothing is said; then the connection string of a server,
    /// for PostgreSQL instead of a file.</param>
    public static async Task RunAsync(string[] arguments)
    {
        var articles = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 10_000;
        if (arguments.Length > 1)
        {
            await BenchDatabase.WithAsync(
                arguments[1],
                async connection =>
                {
                    await using var store = await PostgresTranslationMemory.OpenAsync(connection, TimeProvider.System);
                    await MeasureAsync(store, articles);
                }
            );
            return;
        }

        var folder = Directory.CreateTempSubdirectory("desk");
        try
        {
            await using var store = new SqliteTranslationMemory(
                Path.Combine(folder.FullName, "workspace.db"),
                TimeProvider.System
            );
            await MeasureAsync(store, articles);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(IWorkspaceStore store, int articles)
    {
        var desk = store.Review;
        await FillAsync(desk, articles);
        Console.WriteLine("| step | median, ms | p95, ms | maximum, ms |");
        Console.WriteLine("| --- | ---: | ---: | ---: |");
        var random = new Random(1);
        foreach (var order in Enum.GetValues<ReviewOrder>())
            await RowAsync(
                $"a page of the list, by {order}",
                async _ => await PageAsync(desk, new() { Order = order, Offset = At() })
            );
        foreach (var filter in Enum.GetValues<ReviewFilter>().Skip(1))
            await RowAsync($"a page, only {filter}", async _ => await PageAsync(desk, new() { Filter = filter }));
        var words = await WordsAsync(desk, random, articles);
        await RowAsync(
            "a page, with a search",
            async i => await PageAsync(desk, new() { Text = words[i % words.Count] })
        );
        await RowAsync("50 segments with a text", async i => await desk.SearchAsync(words[i % words.Count], 50));

        using var stop = new CancellationTokenSource();
        var watching = Enumerable.Range(0, 2).Select(_ => WatchAsync(desk, stop.Token)).ToList();
        await RowAsync(
            "saving a segment, two lists open",
            async _ => await SaveAsync(desk, random.Next(articles) + 1, SegmentState.Translated)
        );
        await RowAsync(
            "approving a segment, two lists open",
            async _ => await SaveAsync(desk, random.Next(articles) + 1, SegmentState.Reviewed)
        );
        await stop.CancelAsync();
        await Task.WhenAll(watching);

        int At() => random.Next(articles / 50) * 50;
    }

    private static async Task FillAsync(IReviewStore desk, int articles)
    {
        var news = new SyntheticNews(1);
        var clock = Stopwatch.StartNew();
        var tenth = Math.Max(1, articles / 5);
        for (var a = 0; a < articles; a++)
        {
            await desk.PutAsync(
                new ReviewArticle(
                    0,
                    $"/news/{a}.txt",
                    $"article-{a:000000}",
                    news.Next(),
                    English,
                    Spanish,
                    "copy",
                    "hash"
                ),
                [],
                [.. Enumerable.Range(0, Segments).Select(i => Segment(i, news.Next()))],
                "",
                ReviewChangeKind.Machine
            );
            if ((a + 1) % tenth != 0)
                continue;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{a + 1} articles: {tenth / clock.Elapsed.TotalSeconds:0} articles/s"
                )
            );
            clock.Restart();
        }

        Console.WriteLine();
    }

    private static ReviewSegment Segment(int place, string text) =>
        new(
            0,
            0,
            new Segment(place / 3, place % 3, BlockRole.Paragraph, new InlineText(text), "", ""),
            new InlineText(text.ToUpperInvariant()),
            SegmentState.Translated
        )
        {
            Issues =
                place % 10 == 0
                    ? [new QualityIssue("number-missing", QualitySeverity.Warning, [$"{text.Length}"])]
                    : [],
        };

    private static async Task<List<string>> WordsAsync(IReviewStore desk, Random random, int articles)
    {
        var texts = new List<string>();
        for (var i = 0; i < 50; i++)
            texts.Add((await desk.SegmentsAsync(random.Next(articles) + 1))[5].Segment.Source.Text);
        return [.. texts.SelectMany(t => t.Split(' ')).Where(w => w.Length > 3).Distinct().Take(Times)];
    }

    private static async Task PageAsync(IReviewStore desk, ReviewQuery query)
    {
        await desk.PageAsync(query);
        await desk.TotalsAsync();
    }

    private static async Task SaveAsync(IReviewStore desk, long article, SegmentState state)
    {
        var segment = (await desk.SegmentsAsync(article))[7];
        await desk.SaveAsync(
            new ReviewEdit(
                segment.Id,
                segment.Version,
                new InlineText($"{segment.Target.Text}."),
                state,
                "Ana",
                ReviewChangeKind.Edit
            )
        );
    }

    private static async Task WatchAsync(IReviewStore desk, CancellationToken stop)
    {
        using var clock = new PeriodicTimer(Refresh);
        try
        {
            while (await clock.WaitForNextTickAsync(stop))
                await PageAsync(desk, new ReviewQuery { Order = ReviewOrder.Newest });
        }
        catch (OperationCanceledException)
        {
            // It has watched long enough.
        }
    }

    private static async Task RowAsync(string name, Func<int, Task> step)
    {
        var times = new List<double>();
        for (var i = 0; i < Times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await step(i);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {times[Times / 2]:0.0} | {times[Times * 95 / 100]:0.0} | {times[^1]:0} |"
            )
        );
    }
}
