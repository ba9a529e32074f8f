using Localization.Hangfire.Batches;
using Localization.Hangfire.Tests.Machines;

namespace Localization.Hangfire.Tests.Work;

public sealed class CrashTests : IDisposable
{
    private readonly LibreTranslateCluster _scene = new(ownServer: true);

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task Worker_DatabaseForgetsInACrashWhatWasDone_GoesThroughItAgainBeforeTheShardEnds()
    {
        var batch = _scene.Enqueue(_scene.Cluster.Articles(2));
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
        _scene.Batches.Progress(batch).ShouldBe(new QueueProgress(batch, 0, 2, 0));
    }
}
