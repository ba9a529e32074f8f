using Localization.Pipeline.Settings;
using Localization.Testing.Machines;

namespace Localization.Hangfire.Tests.Machines;

/// <summary>A cluster whose workers ask a LibreTranslate server that answers at once and never fails, unless it is told
/// to.</summary>
internal sealed class LibreTranslateCluster : IAsyncDisposable
{
    private const string Queue = "libretranslate";

    /// <param name="ownServer">Whether the database has a server of its own, which a test can kill.</param>
    public LibreTranslateCluster(bool ownServer = false)
    {
        Cluster = new Cluster(ownServer);
        Provider = new FakeLibreTranslate(Cluster.Connection, faults: 0);
        Batches = new QueuedBatches(Cluster.Connection, TimeProvider.System);
        Cluster.Environment["LIBRETRANSLATE_URL"] = Provider.Url;
    }

    public Cluster Cluster { get; }

    public FakeLibreTranslate Provider { get; }

    public QueuedBatches Batches { get; }

    public async Task<long> EnqueueAsync(BatchSettings settings, string? model = null)
    {
        await using var store = Cluster.Store();
        return await Batches.EnqueueAsync(settings, Queue, model ?? Provider.Url, store.Terms);
    }

    public WorkerProcess StartWorker() => Cluster.StartWorker(Queue, threads: 1);

    public async ValueTask DisposeAsync()
    {
        await Batches.DisposeAsync();
        Provider.Dispose();
        Cluster.Dispose();
    }
}
