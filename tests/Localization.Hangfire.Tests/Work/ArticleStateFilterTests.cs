using Hangfire;
using Hangfire.Common;
using Hangfire.States;
using Localization.Hangfire.Batches;
using Localization.Hangfire.Tests.Machines;
using Localization.Hangfire.Work;
using Localization.Memory.PostgreSql;

namespace Localization.Hangfire.Tests.Work;

public sealed class ArticleStateFilterTests : IAsyncDisposable
{
    private readonly TestDatabase _server = TestDatabase.WithTables();
    private readonly TemporaryFolder _folder = new("states-");
    private readonly PostgresDatabase _database;
    private readonly BackgroundJobClient _client;
    private readonly QueuedBatches _queue;

    public ArticleStateFilterTests()
    {
        _database = new PostgresDatabase(_server.Connection, TimeProvider.System);
        _queue = new QueuedBatches(_server.Connection, TimeProvider.System);
        var filters = new JobFilterCollection
        {
            new OverloadFilter(),
            new ArticleStateFilter(new ShardArticles(_database)),
        };
        _client = new BackgroundJobClient(
            JobStorageOf.Database(_server.Connection),
            new JobFilterProviderCollection(filters)
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _queue.DisposeAsync();
        await _database.DisposeAsync();
        _server.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task ChangeState_JobFailsForGood_FailsWhatIsOpenWithItsReason()
    {
        var batch = await EnqueueAsync(2);
        _server.Query("UPDATE queue_article SET state = 1 WHERE id = 1");
        _client.ChangeState("1", new FailedState(new InvalidOperationException("No such engine.")));
        (await _queue.ProgressAsync(batch)).ShouldBe(new QueueProgress(batch, 0, 1, 1));
        (await _queue.FailuresAsync(batch)).Single().Error.ShouldBe("No such engine.");
    }

    [Fact]
    public async Task ChangeState_JobDeletedAndEnqueuedOnceMore_OpensItsArticlesAgain()
    {
        var batch = await EnqueueAsync(2);
        _client.ChangeState("1", new DeletedState());
        (await _queue.ProgressAsync(batch)).Failed.ShouldBe(2);
        (await _queue.FailuresAsync(batch))[0].Error.ShouldContain("localize queue requeue");
        _client.ChangeState("1", new EnqueuedState("copy"));
        (await _queue.ProgressAsync(batch)).Open.ShouldBe(2);
    }

    [Fact]
    public async Task ChangeState_ProviderAsksToWait_IsScheduledForThen()
    {
        var batch = await EnqueueAsync(1);
        _client.ChangeState(
            "1",
            new FailedState(
                new ProviderOverloadException("provider-busy", "deepl", 429) { RetryAfter = TimeSpan.FromMinutes(7) }
            )
        );
        var job = JobStorageOf.Database(_server.Connection).GetMonitoringApi().ScheduledJobs(0, 10).Single();
        (job.Value.EnqueueAt - TimeProvider.System.GetUtcNow().UtcDateTime).ShouldBeInRange(
            TimeSpan.FromMinutes(6),
            TimeSpan.FromMinutes(7)
        );
        (await _queue.ProgressAsync(batch)).Open.ShouldBe(1);
    }

    [Fact]
    public async Task Enqueue_MoreThanAShard_MakesAJobForEachFifty()
    {
        var batch = await EnqueueAsync(101);
        _server
            .Query("SELECT string_agg(concat(arguments->>2, '-', arguments->>3), ' ' ORDER BY id) FROM hangfire.job")
            .ShouldBe("1-50 51-100 101-101");
        (await _queue.AllAsync()).Single().Progress.ShouldBe(new QueueProgress(batch, 101, 0, 0));
    }

    private async Task<long> EnqueueAsync(int articles)
    {
        await using var store = TestStores.Open(_server.Connection, TimeProvider.System);
        var files = Enumerable.Range(0, articles).Select(i => _folder[$"{i}.txt"]).ToList();
        return await _queue.EnqueueAsync(Cluster.Batch([.. files]), "copy", "", store.Terms);
    }
}
