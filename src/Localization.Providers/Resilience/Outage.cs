namespace Localization.Providers.Resilience;

/// <summary>How long a provider has been busy or away, for all who ask it. In: what came of each attempt. Out: whether
/// there is patience left, and the fault with which the outage began.</summary>
internal sealed class Outage(TimeSpan patience, TimeProvider time)
{
    private readonly Lock _lock = new();
    private long? _since;
    private long? _again;

    /// <summary>The first fault since the provider last answered; null while it answers.</summary>
    public Exception? Cause
    {
        get
        {
            lock (_lock)
                return field;
        }
        private set;
    }

    /// <summary>Notes that a request begins.</summary>
    /// <param name="isLast">Whether it asks once more for what failed before: the first of these begins with new
    /// patience.</param>
    public void Begin(bool isLast)
    {
        lock (_lock)
            _again = isLast ? _again ?? time.GetTimestamp() : null;
    }

    /// <summary>Notes an answer, or a refusal that is one.</summary>
    public void End()
    {
        lock (_lock)
            (_since, Cause) = (null, null);
    }

    /// <summary>Notes that there was no answer.</summary>
    public void Add(Exception fault)
    {
        lock (_lock)
        {
            _since ??= time.GetTimestamp();
            Cause ??= fault;
        }
    }

    /// <summary>Whether a request may still be sent again.</summary>
    /// <param name="start">When the request began: one that starves while others are served ends too.</param>
    public bool IsBearable(long start)
    {
        lock (_lock)
        {
            var since = Math.Max(_since ?? start, _again ?? long.MinValue);
            return time.GetElapsedTime(since) < patience && time.GetElapsedTime(start) < patience;
        }
    }
}
