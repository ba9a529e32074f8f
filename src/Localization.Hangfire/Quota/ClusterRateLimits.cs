using System.Collections.Concurrent;
using Localization.Memory.PostgreSql;
using Localization.Providers.Limits;

namespace Localization.Hangfire.Quota;

/// <summary>Limits that all workers of a database keep together.</summary>
/// <param name="connection">The connection string.</param>
/// <param name="time">Measures the waits.</param>
public sealed class ClusterRateLimits(string connection, TimeProvider time) : IRateLimits, IAsyncDisposable
{
    private readonly PostgresDatabase _database = new(connection, time);
    private readonly ConcurrentBag<ClusterRate> _limits = [];

    /// <inheritdoc/>
    public IRateLimit Limit(string provider, RateUnit unit, double perSecond)
    {
        var limit = new ClusterRate(_database, provider, unit, perSecond, time);
        _limits.Add(limit);
        return limit;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var limit in _limits)
            limit.Dispose();
        await _database.DisposeAsync();
    }
}
