using Localization.Model;
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
        _pause = new SharedPause(provider, options.Patience, time);
        _requests = options.RequestsPerSecond is { } requests
            ? rates.Limit(provider, RateUnit.Requests, requests)
            : null;
        _characters = options.CharactersPerSecond is { } characters
            ? rates.Limit(provider, RateUnit.Characters, characters)
            : null;
        _request = new ResiliencePipelineBuilder { TimeProvider = time, Name = provider }
            .AddTimeout(options.Deadline)
            .AddRetry(Retry(options, _pause, telemetry))
            .Build();
        _attempt = new ResiliencePipelineBuilder { TimeProvider = time, Name = provider }
            .AddCircuitBreaker(Breaker(options))
            .AddTimeout(options.AttemptDeadline)
            .Build();
    }

    /// <param name="attempt">Sends the request once.</param>
    /// <param name="characters">How many characters it sends.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<T> RunAsync<T>(
        Func<CancellationToken, Task<T>> attempt,
        int characters,
        CancellationToken cancellationToken
    ) =>
        await _request.ExecuteAsync(
            async token =>
            {
                await _pause.WaitAsync(token);
                if (_requests is not null)
                    await _requests.WaitAsync(1, token);
                if (_characters is not null && characters > 0)
                    await _characters.WaitAsync(characters, token);
                return await _attempt.ExecuteAsync(async inner => await HeedAsync(attempt(inner)), token);
            },
            cancellationToken
        );

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
        ProviderTelemetry telemetry
    ) =>
        new()
        {
            MaxRetryAttempts = options.Retries,
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
                        ProviderException e => e.Fault == ProviderFault.Transient && !pause.IsTooLong(Asked(e)),
                        TimeoutRejectedException or BrokenCircuitException => true,
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
