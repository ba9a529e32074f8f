using Localization.Providers.Limits;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Localization.Providers.Resilience;

/// <summary>The strategies around a request: outside, the overall deadline and the retries; inside, around each
/// attempt, the circuit breaker and the attempt's deadline. A pause that all workers share is waited for between the
/// two, so that it is not taken for a slow answer.</summary>
internal sealed class RequestPipeline
{
    /// <summary>How often a request is sent again as it is after an answer that cannot be one.</summary>
    private const int BadAnswers = 1;

    private static readonly ResiliencePropertyKey<long> Start = new("start");

    private readonly TimeProvider _time;
    private readonly SharedPause _pause;
    private readonly IRateLimit? _requests;
    private readonly IRateLimit? _characters;
    private readonly ResiliencePipeline _request;
    private readonly ResiliencePipeline _attempt;

    public RequestPipeline(
        string provider,
        ResilienceOptions options,
        TimeProvider time,
        ProviderTelemetry telemetry,
        IRateLimits? rates = null
    )
    {
        rates ??= new LocalRateLimits(time);
        _time = time;
        _pause = new SharedPause(provider, options.LongestWait ?? options.Patience, time);
        Outage = new Outage(options.Patience, time);
        _requests = options.RequestsPerSecond is { } requests
            ? rates.Limit(provider, RateUnit.Requests, requests)
            : null;
        _characters = options.CharactersPerSecond is { } characters
            ? rates.Limit(provider, RateUnit.Characters, characters)
            : null;
        _request = new ResiliencePipelineBuilder { TimeProvider = time, Name = provider }
            .AddTimeout(options.Deadline)
            .AddRetry(Retry(options, _pause, Outage, telemetry))
            .Build();
        _attempt = new ResiliencePipelineBuilder { TimeProvider = time, Name = provider }
            .AddCircuitBreaker(Breaker(options))
            .AddTimeout(options.AttemptDeadline)
            .Build();
    }

    /// <summary>How long the provider has been busy or away.</summary>
    public Outage Outage { get; }

    /// <param name="attempt">Sends the request once.</param>
    /// <param name="characters">How many characters it sends.</param>
    /// <param name="isLast">Whether it asks once more for what failed before.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<T> RunAsync<T>(
        Func<CancellationToken, Task<T>> attempt,
        int characters,
        bool isLast,
        CancellationToken cancellationToken
    )
    {
        Outage.Begin(isLast);
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(Start, _time.GetTimestamp());
        try
        {
            return await _request.ExecuteAsync(
                async inside => await AttemptAsync(attempt, characters, inside.CancellationToken),
                context
            );
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async Task<T> AttemptAsync<T>(
        Func<CancellationToken, Task<T>> attempt,
        int characters,
        CancellationToken cancellationToken
    )
    {
        await _pause.WaitAsync(cancellationToken);
        if (_requests is not null)
            await _requests.WaitAsync(1, cancellationToken);
        if (_characters is not null && characters > 0)
            await _characters.WaitAsync(characters, cancellationToken);
        try
        {
            var answer = await _attempt.ExecuteAsync(async inner => await HeedAsync(attempt(inner)), cancellationToken);
            Outage.End();
            return answer;
        }
        catch (Exception fault) when (fault is ProviderOverloadException or TimeoutRejectedException)
        {
            Outage.Add(fault);
            throw;
        }
        catch (ProviderException)
        {
            Outage.End();
            throw;
        }
    }

    // A wait that is too long for this request is nevertheless everybody's.
    private async Task<T> HeedAsync<T>(Task<T> attempt)
    {
        try
        {
            return await attempt;
        }
        catch (ProviderOverloadException exception)
            when (exception is { SlowDown: true, RetryAfter: { } asked } && _pause.IsTooLong(asked))
        {
            _pause.Begin(asked);
            throw;
        }
    }

    private static RetryStrategyOptions Retry(
        ResilienceOptions options,
        SharedPause pause,
        Outage outage,
        ProviderTelemetry telemetry
    )
    {
        return new()
        {
            MaxRetryAttempts = options.Retries ?? int.MaxValue,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = options.Backoff,
            MaxDelay = options.MaxBackoff,
            ShouldHandle = retry =>
                new(
                    retry.Outcome.Exception switch
                    {
                        // Each answer is paid for, and the same question tends to get the same one: smaller parts of it
                        // are asked instead.
                        ProviderResponseException => retry.AttemptNumber < BadAnswers,
                        ProviderException e => e.Fault == ProviderFault.Transient
                            && !pause.IsTooLong(Asked(e))
                            && IsBearable(retry.Context),
                        TimeoutRejectedException or BrokenCircuitException => IsBearable(retry.Context),
                        _ => false,
                    }
                ),
            DelayGenerator = retry => new(Asked(retry.Outcome.Exception)),
            OnRetry = retry =>
            {
                telemetry.Count("retry", retry.RetryDelay, retry.Outcome.Exception);
                if (retry.Outcome.Exception is ProviderOverloadException { SlowDown: true })
                {
                    telemetry.Count("pause", retry.RetryDelay);
                    pause.Begin(retry.RetryDelay);
                }

                return default;
            },
        };

        bool IsBearable(ResilienceContext context) => outage.IsBearable(context.Properties.GetValue(Start, 0));
    }

    // Being told to slow down is not a fault of the provider, and one that answers is there.
    private static CircuitBreakerStrategyOptions Breaker(ResilienceOptions options) =>
        new()
        {
            FailureRatio = 0.9,
            MinimumThroughput = 20,
            SamplingDuration = TimeSpan.FromSeconds(60),
            BreakDuration = options.Rest,
            ShouldHandle = new PredicateBuilder()
                .Handle<ProviderException>(e =>
                    e
                        is { Fault: ProviderFault.Transient }
                            and not (ProviderOverloadException { SlowDown: true } or ProviderResponseException)
                )
                .Handle<TimeoutRejectedException>(),
        };

    private static TimeSpan? Asked(Exception? exception) =>
        exception switch
        {
            ProviderOverloadException overload => overload.RetryAfter,
            BrokenCircuitException circuit => circuit.RetryAfter,
            _ => null,
        };
}
