namespace Localization.Pipeline.Tests;

public sealed class BatchTranslatorTests : IDisposable
{
    private readonly BatchFixture _batch = new();

    public void Dispose() => _batch.Dispose();

    [Fact]
    public async Task RunAsync_SameSegmentInManyArticles_IsAskedOnce()
    {
        var files = Enumerable
            .Range(0, 8)
            .Select(i => _batch.Write($"a{i}.txt", $"The dog runs home.\nIt is number {i} here.\n"))
            .ToList();
        await _batch.RunAsync(files);
        _batch.Recording.Asked.Count(t => t == "The dog runs home.").ShouldBe(1);
        _batch.Recording.Asked.Count.ShouldBe(9);
    }

    [Fact]
    public async Task RunAsync_SecondTime_AsksNothing()
    {
        var file = _batch.Write("a.txt", "The dog runs home. The cat sleeps there.\n");
        await _batch.RunAsync([file]);
        _batch.Recording.Asked.Clear();
        var summary = await _batch.RunAsync([file]);
        _batch.Recording.Asked.ShouldBeEmpty();
        summary.From(SegmentOrigin.Memory).ShouldBe(2);
    }

    [Fact]
    public async Task RunAsync_ProviderDiesInMidBatch_KeepsWhatWasAnsweredAndAsksOnlyTheRestNextTime()
    {
        var file = _batch.Write(
            "a.txt",
            string.Join('\n', Enumerable.Range(0, 10).Select(i => $"This is sentence number {i} of it.")) + "\n"
        );
        var requests = 0;
        _batch.Recording.BeforeAnswering = () =>
        {
            if (++requests == 4)
                throw new ProviderUnavailableException("apertium-start", "it died");
        };
        var first = await _batch.RunAsync([file]);
        first.Failed.ShouldBe(1);
        first.Outcomes[0].Error!.Message.ShouldContain("it died");
        var answered = _batch.Recording.Asked.ToList();
        answered.Count.ShouldBe(8);

        _batch.Recording.Asked.Clear();
        _batch.Recording.BeforeAnswering = null;
        (await _batch.RunAsync([file])).Failed.ShouldBe(0);
        _batch.Recording.Asked.Count.ShouldBe(2);
        _batch.Recording.Asked.ShouldNotContain(t => answered.Contains(t));
    }

    [Fact]
    public async Task RunAsync_ProviderFailsOnOneSegment_LeavesItsSourceAndReportsIt()
    {
        _batch.Recording.Answer = text =>
            text.Contains("cat", StringComparison.Ordinal)
                ? new TranslationAnswer(null, "too odd")
                : new TranslationAnswer(new InlineText("El perro corre."));
        var summary = await _batch.RunAsync([_batch.Write("a.txt", "The dog runs home. The cat sleeps there.\n")]);
        summary.Issues.ShouldBe(1);
        File.ReadAllText(_batch["output/a/a.es.txt"]).ShouldBe("El perro corre. The cat sleeps there.\n");
    }

    [Fact]
    public async Task RunAsync_ProviderLosesAFigure_ReportsIt()
    {
        _batch.Recording.Answer = _ => new TranslationAnswer(new InlineText("Llegaron tropas."));
        var summary = await _batch.RunAsync([_batch.Write("a.txt", "They say that 10,000 troops arrived.\n")]);
        var issue = summary.Articles.Single().Segments.SelectMany(s => s.Issues).Single(i => i.Code == "given-missing");
        issue.Arguments[1].ShouldBe("10.000");
    }

    [Fact]
    public async Task RunAsync_ChangedTerm_AsksAgain()
    {
        var file = _batch.Write("a.txt", "The Essequibo is a river.\n");
        await _batch.RunAsync([file], [new Term("Essequibo", "Esequibo", TermPolicy.Translate)]);
        await _batch.RunAsync([file], [new Term("Essequibo", "Essequibo", TermPolicy.Keep)]);
        _batch.Recording.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task RunAsync_ProviderGivesTooFewAnswers_UsesNone()
    {
        _batch.Recording.Answer = _ => throw new ProviderException("provider-count", "recording", 2, 1);
        var summary = await _batch.RunAsync([_batch.Write("a.txt", "The dog runs home.\n"), _batch["missing.txt"]]);
        summary.Failed.ShouldBe(2);
        _batch.Finished.Count.ShouldBe(2);
    }

    [Fact]
    public async Task RunAsync_TwoFilesWithOneName_WritesBoth()
    {
        await _batch.RunAsync([
            _batch.Write("x/a.txt", "The dog runs home.\n"),
            _batch.Write("y/a.txt", "The cat sleeps there.\n"),
        ]);
        File.ReadAllText(_batch["output/a/a.es.txt"]).ShouldContain("DOG");
        File.ReadAllText(_batch["output/a-2/a-2.es.txt"]).ShouldContain("CAT");
    }

    [Fact]
    public async Task RunAsync_Cancelled_Stops()
    {
        var file = _batch.Write("a.txt", "The dog runs home.\n");
        await Should.ThrowAsync<OperationCanceledException>(() => _batch.RunAsync([file], cancelled: true));
    }

    [Fact]
    public async Task RunAsync_WindowsFileWithBom_ComesBackWithBoth()
    {
        var file = _batch.Write("a.txt", "");
        File.WriteAllBytes(file, [0xEF, 0xBB, 0xBF, .. "The dog runs home.\r\n\r\nThe cat sleeps there."u8]);
        await _batch.RunAsync([file]);
        var bytes = File.ReadAllBytes(_batch["output/a/a.es.txt"]);
        bytes.Take(3).ShouldBe([0xEF, 0xBB, 0xBF]);
        System.Text.Encoding.UTF8.GetString(bytes[3..]).ShouldBe("THE DOG RUNS HOME.\r\n\r\nTHE CAT SLEEPS THERE.");
    }
}
