namespace Localization.Providers.Resilience;

/// <summary>One pause for all who ask a provider: where one is told to slow down, all wait. Where that would take
/// longer than there is patience for, all are told so at once, and nothing is sent.</summary>
internal sealed class SharedPause(string provider, TimeSpan patience, TimeProvider time)
{
    private readonly Lock _lock = new();
    private DateTimeOffset _until;

    /// <summary>Makes everybody wait, from now; a longer pause that is running stays.</summary>
    public void Begin(TimeSpan length)
    {
        lock (_lock)
        {
            var until = time.GetUtcNow() + length;
            if (until > _until)
                _until = until;
        }
    }

    /// <summary>Whether so long a wait is one that nobody here waits for.</summary>
    public bool IsTooLong(TimeSpan? wait) => wait > patience;

    /// <summary>Returns when no pause is running.</summary>
    /// <exception cref="ProviderOverloadException">It would take too long; it says how long.</exception>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        // A delay is cut to whole milliseconds: less than one would be none at all, again and again.
        while (Left() is var left && left > TimeSpan.Zero)
        {
            if (IsTooLong(left))
                throw new ProviderOverloadException("provider-waits", provider, (int)Math.Ceiling(left.TotalSeconds))
                {
                    RetryAfter = left,
                    SlowDown = true,
                };
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds)), time, cancellationToken);
        }
    }

    private TimeSpan Left()
    {
        lock (_lock)
            return _until - time.GetUtcNow();
    }
}
