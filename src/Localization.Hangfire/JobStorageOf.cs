using System.Collections.Concurrent;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Npgsql;

namespace Localization.Hangfire;

/// <summary>Hangfire's tables, in a schema of their own in the same database.</summary>
internal static class JobStorageOf
{
    /// <summary>How long a job of a worker that died waits before another has it. A living worker says so more often.</summary>
    private static readonly TimeSpan Invisible = TimeSpan.FromSeconds(10);

    private static readonly ConcurrentDictionary<string, PostgreSqlStorage> Storages = new();

    public static PostgreSqlStorage Database(string connection) => Storages.GetOrAdd(connection, static text =>
    {
        // What is only waiting for a notification takes a connection too: few, and shared.
        var bounded = new NpgsqlConnectionStringBuilder(text) { MaxPoolSize = 16, ApplicationName = "localize-queue" }.ConnectionString;
        var options = new PostgreSqlStorageOptions
        {
            UseSlidingInvisibilityTimeout = true,
            InvisibilityTimeout = Invisible,
            QueuePollInterval = TimeSpan.FromSeconds(1),
            PrepareSchemaIfNecessary = true,
        };
        return new PostgreSqlStorage(new NpgsqlConnectionFactory(bounded, options), options);
    });
}
