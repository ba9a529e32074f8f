namespace Localization.Review.Pages;

/// <summary>Refreshes a page some time after it was asked to, once for all that was asked meanwhile, and never on the
/// thread of who changed something: whoever saves does not wait for those who watch.</summary>
internal sealed class Coalesced : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly ITimer _timer;
    private int _asked;

    /// <param name="time">The clock.</param>
    /// <param name="refresh">Refreshes the page.</param>
    public Coalesced(TimeProvider time, Func<Task> refresh) =>
        _timer = time.CreateTimer(
            _ =>
            {
                Interlocked.Exchange(ref _asked, 0);
                _ = refresh();
            },
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan
        );

    /// <summary>Asks for a refresh.</summary>
    public void Ask()
    {
        if (Interlocked.Exchange(ref _asked, 1) == 0)
            _timer.Change(Pause, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();
}
