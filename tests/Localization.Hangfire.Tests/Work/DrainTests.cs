using Localization.Hangfire.Batches;
using Localization.Hangfire.Tests.Machines;
using Localization.Testing.Machines;

namespace Localization.Hangfire.Tests.Work;

public sealed class DrainTests : IAsyncDisposable
{
    private readonly LibreTranslateCluster _scene = new();

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task Worker_Terminated_FinishesTheArticleUnderWayAndLeavesTheOthers()
    {
        var (batch, worker) = await BeginAsync(articles: 2);
        worker.Terminate();
        await Eventually.BecomesAsync(async () => !await worker.IsReadyAsync(Stop));
        _scene.Provider.Open.Set();

        (await worker.ExitAsync(Stop)).ShouldBe(0);
        (await _scene.Batches.ProgressAsync(batch)).ShouldBe(new QueueProgress(batch, 1, 1, 0));
        _scene.Provider.Requests.ShouldBe(1);
        _scene.Cluster.Query("SELECT count(*) FROM claim").ShouldBe("0");

        _scene.StartWorker();
        await Eventually.BecomesAsync(async () => (await _scene.Batches.ProgressAsync(batch)).Open == 0);
        _scene.Provider.Asked.Values.ShouldAllBe(times => times == 1);
    }

    [Fact]
    public async Task Worker_TerminatedTwice_LetsGoAtOnceWithoutSpendingATry()
    {
        var (batch, worker) = await BeginAsync(articles: 1);
        worker.Terminate();
        await Eventually.BecomesAsync(async () => !await worker.IsReadyAsync(Stop));
        worker.Terminate();

        (await worker.ExitAsync(Stop)).ShouldBe(0);
        (
            _scene.Cluster.Query("SELECT attempts FROM queue_article"),
            _scene.Cluster.Query("SELECT count(*) FROM claim")
        ).ShouldBe(("0", "0"));
        (await _scene.Batches.ProgressAsync(batch)).Open.ShouldBe(1);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A batch of which a worker has begun the first article, whose answer waits.</summary>
    private async Task<(long Batch, WorkerProcess Worker)> BeginAsync(int articles)
    {
        _scene.Provider.Open.Reset();
        var batch = await _scene.EnqueueAsync(_scene.Cluster.Articles(articles));
        var worker = _scene.StartWorker();
        await Eventually.BecomesAsync(() => _scene.Provider.Requests == 1);
        return (batch, worker);
    }
}
