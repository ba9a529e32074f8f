using Localization.Pipeline.Watching;
using Microsoft.Extensions.Time.Testing;

namespace Localization.Pipeline.Tests;

public sealed class FolderWatchTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task NextAsync_ChangesOneAfterAnother_WaitsUntilTheyRest()
    {
        using var watch = new FolderWatch([], _time);
        var next = watch.NextAsync(TestContext.Current.CancellationToken);
        next.IsCompleted.ShouldBeFalse();

        watch.Touch();
        for (var i = 0; i < 5; i++)
        {
            _time.Advance(FolderWatch.Rest * 0.6);
            next.IsCompleted.ShouldBeFalse();
            watch.Touch();
        }

        while (!next.IsCompleted)
        {
            _time.Advance(FolderWatch.Rest);
            await Task.Yield();
        }

        (await next).ShouldBeTrue();
        watch.NextAsync(TestContext.Current.CancellationToken).IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task NextAsync_Stopped_SaysSo()
    {
        using var watch = new FolderWatch([], _time);
        using var stop = new CancellationTokenSource();
        var next = watch.NextAsync(stop.Token);
        await stop.CancelAsync();
        (await next).ShouldBeFalse();
    }
}
