using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using Localization.Memory;
using Localization.Memory.Sqlite;
using Localization.Pipeline.Settings;
using Localization.Pipeline.Steps;

namespace Localization.Pipeline.Tests.Steps;

/// <summary>The steps of the pipeline: their order, and how a house changes them.</summary>
public sealed class ArticlePipelineTests : IDisposable
{
    private static readonly ImmutableArray<string> Documented = StepNames.All;

    private readonly BatchFixture _batch = new();

    public void Dispose() => _batch.Dispose();

    [Fact]
    public async Task Run_Article_TracesTheStepsInOrder()
    {
        (await TraceAsync("traced.txt")).ShouldBe(Documented);
    }

    [Fact]
    public void ArchitecturePage_Steps_AreThoseThatRun()
    {
        var page = File.ReadAllLines(Repository.Path("docs", "architecture.md"));
        page.Where(line => line.StartsWith("| `", StringComparison.Ordinal) && line.Contains("Step.cs"))
            .Select(line => line.Split('`')[1])
            .ShouldBe(Documented);
        page.ShouldContain(string.Join(" → ", Documented));
    }

    [Fact]
    public async Task Run_StepLeftOut_DoesNotRun()
    {
        _batch.Steps = new StepOptions { LeftOut = ["typography"] };
        (await TraceAsync("plain.txt")).ShouldBe(Documented.Where(s => s != "typography"));
        File.ReadAllText(_batch["output/plain/plain.es.txt"]).ShouldBe("HE SAID \"GO\" AT NOON.\n");
    }

    [Theory]
    [InlineData("reuse")]
    [InlineData("verify")]
    [InlineData("check")]
    [InlineData("write")]
    [InlineData("other")]
    public async Task Run_StepThatIsNeededLeftOut_IsRefused(string step)
    {
        _batch.Steps = new StepOptions { LeftOut = [step] };
        var file = _batch.Write("a.txt", "The dog runs home.\n");
        (await Should.ThrowAsync<SettingsException>(() => _batch.RunAsync([file]))).Code.ShouldBe("step-needed");
    }

    [Fact]
    public async Task Run_AddedStep_ChangesWhatIsVerifiedAndWritten()
    {
        var file = _batch.Write("a.txt", "The dog runs home.\n");
        _batch.Steps = new StepOptions { Added = [new AddedStep(new Replacing("DOG", "CAT"), "translate")] };
        var summary = await _batch.RunAsync([file], [new Term("dog", "DOG", TermPolicy.Translate)]);
        File.ReadAllText(_batch["output/a/a.es.txt"]).ShouldBe("THE CAT RUNS HOME.\n");
        summary.Outcomes[0].Article!.Segments[0].Terms[0].Outcome.ShouldBe(TermOutcome.Missing);
    }

    [Fact]
    public async Task Run_StepsChangedSinceTheLastRun_MakesTheEditionsAgain()
    {
        var file = _batch.Write("a.txt", "The dog runs home.\n");
        await _batch.RunAsync([file], keepArticles: false);
        (await _batch.RunAsync([file], keepArticles: false)).Outcomes[0].Unchanged.ShouldBeTrue();
        _batch.Steps = new StepOptions { Added = [new AddedStep(new Replacing("DOG", "CAT"), "typography")] };
        (await _batch.RunAsync([file], keepArticles: false)).Outcomes[0].Unchanged.ShouldBeFalse();
        File.ReadAllText(_batch["output/a/a.es.txt"]).ShouldBe("THE CAT RUNS HOME.\n");
    }

    [Theory]
    [InlineData("polish")]
    [InlineData("verify")]
    [InlineData("enforce")]
    [InlineData("check")]
    public async Task Run_AddedStepAfterOneThatItCannotFollow_IsRefused(string after)
    {
        _batch.Steps = new StepOptions { Added = [new AddedStep(new Replacing("a", "b"), after)] };
        var file = _batch.Write("a.txt", "The dog runs home.\n");
        (await Should.ThrowAsync<SettingsException>(() => _batch.RunAsync([file]))).Message.ShouldContain(after);
    }

    [Theory]
    [InlineData("reuse")]
    [InlineData("translate")]
    [InlineData("typography")]
    public async Task Run_AddedStep_LeavesTheTextOfPeople(string after)
    {
        var file = _batch.Write("a.txt", "The dog runs home.\n\nA dog sleeps.\n");
        await using (var memory = new SqliteTranslationMemory(_batch["workspace.db"], TimeProvider.System))
            await memory.ImportAsync([Persons("The dog runs home.", "El DOG de Ana.")]);
        _batch.Steps = new StepOptions { Added = [new AddedStep(new Replacing("DOG", "CAT"), after)] };
        await _batch.RunAsync([file]);
        var machine = after == "reuse" ? "A DOG SLEEPS." : "A CAT SLEEPS.";
        File.ReadAllText(_batch["output/a/a.es.txt"]).ShouldBe($"El DOG de Ana.\n\n{machine}\n");
    }

    [Fact]
    public async Task Run_AddedStepThatLosesATranslation_IsReported()
    {
        var file = _batch.Write("a.txt", "The dog runs home.\n");
        _batch.Steps = new StepOptions { Added = [new AddedStep(new Losing(), "typography")] };
        (await _batch.RunAsync([file])).Untranslated.ShouldBe(1);
    }

    [Fact]
    public async Task Run_AddedStepThatDropsSegments_FailsTheArticle()
    {
        var file = _batch.Write("a.txt", "The dog runs home.\n");
        _batch.Steps = new StepOptions { Added = [new AddedStep(new Dropping(), "typography")] };
        (await _batch.RunAsync([file])).Outcomes[0].Error!.Message.ShouldContain("dropping");
    }

    [Fact]
    public async Task Run_AddedStepThatFails_FailsItsArticleAlone()
    {
        var (good, bad) = (_batch.Write("a.txt", "The dog runs.\n"), _batch.Write("b.txt", "The cat sleeps.\n"));
        _batch.Steps = new StepOptions { Added = [new AddedStep(new Failing("CAT"), "translate")] };
        var summary = await _batch.RunAsync([good, bad]);
        summary.Outcomes[0].Error.ShouldBeNull();
        summary.Outcomes[1].Error!.Message.ShouldContain("A step of a house failed.");
    }

    private async Task<IEnumerable<string>> TraceAsync(string name)
    {
        var steps = new ConcurrentQueue<string>();
        using var listener = new ActivityListener();
        listener.ShouldListenTo = source => source.Name == ArticlePipeline.ActivityName;
        listener.Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded;
        listener.ActivityStopped = activity =>
        {
            // Other tests run at the same time.
            if (activity.GetTagItem("localization.article") is string article && article + ".txt" == name)
                steps.Enqueue(activity.OperationName);
        };
        ActivitySource.AddActivityListener(listener);
        await _batch.RunAsync([_batch.Write(name, "He said \"go\" at noon.\n")]);
        return steps;
    }

    private static MemoryEntry Persons(string source, string target) =>
        HumanEntry.Of(
            LanguageTag.Parse("en"),
            LanguageTag.Parse("es"),
            new InlineText(source),
            "",
            "",
            new InlineText(target),
            SegmentState.Final,
            "Ana",
            ""
        );

    private sealed class Losing : IArticleStep
    {
        public string Name => "losing";

        public Task<ArticleInProgress> RunAsync(ArticleInProgress article, CancellationToken cancellationToken) =>
            Task.FromResult(article with { Segments = [.. article.Segments.Select(s => s with { Target = null })] });
    }

    private sealed class Dropping : IArticleStep
    {
        public string Name => "dropping";

        public Task<ArticleInProgress> RunAsync(ArticleInProgress article, CancellationToken cancellationToken) =>
            Task.FromResult(article with { Segments = [] });
    }

    private sealed class Replacing(string old, string by) : IArticleStep
    {
        public string Name => "replacing";

        public Task<ArticleInProgress> RunAsync(ArticleInProgress article, CancellationToken cancellationToken) =>
            Task.FromResult(article with { Segments = [.. article.Segments.Select(Replaced)] });

        private SegmentInProgress Replaced(SegmentInProgress segment) =>
            segment with
            {
                Target = segment.Target is { } target
                    ? new InlineText(target.Text.Replace(old, by, StringComparison.Ordinal))
                    : null,
            };
    }

    private sealed class Failing(string word) : IArticleStep
    {
        public string Name => "failing";

        public Task<ArticleInProgress> RunAsync(ArticleInProgress article, CancellationToken cancellationToken) =>
            article.Segments.Any(s => s.Target!.Text.Contains(word, StringComparison.Ordinal))
                ? throw new InvalidOperationException("A step of a house failed.")
                : Task.FromResult(article);
    }
}
