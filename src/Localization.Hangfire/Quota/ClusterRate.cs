using System.Collections.Immutable;
using Dapper;
using Localization.Model;
using Npgsql;

namespace Localization.Hangfire;

/// <summary>A provider's rate for all workers together: one bucket, a row in the database, from which each takes a few requests at a
/// time. The time is the database's.</summary>
/// <param name="connection">The connection string.</param>
/// <param name="provider">The provider's name.</param>
/// <param name="perSecond">Requests a second, above 0.</param>
/// <param name="time">Measures the waits.</param>
public sealed class ClusterRate(string connection, string provider, double perSecond, TimeProvider time) : IDisposable
{
    /// <summary>How many seconds' worth the bucket holds: with what is leased it stays under one per cent of a minute.</summary>
    private const double Burst = 0.2;

    private readonly SemaphoreSlim _turn = new(1);
    private double _leased;

    /// <summary>How many requests are taken at a time.</summary>
    public double Block { get; } = Math.Max(1, Math.Floor(perSecond * 0.05));

    /// <summary>Makes the bucket, or gives it another rate.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await using var database = new NpgsqlConnection(connection);
        await database.OpenAsync(cancellationToken);
        await database.ExecuteAsync(
            """
            INSERT INTO quota (provider, rate, tokens, updated) VALUES (@provider, @perSecond, 0, clock_timestamp())
            ON CONFLICT (provider) DO UPDATE SET rate = excluded.rate
            """,
            new { provider, perSecond });
    }

    /// <summary>Returns when one request may be sent.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            while (_leased < 1)
            {
                var wait = await LeaseAsync(cancellationToken);
                if (wait > TimeSpan.Zero)
                    await Task.Delay(wait, time, cancellationToken);
            }

            _leased--;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async Task<TimeSpan> LeaseAsync(CancellationToken cancellationToken)
    {
        await using var database = new NpgsqlConnection(connection);
        await database.OpenAsync(cancellationToken);
        // The row's lock makes the workers take turns; what is in the bucket is what flowed in since it was looked at.
        var (taken, tokens) = await database.QuerySingleAsync<(bool, double)>(
            """
            WITH flowed AS (
                SELECT provider, clock_timestamp() AS now,
                       least(greatest(rate * @Burst, @Block), tokens + rate * extract(epoch FROM clock_timestamp() - updated)) AS tokens
                FROM quota WHERE provider = @provider FOR UPDATE
            )
            UPDATE quota SET tokens = CASE WHEN flowed.tokens >= @Block THEN flowed.tokens - @Block ELSE flowed.tokens END, updated = flowed.now
            FROM flowed WHERE quota.provider = flowed.provider
            RETURNING flowed.tokens >= @Block, flowed.tokens
            """,
            new { provider, Burst, Block });
        if (!taken)
            return TimeSpan.FromSeconds(Math.Max(0.001, (Block - tokens) / perSecond));
        _leased += Block;
        return TimeSpan.Zero;
    }
}

/// <summary>Sends a request when the cluster's rate lets it.</summary>
public sealed class ClusterLimitedProvider(ITranslationProvider provider, ClusterRate rate) : ITranslationProvider
{
    /// <inheritdoc/>
    public string Name => provider.Name;

    /// <inheritdoc/>
    public string Model => provider.Model;

    /// <inheritdoc/>
    public ProviderCapabilities Capabilities => provider.Capabilities;

    /// <inheritdoc/>
    public string ModelFor(LanguageTag source, LanguageTag target) => provider.ModelFor(source, target);

    /// <inheritdoc/>
    public async Task<ImmutableArray<TranslationAnswer>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken)
    {
        await rate.WaitAsync(cancellationToken);
        return await provider.TranslateAsync(request, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => provider.DisposeAsync();
}
