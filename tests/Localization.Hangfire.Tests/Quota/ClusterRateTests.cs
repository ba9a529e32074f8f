using Localization.Hangfire.Quota;
using Localization.Providers.Limits;
using Microsoft.Extensions.Time.Testing;

namespace Localization.Hangfire.Tests.Quota;

/// <summary>The database's clock runs, that of the workers is moved: a rate so low, or so high, that the seconds of a
/// test do not matter.</summary>
public sealed class ClusterRateTests : IAsyncDisposable
{
    private readonly TestDatabase _database = TestDatabase.WithTables();
    private readonly WaitedTime _time = new();
    private readonly ClusterRateLimits _here;
    private readonly ClusterRateLimits _there;

    public ClusterRateTests()
    {
        (_here, _there) = (
            new ClusterRateLimits(_database.Connection, _time),
            new ClusterRateLimits(_database.Connection, _time)
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _here.DisposeAsync();
        await _there.DisposeAsync();
        _database.Dispose();
    }

    [Fact]
    public async Task WaitAsync_TwoProcesses_TakeTurnsAtTheRateOfOne()
    {
        const double PerSecond = 0.001;
        var first = _here.Limit("p", RateUnit.Requests, PerSecond).WaitAsync(1, Stop);
        await _time.IsWaitedForAsync(first, 1, Stop);
        var second = _there.Limit("p", RateUnit.Requests, PerSecond).WaitAsync(1, Stop);
        await _time.IsWaitedForAsync(second, 2, Stop);
        _time.Advance(TimeSpan.FromSeconds(900));
        (first.IsCompleted, second.IsCompleted).ShouldBe((false, false));
        _time.Advance(TimeSpan.FromSeconds(101));
        await first;
        second.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(1000));
        await second;
    }

    [Fact]
    public async Task WaitAsync_CharactersBeyondABlock_WaitForAllOfThem()
    {
        var wait = _here.Limit("p", RateUnit.Characters, 0.5).WaitAsync(5000, Stop);
        await _time.IsWaitedForAsync(wait, 1, Stop);
        _time.Advance(TimeSpan.FromSeconds(9900));
        wait.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(101));
        await wait;
        _database.Query("SELECT unit FROM quota").ShouldBe("characters");
    }

    [Fact]
    public async Task WaitAsync_BlockThatLies_IsLetGo()
    {
        var limit = _here.Limit("p", RateUnit.Requests, 1000);
        var taken = await TakeAsync(limit);
        (await TakeAsync(limit)).ShouldBe(taken);
        _time.Advance(TimeSpan.FromSeconds(1));
        (await TakeAsync(limit)).ShouldNotBe(taken);
    }

    [Fact]
    public async Task WaitAsync_ProvidersAndUnits_HaveBucketsOfTheirOwn()
    {
        foreach (
            var limit in new[]
            {
                _here.Limit("p", RateUnit.Requests, 1e6),
                _here.Limit("p", RateUnit.Characters, 1e6),
                _here.Limit("q", RateUnit.Requests, 1e6),
            }
        )
            await TakeAsync(limit);
        _database.Query("SELECT count(*) FROM quota").ShouldBe("3");
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Takes one, for which two blocks of 50 ms are waited at most; when the bucket was last taken
    /// from.</summary>
    private async Task<string?> TakeAsync(IRateLimit limit)
    {
        var waits = _time.Waits;
        var wait = limit.WaitAsync(1, Stop);
        await _time.IsWaitedForAsync(wait, waits + 1, Stop);
        _time.Advance(TimeSpan.FromMilliseconds(150));
        await wait;
        return _database.Query("SELECT updated::text FROM quota");
    }

    /// <summary>A clock that says when somebody waits for it: a rate is leased over the network first.</summary>
    private sealed class WaitedTime : FakeTimeProvider
    {
        private int _waits;

        public int Waits => Volatile.Read(ref _waits);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            Interlocked.Increment(ref _waits);
            return timer;
        }

        public async Task IsWaitedForAsync(Task waiting, int waits, CancellationToken cancellationToken)
        {
            using var clock = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
            while (!waiting.IsCompleted && Waits < waits)
                await clock.WaitForNextTickAsync(cancellationToken);
        }
    }
}
