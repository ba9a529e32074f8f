using Localization.Hangfire.Tests.Machines;

namespace Localization.Hangfire.Tests.Work;

public sealed class DrainTests : IDisposable
{
    private readonly Cluster _cluster = new();
    private readonly FakeLibreTranslate _provider;
    private readonly QueuedBatches _queue;

    public DrainTests()
    {
        _provider = new FakeLibreTranslate(_cluster.Connection, faults: 0);
        _queue = new QueuedBatches(_cluster.Connection, TimeProvider.System);
        _cluster.Environment["LIBRETRANSLATE_URL"] = _provider.Url;
    }

    public void Dispose()
    {
        _queue.Dispose();
        _provider.Dispose();
        _cluster.Dispose();
    }

    [Fact]
    public async Task Worker_Terminated_FinishesTheArticleUnderWayAndLeavesTheOthers()
    {
        var (batch, worker) = await BeginAsync(articles: 2);
        worker.Terminate();
        await Eventually.BecomesAsync(async () => !await worker.IsReadyAsync(Stop));
        _provider.Open.Set();

        (await worker.ExitAsync(Stop)).ShouldBe(0);
        _queue.Progress(batch).ShouldBe(new QueueProgress(batch, 1, 1, 0));
        _provider.Requests.ShouldBe(1);
        _cluster.Query("SELECT count(*) FROM claim").ShouldBe("0");

        _cluster.StartWorker("libretranslate", threads: 1);
        await Eventually.BecomesAsync(() => _queue.Progress(batch).Open == 0);
        _provider.Asked.Values.ShouldAllBe(times => times == 1);
    }

    [Fact]
    public async Task Worker_TerminatedTwice_LetsGoAtOnceWithoutSpendingATry()
    {
        var (batch, worker) = await BeginAsync(articles: 1);
        worker.Terminate();
        await Eventually.BecomesAsync(async () => !await worker.IsReadyAsync(Stop));
        worker.Terminate();

        (await worker.ExitAsync(Stop)).ShouldBe(0);
        (_cluster.Query("SELECT attempts FROM queue_article"), _cluster.Query("SELECT count(*) FROM claim")).ShouldBe(("0", "0"));
        _queue.Progress(batch).Open.ShouldBe(1);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A batch of which a worker has begun the first article, whose answer waits.</summary>
    private async Task<(long Batch, WorkerProcess Worker)> BeginAsync(int articles)
    {
        using var store = _cluster.Store();
        _provider.Open.Reset();
        var batch = _queue.Enqueue(_cluster.Articles(articles), "libretranslate", _provider.Url, store.Terms);
        var worker = _cluster.StartWorker("libretranslate", threads: 1);
        await Eventually.BecomesAsync(() => _provider.Requests == 1);
        return (batch, worker);
    }
}
