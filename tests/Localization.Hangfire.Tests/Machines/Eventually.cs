namespace Localization.Hangfire.Tests.Machines;

/// <summary>Waits for what other processes do.</summary>
internal static class Eventually
{
    public static Task BecomesAsync(Func<bool> reached) => BecomesAsync(() => Task.FromResult(reached()));

    /// <summary>Looks every 250 ms, three minutes long.</summary>
    public static async Task BecomesAsync(Func<Task<bool>> reached)
    {
        using var clock = new PeriodicTimer(TimeSpan.FromMilliseconds(250));
        for (var beat = 0; !await reached(); beat++)
        {
            beat.ShouldBeLessThan(720);
            await clock.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }
}
