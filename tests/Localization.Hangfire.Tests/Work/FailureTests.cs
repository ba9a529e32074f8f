using Localization.Hangfire.Tests.Machines;
using Localization.Model;

namespace Localization.Hangfire.Tests.Work;

public sealed class FailureTests : IDisposable
{
    private readonly Cluster _cluster = new();
    private readonly FakeLibreTranslate _provider;
    private readonly QueuedBatches _queue;

    public FailureTests()
    {
        _provider = new FakeLibreTranslate(_cluster.Connection, faults: 0);
        _queue = new QueuedBatches(_cluster.Connection, TimeProvider.System);
        _cluster.Environment["LIBRETRANSLATE_URL"] = _provider.Url;
    }

    public void Dispose()
    {
        _queue.Dispose();
        _provider.Dispose();
        _cluster.Dispose();
    }

    [Fact]
    public async Task Worker_ArticleThatCannotBeRead_IsNamedAndCanBeOpenedAgain()
    {
        using var store = _cluster.Store();
        var bad = _cluster.Write("bad.docx", "no package");
        var batch = _queue.Enqueue(Cluster.Batch(_cluster.Write("good.txt", "The port is open.\n"), bad), "libretranslate", _provider.Url, store.Terms);
        _cluster.StartWorker("libretranslate", threads: 1);
        await Eventually.BecomesAsync(() => _queue.Progress(batch).Open == 0);
        _queue.Progress(batch).ShouldBe(new QueueProgress(batch, 0, 1, 1));
        _queue.Failures(batch).Single().File.ShouldBe(bad);

        _queue.Requeue(batch).ShouldBe(1);
        _queue.Progress(batch).Open.ShouldBe(1);
        await Eventually.BecomesAsync(() => _queue.Progress(batch).Open == 0);
        _queue.Progress(batch).Failed.ShouldBe(1);
    }

    [Fact]
    public async Task Worker_ToldToWaitLong_ComesAgainAfterThatTimeWithoutSpendingATry()
    {
        using var store = _cluster.Store();
        _provider.RetryAfter = 8;
        var batch = _queue.Enqueue(_cluster.Articles(3), "libretranslate", _provider.Url, store.Terms);
        _cluster.StartWorker("libretranslate", threads: 1);
        await Eventually.BecomesAsync(() => _cluster.Query("SELECT statename FROM hangfire.job") == "Scheduled");

        _provider.RetryAfter = null;
        _provider.Requests.ShouldBe(1);
        _cluster.Query("SELECT sum(attempts) FROM queue_article").ShouldBe("0");
        await Eventually.BecomesAsync(() => _queue.Progress(batch).Open == 0);
        _queue.Progress(batch).Done.ShouldBe(3);
        (_provider.Times.ElementAt(1) - _provider.Times.First()).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(8));
        _cluster.Query("SELECT count(*) FROM hangfire.jobparameter WHERE name = 'RetryCount'").ShouldBe("0");
    }

    [Fact]
    public async Task Worker_ArticleOverWhichWorkersDie_IsLeftOutByName()
    {
        using var store = _cluster.Store();
        var batch = _queue.Enqueue(_cluster.Articles(2), "libretranslate", _provider.Url, store.Terms);
        _cluster.Query("UPDATE queue_article SET attempts = 4 WHERE id = 1");
        _provider.Open.Reset();
        var worker = _cluster.StartWorker("libretranslate", threads: 1);
        await Eventually.BecomesAsync(() => _provider.Requests == 1);
        _cluster.Kill(worker);
        _provider.Open.Set();

        _cluster.StartWorker("libretranslate", threads: 1);
        await Eventually.BecomesAsync(() => _queue.Progress(batch).Open == 0);
        _queue.Progress(batch).ShouldBe(new QueueProgress(batch, 0, 1, 1));
        _queue.Failures(batch).Single().Error.ShouldContain("5 times");
        _queue.Requeue(batch).ShouldBe(1);
        await Eventually.BecomesAsync(() => _queue.Progress(batch).Open == 0);
        _queue.Progress(batch).ShouldBe(new QueueProgress(batch, 0, 2, 0));
    }

    [Fact]
    public async Task Worker_WithAnotherModelThanTheBatch_LeavesItToOthers()
    {
        using var store = _cluster.Store();
        var batch = _queue.Enqueue(_cluster.Articles(1), "libretranslate", "another", store.Terms);
        var worker = _cluster.StartWorker("libretranslate", threads: 1);
        await Eventually.BecomesAsync(() => _cluster.Query("SELECT count(*) FROM hangfire.jobparameter WHERE name = 'RetryCount'") == "1");
        worker.Errors.Single().ShouldContain("the batch was begun with \"another\"");
        (_queue.Progress(batch).Open, _provider.Requests, _cluster.Query("SELECT attempts FROM queue_article")).ShouldBe((1, 0, "0"));
    }

    [Fact]
    public async Task Remove_BatchUnderWay_EndsItAndKeepsWhatWasTranslated()
    {
        using var store = _cluster.Store();
        _provider.Open.Reset();
        var batch = _queue.Enqueue(_cluster.Articles(5), "libretranslate", _provider.Url, store.Terms);
        _cluster.StartWorker("libretranslate", threads: 1);
        await Eventually.BecomesAsync(() => _provider.Requests == 1);
        _queue.Remove(batch);
        _provider.Open.Set();
        await Eventually.BecomesAsync(() => _cluster.Query("SELECT statename FROM hangfire.job") == "Succeeded");
        Should.Throw<SettingsException>(() => _queue.Progress(batch));
        (_provider.Requests, _cluster.Query("SELECT count(*) FROM entry")).ShouldBe((1, "2"));
    }

    [Fact]
    public void HasWorker_BeforeOneStarts_IsFalse() => _queue.HasWorker("libretranslate").ShouldBeFalse();
}
