namespace Localization.Providers.Limits;

/// <summary>Lets so much through a second, for all threads of this process: each waits for its turn (Turner 1986, the
/// leaky bucket as a queue).</summary>
/// <param name="perSecond">Above 0.</param>
/// <param name="time">Measures the waits.</param>
internal sealed class RateLimit(double perSecond, TimeProvider time) : IRateLimit
{
    private readonly Lock _lock = new();
    private DateTimeOffset _free;

    /// <inheritdoc/>
    public async Task WaitAsync(double amount, CancellationToken cancellationToken)
    {
        TimeSpan wait;
        lock (_lock)
        {
            var now = time.GetUtcNow();
            var start = _free > now ? _free : now;
            _free = start + TimeSpan.FromSeconds(amount / perSecond);
            wait = start - now;
        }

        if (wait > TimeSpan.Zero)
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), time, cancellationToken);
    }
}
