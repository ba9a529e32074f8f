using Localization.Hangfire.Batches;
using Localization.Hangfire.Tests.Machines;

namespace Localization.Hangfire.Tests.Work;

public sealed class CrashTests : IAsyncDisposable
{
    private readonly LibreTranslateCluster _scene = new(ownServer: true);

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task Worker_DatabaseForgetsInACrashWhatWasDone_GoesThroughItAgainBeforeTheShardEnds()
    {
        var batch = await _scene.EnqueueAsync(_scene.Cluster.Articles(2));
        var restarted = new TaskCompletionSource();
        _scene.Provider.Asking = request =>
        {
            if (request != 2)
                return;
            _scene.Cluster.KillDatabase();
            restarted.SetResult();
        };
        _scene.StartWorker();
        await Eventually.BecomesAsync(() => restarted.Task.IsCompleted);
        await Eventually.BecomesAsync(() => _scene.Cluster.Query("SELECT statename FROM hangfire.job") == "Succeeded");
        (await _scene.Batches.ProgressAsync(batch)).ShouldBe(new QueueProgress(batch, 0, 2, 0));
    }
}
