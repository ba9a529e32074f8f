using System.Text.RegularExpressions;
using Localization.Memory;
using Localization.Memory.Sqlite;
using Localization.Pipeline.Output;
using Microsoft.Extensions.Time.Testing;

namespace Localization.Pipeline.Tests;

public sealed class PoisonedSegmentTests : IDisposable
{
    private readonly BatchFixture _batch = new();

    public void Dispose() => _batch.Dispose();

    [Theory]
    [InlineData(@"EL PERRO\0.")]
    [InlineData(@"EL PERRO \uD800.")]
    [InlineData(@"EL PERRO \u001B[31m.")]
    [InlineData(@"EL PERRO \uFFFE.")]
    public async Task RunAsync_AnswerThatCannotBePublished_EndsTheSameInEveryRun(string answer)
    {
        // Escaped, because the test runner keeps no halves of characters.
        var text = Regex.Unescape(answer);
        _batch.Editions = [.. EditionCatalog.Names.Where(n => n != "pdf")];
        _batch.Recording.Answer = asked => new TranslationAnswer(
            new InlineText(asked.Contains("dog") ? text : asked.ToUpperInvariant())
        );
        var file = _batch.Write("a.txt", "The dog runs home.\n\nThe cat sleeps there.\n");
        for (var run = 0; run < 3; run++)
        {
            var summary = await _batch.RunAsync([file]);
            summary.Failed.ShouldBe(0);
            summary.Untranslated.ShouldBe(1);
            File.ReadAllText(_batch["output/a/a.es.txt"]).ShouldBe("The dog runs home.\n\nTHE CAT SLEEPS THERE.\n");
        }
    }

    [Fact]
    public async Task RunAsync_StoppedAtOnce_StoresWhatWasUnderWay()
    {
        using var stop = new CancellationTokenSource();
        var file = _batch.Write("a.txt", "The dog runs home.\n");
        _batch.Recording.BeforeAnswering = stop.Cancel;
        await Should.ThrowAsync<OperationCanceledException>(() => _batch.RunAsync([file], stop: stop.Token));

        await using var memory = new SqliteTranslationMemory(_batch["workspace.db"], new FakeTimeProvider());
        (await memory.EntriesAsync(new EntryFilter()).ToListAsync())
            .ShouldHaveSingleItem()
            .Target.Text.ShouldBe("THE DOG RUNS HOME.");
    }

    [Fact]
    public async Task RunAsync_NameThatIsNoUtf8_IsNamedAndSkipped()
    {
        var good = _batch.Write("a.txt", "The dog runs home.\n");
        var summary = await _batch.RunAsync([_batch["b\uFFFD.txt"], good]);
        summary.Outcomes[0].Error!.Code.ShouldBe("article-name");
        summary.Outcomes[1].Error.ShouldBeNull();
    }

    [Fact]
    public async Task RunAsync_DraftsOfAKilledRun_AreRemoved()
    {
        var draft = _batch.Write("output/.localize-999999999-1.tmp", "half");
        await _batch.RunAsync([_batch.Write("a.txt", "The dog runs home.\n")]);
        File.Exists(draft).ShouldBeFalse();
        Directory.GetFiles(_batch["output"], "*.tmp", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task RunAsync_NeitherAnArticleNorTheIndexCanBeWritten_EndsWithTheSummary()
    {
        _batch.Write("output/a/bilingual.html/in-the-way", "");
        _batch.Write("output/index.html/in-the-way", "");
        string[] files =
        [
            _batch.Write("a.txt", "The dog runs home.\n"),
            _batch.Write("b.txt", "The cat sleeps there.\n"),
        ];
        var summary = await _batch.RunAsync(files);
        summary.Failed.ShouldBe(1);
        summary.Outcomes[0].Error.ShouldBeOfType<OutputException>();
        File.ReadAllText(_batch["output/b/b.es.txt"]).ShouldBe("THE CAT SLEEPS THERE.\n");
    }
}
