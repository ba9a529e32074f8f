using Localization.Hangfire.Batches;
using Localization.Hangfire.Tests.Machines;
using Localization.Testing.Machines;

namespace Localization.Hangfire.Tests;

public sealed class ClusterTests : IDisposable
{
    private const int Threads = 2;
    private static readonly int Articles = Cases.Of(100, 2000);
    private static readonly int RequestsPerSecond = Cases.Of(40, 100);

    /// <summary>How many workers are killed: each time its shard waits until it counts as lost.</summary>
    private static readonly int Kills = Cases.Of(3, int.MaxValue);

    private readonly Cluster _cluster = new(ownServer: true);

    public void Dispose() => _cluster.Dispose();

    [Fact]
    public async Task Workers_KilledAgainAndAgainAndTheDatabaseOnce_DoEveryArticleAndPayNothingTwice()
    {
        using var provider = new FakeLibreTranslate(_cluster.Connection, faults: 0.1, limit: RequestsPerSecond);
        _cluster.Environment["LIBRETRANSLATE_URL"] = provider.Url;
        _cluster.Environment["LOCALIZATION_resilience__libretranslate__backoff"] = "00:00:00.050";
        await using var queue = new QueuedBatches(_cluster.Connection, TimeProvider.System);
        await using var store = _cluster.Store();
        var batch = await queue.EnqueueAsync(_cluster.Articles(Articles), "libretranslate", provider.Url, store.Terms);

        var random = new Random(3);
        for (var i = 0; i < 3; i++)
            _cluster.StartWorker("libretranslate", Threads);
        using var clock = new PeriodicTimer(TimeSpan.FromSeconds(4));
        var connections = 0;
        IReadOnlyCollection<string>? underWay = null;
        for (var beat = 0; await queue.ProgressAsync(batch) is { Open: > 0 }; beat++)
        {
            await clock.WaitForNextTickAsync(TestContext.Current.CancellationToken);
            if (beat == 100)
                Assert.Fail($"{await queue.ProgressAsync(batch)}, {Jobs()}");
            connections = Math.Max(
                connections,
                int.Parse(_cluster.Query("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()")!)
            );
            if (underWay is null && (await queue.ProgressAsync(batch)).Done > 0)
                underWay = KillDatabase(provider);
            if (beat >= Kills)
                continue;
            _cluster.Kill(_cluster.Workers[random.Next(_cluster.Workers.Count)]);
            _cluster.StartWorker("libretranslate", Threads);
        }

        (await queue.ProgressAsync(batch)).ShouldBe(
            new QueueProgress(batch, 0, Articles, 0),
            string.Join('\n', (await queue.FailuresAsync(batch)).Take(5))
        );
        // A server that crashes loses its locks: what was under way then may be asked for by two workers at once.
        provider.PaidTwice.ShouldBeUnique();
        provider.PaidTwice.Except(underWay.ShouldNotBeNull()).ShouldBeEmpty();
        provider.Asked.Count.ShouldBe(Articles + 1);
        _cluster.Query("SELECT count(*) FROM entry").ShouldBe($"{Articles + 1}");
        _cluster.Query("SELECT count(*) FROM claim").ShouldBe("0");
        // Three workers and who follows them here; those that were killed linger until the server notices.
        connections.ShouldBeInRange(1, 5 * ((2 * Threads) + 10));
        (await queue.HasWorkerAsync("libretranslate")).ShouldBeTrue();
        foreach (var worker in _cluster.Workers)
        {
            await Eventually.BecomesAsync(() => worker.IsReadyAsync(TestContext.Current.CancellationToken));
            worker.Terminate();
            (await worker.ExitAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
        }
    }

    /// <summary>Kills the database and starts it again; the texts whose answers were not stored by then.</summary>
    private List<string> KillDatabase(FakeLibreTranslate provider)
    {
        var stored = _cluster.Query("SELECT string_agg(source, E'\\n') FROM entry")?.Split('\n') ?? [];
        _cluster.KillDatabase();
        return [.. provider.Begun.Keys.Except(stored)];
    }

    private string? Jobs() =>
        _cluster.Query(
            """
            SELECT string_agg(concat_ws(' ', n, statename),
                ', ') || '; locks: ' || (SELECT coalesce(string_agg(concat_ws(' ', resource, acquired), ', '), 'none')
                FROM hangfire.lock)
            FROM (SELECT statename, count(*) n FROM hangfire.job GROUP BY 1) s
            """
        );
}
