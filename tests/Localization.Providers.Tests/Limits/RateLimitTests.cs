using Localization.Providers.Limits;
using Microsoft.Extensions.Time.Testing;

namespace Localization.Providers.Tests.Limits;

public sealed class RateLimitTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task WaitAsync_TwentyAtFourASecond_TakesFiveSecondsLessTheFirst()
    {
        var limit = new RateLimit(4, _time);
        var start = _time.GetUtcNow();
        var passed = new List<double>();
        var all = Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(async _ =>
                {
                    await limit.WaitAsync(1, TestContext.Current.CancellationToken);
                    lock (passed)
                        passed.Add((_time.GetUtcNow() - start).TotalSeconds);
                })
        );

        while (!all.IsCompleted)
        {
            _time.Advance(TimeSpan.FromMilliseconds(50));
            await Task.Yield();
        }

        await all;
        for (var second = 0; second < 5; second++)
            passed.Count(t => t > second - 0.001 && t < second + 0.999).ShouldBeLessThanOrEqualTo(4);
        passed.Max().ShouldBeGreaterThanOrEqualTo(4.75);
    }
}
