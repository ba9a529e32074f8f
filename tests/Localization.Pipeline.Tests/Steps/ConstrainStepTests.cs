using Localization.Pipeline.Settings;

namespace Localization.Pipeline.Tests.Steps;

public sealed class ConstrainStepTests : IDisposable
{
    private readonly BatchFixture _batch = new();

    public void Dispose() => _batch.Dispose();

    [Fact]
    public async Task RunAsync_RepeatedLine_IsOneQuestion()
    {
        var seen = new Seeing();
        _batch.Steps = new StepOptions { Added = [new AddedStep(seen, "constrain")] };
        var markdown = "Two dogs run.\n\nA cat sleeps.\n\nTwo dogs run.\n\nTwo **dogs** run.\n\nTwo *dogs* run.\n";
        await _batch.RunAsync([_batch.Write("a.md", markdown)]);

        var segments = seen.Article!.Segments;
        segments.Length.ShouldBe(5);
        segments[2].Unit.ShouldBeSameAs(segments[0].Unit);
        segments[2].Key.ShouldBeSameAs(segments[0].Key);
        segments.Select(s => s.Key).Distinct().Count().ShouldBe(4);
        segments.ShouldAllBe(s => s.Unit!.Text.Equals(s.Segment.Source));
    }

    [Fact]
    public async Task RunAsync_CheckedArticle_HasItsSegmentsOnce()
    {
        var seen = new Seeing();
        _batch.Steps = new StepOptions { Added = [new AddedStep(seen, "write")] };
        await _batch.RunAsync([_batch.Write("a.txt", "Two dogs run.\n")]);
        seen.Article!.Segments.ShouldBeEmpty();
        seen.Article.Translated!.Segments.ShouldHaveSingleItem();
    }

    private sealed class Seeing : IArticleStep
    {
        public ArticleInProgress? Article { get; private set; }

        public string Name => "seeing";

        public Task<ArticleInProgress> RunAsync(ArticleInProgress article, CancellationToken cancellationToken)
        {
            Article = article;
            return Task.FromResult(article);
        }
    }
}
