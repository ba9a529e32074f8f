using Localization.Memory.PostgreSql;
using Localization.Providers.Limits;

namespace Localization.Hangfire.Quota;

/// <summary>A provider's rate for all workers together: a token bucket that is a row in the database, from which each
/// takes a block at a time. The time is the database's.</summary>
/// <remarks>Who takes what is not there yet owes it, and is told how long until it has flowed in: nobody asks twice,
/// and workers are served in the order in which they came (the virtual scheduling of ITU-T I.371, annex A). In no
/// minute more passes than the rate's minute, what the bucket holds, and what is kept of blocks: 0.4 s' worth, or 0.7
/// %.</remarks>
/// <param name="database">Where the row is.</param>
/// <param name="provider">The provider's name.</param>
/// <param name="unit">What is counted.</param>
/// <param name="perSecond">How many a second, above 0.</param>
/// <param name="time">Measures the waits.</param>
internal sealed class ClusterRate(
    PostgresDatabase database,
    string provider,
    RateUnit unit,
    double perSecond,
    TimeProvider time
) : IRateLimit, IDisposable
{
    /// <summary>How many seconds' worth the bucket holds.</summary>
    private const double Burst = 0.2;

    /// <summary>How long a block may be kept: what is not used then is let go.</summary>
    private static readonly TimeSpan Keep = TimeSpan.FromSeconds(0.2);

    private readonly double _block = Math.Max(unit == RateUnit.Requests ? 1 : 0, Math.Floor(perSecond * 0.05));
    private readonly SemaphoreSlim _turn = new(1);
    private bool _prepared;
    private double _leased;
    private long _leasedAt;
    private TimeSpan _wait;

    /// <inheritdoc/>
    public async Task WaitAsync(double amount, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (Left() < -Keep)
                _leased = 0;
            if (_leased < amount)
                await LeaseAsync(Math.Max(_block, amount - _leased), cancellationToken);
            if (Left() is var wait && wait > TimeSpan.Zero)
                await Task.Delay(
                    TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)),
                    time,
                    cancellationToken
                );
            _leased -= amount;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async Task LeaseAsync(double amount, CancellationToken cancellationToken)
    {
        if (!_prepared)
            await PrepareAsync(cancellationToken);
        var (tokens, rate) = await database.WriteAsync(
            async connection =>
                await connection.QuerySingleAsync<(double, double)>(
                    """
                    UPDATE quota SET updated = clock_timestamp(),
                        tokens = least(rate * @Burst, tokens + rate * greatest(0, extract(epoch
                            FROM clock_timestamp() - updated))) - @amount
                    WHERE provider = @provider AND unit = @Unit RETURNING tokens, rate
                    """,
                    new
                    {
                        provider,
                        Unit,
                        Burst,
                        amount,
                    }
                ),
            cancellationToken
        );
        _leased += amount;
        (_leasedAt, _wait) = (time.GetTimestamp(), TimeSpan.FromSeconds(Math.Max(0, -tokens / rate)));
    }

    /// <summary>How long until what was leased has flowed in; below 0, how long it has been there.</summary>
    private TimeSpan Left() => _wait - time.GetElapsedTime(_leasedAt);

    // Who starts last says how much the rate is.
    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await database.WriteAsync(
            async connection =>
                await connection.ExecuteAsync(
                    """
                    INSERT INTO quota (provider, unit, rate, tokens, updated) VALUES (@provider, @Unit, @perSecond, 0,
                        clock_timestamp())
                    ON CONFLICT (provider, unit) DO UPDATE SET rate = excluded.rate
                    """,
                    new
                    {
                        provider,
                        Unit,
                        perSecond,
                    }
                ),
            cancellationToken
        );
        _prepared = true;
    }

    private string Unit => unit == RateUnit.Requests ? "requests" : "characters";
}
