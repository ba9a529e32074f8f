using System.Collections.Concurrent;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Npgsql;

namespace Localization.Hangfire;

/// <summary>Hangfire's tables, in a schema of their own in the same database.</summary>
internal static class JobStorageOf
{
    /// <summary>How long a worker is taken for a living one after its last heartbeat.</summary>
    public static readonly TimeSpan ServerTimeout = TimeSpan.FromSeconds(30);

    /// <summary>How long a job of a worker that died waits before another has it. A living worker says so more
    /// often.</summary>
    private static readonly TimeSpan Invisible = TimeSpan.FromSeconds(10);

    /// <summary>How long a lock stays with a worker that died: it is a row, and nobody else takes it back. Hangfire
    /// holds one only while it moves what was scheduled into the queues; by default no retry would come for ten minutes
    /// after a kill in that moment.</summary>
    private static readonly TimeSpan Locked = TimeSpan.FromSeconds(15);

    private static readonly ConcurrentDictionary<string, PostgreSqlStorage> Storages = new();

    public static PostgreSqlStorage Database(string connection) =>
        Storages.GetOrAdd(
            connection,
            static text =>
            {
                // What is only waiting for a notification takes a connection too: few, and shared.
                var bounded = new NpgsqlConnectionStringBuilder(text)
                {
                    MaxPoolSize = 16,
                    ApplicationName = "localize-queue",
                }.ConnectionString;
                var options = new PostgreSqlStorageOptions
                {
                    UseSlidingInvisibilityTimeout = true,
                    InvisibilityTimeout = Invisible,
                    DistributedLockTimeout = Locked,
                    QueuePollInterval = TimeSpan.FromSeconds(1),
                    PrepareSchemaIfNecessary = true,
                };
                return new PostgreSqlStorage(new NpgsqlConnectionFactory(bounded, options), options);
            }
        );
}
