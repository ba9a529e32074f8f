using Hangfire;
using Hangfire.Common;
using Localization.Memory.PostgreSql;

namespace Localization.Hangfire.Work;

/// <summary>Works off the queue of a provider until it is told to stop: then no article is begun any more, and those
/// under way are given time to be finished, for their requests are paid.</summary>
public sealed class QueueWorker : IAsyncDisposable
{
    /// <summary>How long an article may take to its end. What is not answered by then is asked for again by another
    /// worker.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(25);

    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    private readonly PostgresDatabase _database;
    private readonly BatchTranslators _translators;
    private readonly BackgroundJobServer _server;
    private readonly CancellationTokenSource _soon = new();
    private readonly CancellationTokenSource _now;

    /// <summary>Starts to work.</summary>
    /// <param name="settings">Where, and what with.</param>
    /// <param name="time">For the translator.</param>
    /// <param name="now">Lets go of what is under way; what was answered is kept.</param>
    public QueueWorker(WorkerSettings settings, TimeProvider time, CancellationToken now)
    {
        _now = CancellationTokenSource.CreateLinkedTokenSource(now);
        _database = new PostgresDatabase(settings.Connection, time);
        _translators = new BatchTranslators(settings, time);
        var articles = new ShardArticles(_database);
        var options = new BackgroundJobServerOptions
        {
            Queues = [QueueName.Of(settings.Queue)],
            WorkerCount = settings.Workers,
            SchedulePollingInterval = TimeSpan.FromSeconds(1),
            HeartbeatInterval = TimeSpan.FromSeconds(5),
            ServerTimeout = JobStorageOf.ServerTimeout,
            ShutdownTimeout = Grace + Farewell,
            Activator = new ShardActivator(
                new ShardJob(articles, _translators, settings.Troubled, time, _soon.Token, _now.Token)
            ),
            FilterProvider = new JobFilterProviderCollection(
                new JobFilterCollection { new OverloadFilter(), new ArticleStateFilter(articles) },
                new JobFilterAttributeFilterProvider()
            ),
        };
        _server = new BackgroundJobServer(options, JobStorageOf.Database(settings.Connection));
    }

    /// <summary>Begins no article any more.</summary>
    public void Stop()
    {
        _soon.Cancel();
        _server.SendStop();
    }

    /// <summary>Stops gracefully: waits for the articles under way, at most half a minute.</summary>
    public async ValueTask DisposeAsync()
    {
        Stop();
        _now.CancelAfter(Grace);
        _server.WaitForShutdown(Grace + Farewell);
        _server.Dispose();
        _translators.Dispose();
        await _database.DisposeAsync();
        _soon.Dispose();
        _now.Dispose();
    }

    private sealed class ShardActivator(ShardJob job) : JobActivator
    {
        public override object ActivateJob(Type jobType) => job;
    }
}
