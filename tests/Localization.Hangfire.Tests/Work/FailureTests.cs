using Localization.Hangfire.Batches;
using Localization.Hangfire.Tests.Machines;

namespace Localization.Hangfire.Tests.Work;

public sealed class FailureTests : IAsyncDisposable
{
    private readonly LibreTranslateCluster _scene = new();

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task Worker_ArticleThatCannotBeRead_IsNamedAndCanBeOpenedAgain()
    {
        var bad = _scene.Cluster.Write("bad.docx", "no package");
        var batch = await _scene.EnqueueAsync(
            Cluster.Batch(_scene.Cluster.Write("good.txt", "The port is open.\n"), bad)
        );
        _scene.StartWorker();
        await Eventually.BecomesAsync(async () => (await _scene.Batches.ProgressAsync(batch)).Open == 0);
        (await _scene.Batches.ProgressAsync(batch)).ShouldBe(new QueueProgress(batch, 0, 1, 1));
        (await _scene.Batches.FailuresAsync(batch)).Single().File.ShouldBe(bad);

        (await _scene.Batches.RequeueAsync(batch)).ShouldBe(1);
        (await _scene.Batches.ProgressAsync(batch)).Open.ShouldBe(1);
        await Eventually.BecomesAsync(async () => (await _scene.Batches.ProgressAsync(batch)).Open == 0);
        (await _scene.Batches.ProgressAsync(batch)).Failed.ShouldBe(1);
    }

    [Fact]
    public async Task Worker_ToldToWaitLong_ComesAgainAfterThatTimeWithoutSpendingATry()
    {
        _scene.Cluster.Environment["LOCALIZATION_resilience__libretranslate__longestWait"] = "00:00:01";
        _scene.Provider.RetryAfter = 2;
        var batch = await _scene.EnqueueAsync(_scene.Cluster.Articles(3));
        _scene.StartWorker();
        await Eventually.BecomesAsync(() => _scene.Cluster.Query("SELECT statename FROM hangfire.job") == "Scheduled");

        _scene.Provider.RetryAfter = null;
        _scene.Provider.Requests.ShouldBe(1);
        _scene.Cluster.Query("SELECT sum(attempts) FROM queue_article").ShouldBe("0");
        await Eventually.BecomesAsync(async () => (await _scene.Batches.ProgressAsync(batch)).Open == 0);
        (await _scene.Batches.ProgressAsync(batch)).Done.ShouldBe(3);
        (_scene.Provider.Times.ElementAt(1) - _scene.Provider.Times.First()).ShouldBeGreaterThanOrEqualTo(
            TimeSpan.FromSeconds(2)
        );
        _scene.Cluster.Query("SELECT count(*) FROM hangfire.jobparameter WHERE name = 'RetryCount'").ShouldBe("0");
    }

    [Fact]
    public async Task Worker_ArticleOverWhichWorkersDie_IsLeftOutByName()
    {
        var batch = await _scene.EnqueueAsync(_scene.Cluster.Articles(2));
        _scene.Cluster.Query("UPDATE queue_article SET attempts = 4 WHERE id = 1");
        _scene.Provider.Open.Reset();
        var worker = _scene.StartWorker();
        await Eventually.BecomesAsync(() => _scene.Provider.Requests == 1);
        _scene.Cluster.Kill(worker);
        _scene.Provider.Open.Set();

        _scene.StartWorker();
        await Eventually.BecomesAsync(async () => (await _scene.Batches.ProgressAsync(batch)).Open == 0);
        (await _scene.Batches.ProgressAsync(batch)).ShouldBe(new QueueProgress(batch, 0, 1, 1));
        (await _scene.Batches.FailuresAsync(batch)).Single().Error.ShouldContain("5 times");
        (await _scene.Batches.RequeueAsync(batch)).ShouldBe(1);
        await Eventually.BecomesAsync(async () => (await _scene.Batches.ProgressAsync(batch)).Open == 0);
        (await _scene.Batches.ProgressAsync(batch)).ShouldBe(new QueueProgress(batch, 0, 2, 0));
    }

    [Fact]
    public async Task Worker_WithAnotherModelThanTheBatch_LeavesItToOthers()
    {
        var batch = await _scene.EnqueueAsync(_scene.Cluster.Articles(1), model: "another");
        var worker = _scene.StartWorker();
        await Eventually.BecomesAsync(() =>
            _scene.Cluster.Query("SELECT count(*) FROM hangfire.jobparameter WHERE name = 'RetryCount'") == "1"
        );
        worker.Errors.Single().ShouldContain("the batch was started with \"another\"");
        (
            (await _scene.Batches.ProgressAsync(batch)).Open,
            _scene.Provider.Requests,
            _scene.Cluster.Query("SELECT attempts FROM queue_article")
        ).ShouldBe((1, 0, "0"));
    }

    [Fact]
    public async Task Remove_BatchUnderWay_EndsItAndKeepsWhatWasTranslated()
    {
        _scene.Provider.Open.Reset();
        var batch = await _scene.EnqueueAsync(_scene.Cluster.Articles(5));
        _scene.StartWorker();
        await Eventually.BecomesAsync(() => _scene.Provider.Requests == 1);
        await _scene.Batches.RemoveAsync(batch);
        _scene.Provider.Open.Set();
        await Eventually.BecomesAsync(() => _scene.Cluster.Query("SELECT statename FROM hangfire.job") == "Succeeded");
        await Should.ThrowAsync<SettingsException>(async () => await _scene.Batches.ProgressAsync(batch));
        (_scene.Provider.Requests, _scene.Cluster.Query("SELECT count(*) FROM entry")).ShouldBe((1, "2"));
    }

    [Fact]
    public async Task HasWorker_BeforeOneStarts_IsFalse() =>
        (await _scene.Batches.HasWorkerAsync("libretranslate")).ShouldBeFalse();
}
