using Hangfire;
using Hangfire.Common;
using Localization.Memory;
using Localization.Model;

namespace Localization.Hangfire;

/// <summary>Works off the queues of providers until it is told to stop: then no job is begun any more, and those under way are given
/// time to come to the end of an article.</summary>
public sealed class QueueWorker : IDisposable
{
    private readonly BackgroundJobServer _server;

    /// <summary>Starts to work.</summary>
    /// <param name="connection">The connection string.</param>
    /// <param name="memory">The memory, in the same database.</param>
    /// <param name="queue">The provider's name as batches have it, whose queue it is.</param>
    /// <param name="provider">Translates.</param>
    /// <param name="workers">How many shards at a time, at least 1.</param>
    /// <param name="time">For the translator.</param>
    public QueueWorker(string connection, IWorkspaceStore memory, string queue, ITranslationProvider provider, int workers, TimeProvider time)
    {
        var filters = new JobFilterCollection { new OverloadFilter() };
        var options = new BackgroundJobServerOptions
        {
            Queues = [QueueName.Of(queue)],
            WorkerCount = workers,
            SchedulePollingInterval = TimeSpan.FromSeconds(1),
            HeartbeatInterval = TimeSpan.FromSeconds(5),
            ServerTimeout = TimeSpan.FromSeconds(30),
            ShutdownTimeout = TimeSpan.FromSeconds(25),
            Activator = new ShardActivator(new ShardJob(connection, new BatchTranslators(memory, provider, time), time)),
            FilterProvider = new JobFilterProviderCollection(filters, new JobFilterAttributeFilterProvider()),
        };
        _server = new BackgroundJobServer(options, JobStorageOf.Database(connection));
    }

    /// <summary>Stops gracefully.</summary>
    public void Dispose()
    {
        _server.SendStop();
        _server.WaitForShutdown(TimeSpan.FromSeconds(30));
        _server.Dispose();
    }

    private sealed class ShardActivator(ShardJob job) : JobActivator
    {
        public override object ActivateJob(Type jobType) => job;
    }
}
