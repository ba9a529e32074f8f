namespace Localization.Providers.Resilience;

/// <summary>One pause for all workers of a provider: where one is told to slow down, all wait.</summary>
internal sealed class SharedPause(TimeProvider time)
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

    /// <summary>Returns when no pause is running.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        // A delay is cut to whole milliseconds: less than one would be none at all, again and again.
        while (Left() is var left && left > TimeSpan.Zero)
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds)), time, cancellationToken);
    }

    private TimeSpan Left()
    {
        lock (_lock)
            return _until - time.GetUtcNow();
    }
}
