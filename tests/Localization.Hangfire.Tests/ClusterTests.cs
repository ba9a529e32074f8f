using Localization.Model;
using Localization.Pipeline;

namespace Localization.Hangfire.Tests;

public sealed class ClusterTests : IDisposable
{
    private const int Articles = 2000;

    private readonly Cluster _cluster = new();

    public void Dispose() => _cluster.Dispose();

    [Fact]
    public async Task Workers_KilledAgainAndAgainAndTheDatabaseOnce_DoEveryArticleAndPayNothingTwice()
    {
        using var provider = new FakeLibreTranslate(_cluster.Connection, faults: 0.1);
        _cluster.Environment["LIBRETRANSLATE_URL"] = provider.Url;
        _cluster.Environment["LOCALIZATION_resilience__libretranslate__backoff"] = "00:00:00.050";
        var files = Enumerable.Range(0, Articles).Select(Write).ToList();
        using var queue = new QueuedBatches(_cluster.Connection, TimeProvider.System);
        using var store = _cluster.Store();
        var batch = queue.Enqueue(Settings(files), "libretranslate", store.Terms);

        var random = new Random(3);
        for (var i = 0; i < 3; i++)
            _cluster.StartWorker("libretranslate", threads: 2);
        using var clock = new PeriodicTimer(TimeSpan.FromSeconds(3));
        for (var beat = 0; queue.Progress(batch) is { Open: > 0 }; beat++)
        {
            await clock.WaitForNextTickAsync(TestContext.Current.CancellationToken);
            beat.ShouldBeLessThan(100, queue.Progress(batch).ToString());
            if (beat == 2)
                _cluster.KillDatabase();
            if (beat < 6)
            {
                _cluster.Kill(random.Next(_cluster.Workers));
                _cluster.StartWorker("libretranslate", threads: 2);
            }
        }

        queue.Progress(batch).ShouldBe(new QueueProgress(batch, 0, Articles, 0), string.Join('\n', queue.Failures(batch).Take(5)));
        provider.PaidTwice.ShouldBeEmpty();
        provider.Asked.Count.ShouldBe(Articles + 1);
        _cluster.Query("SELECT count(*) FROM entry").ShouldBe($"{Articles + 1}");
        _cluster.Query("SELECT count(*) FROM claim").ShouldBe("0");
        foreach (var worker in Enumerable.Range(0, _cluster.Workers))
            (await _cluster.TerminateAsync(worker, TestContext.Current.CancellationToken)).ShouldBe(0);
    }

    [Fact]
    public async Task Worker_ArticleThatCannotBeRead_IsNamedAndCanBeOpenedAgain()
    {
        using var provider = new FakeLibreTranslate(_cluster.Connection, faults: 0);
        _cluster.Environment["LIBRETRANSLATE_URL"] = provider.Url;
        var good = Write(1);
        var bad = Path.Combine(_cluster.Folder, "bad.docx");
        await File.WriteAllTextAsync(bad, "no package", TestContext.Current.CancellationToken);
        using var queue = new QueuedBatches(_cluster.Connection, TimeProvider.System);
        using var store = _cluster.Store();
        var batch = queue.Enqueue(Settings([good, bad]), "libretranslate", store.Terms);
        _cluster.StartWorker("libretranslate", threads: 1);
        await UntilAsync(() => queue.Progress(batch).Open == 0);
        queue.Progress(batch).ShouldBe(new QueueProgress(batch, 0, 1, 1));
        queue.Failures(batch).Single().File.ShouldBe(bad);

        queue.Requeue(batch).ShouldBe(1);
        queue.Progress(batch).Open.ShouldBe(1);
        await UntilAsync(() => queue.Progress(batch).Open == 0);
        queue.Progress(batch).Failed.ShouldBe(1);
    }

    private static async Task UntilAsync(Func<bool> reached)
    {
        using var clock = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        for (var beat = 0; !reached(); beat++)
        {
            beat.ShouldBeLessThan(300);
            await clock.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    private string Write(int number)
    {
        var file = Path.Combine(_cluster.Folder, $"article-{number}.txt");
        File.WriteAllText(file, $"Ship number {number} left the port on the river.\n\nThe minister said nothing more.\n");
        return file;
    }

    private static BatchSettings Settings(IReadOnlyList<string> files) => new() { Files = files, From = LanguageTag.Parse("en"), To = LanguageTag.Parse("es") };
}
