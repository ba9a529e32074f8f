using Localization.Apertium;
using Localization.Pipeline.Outcomes;
using Localization.Terms.Csv;
using Microsoft.Extensions.DependencyInjection;

namespace Localization.Pipeline.Tests;

public sealed class TermsInSentencesTests : IAsyncDisposable
{
    private static readonly List<SpecRow> Rows = [.. SpecTable.Rows("terms-in-sentences.md")];

    private readonly ServiceProvider _services = new ServiceCollection()
        .AddSingleton(TimeProvider.System)
        .AddApertium(new ApertiumOptions { Chains = 2 })
        .BuildServiceProvider();

    private ITranslationProvider Engine => _services.GetRequiredKeyedService<ITranslationProvider>("apertium");

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    [Fact]
    public async Task RunAsync_LocalEngine_GivesTheSentencesOfTheTable()
    {
        using var batch = new BatchFixture { Provider = Engine };
        await TranslateAsync(batch);
        var translated = (
            await File.ReadAllTextAsync(batch["output/a/a.es.md"], TestContext.Current.CancellationToken)
        ).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        translated.ShouldBe(Rows.Select(r => r[2]));
    }

    [Fact]
    public async Task RunAsync_EngineThatOnlyTakesText_HasEveryTermInEverySentence()
    {
        using var batch = new BatchFixture { Provider = new TextOnlyProvider(Engine) };
        var summary = await TranslateAsync(batch);
        summary.Terms.ShouldBeGreaterThan(40);
        summary
            .Articles.Single()
            .Segments.Where(s => s.Terms.Any(t => t.Outcome == TermOutcome.Missing))
            .Select(s => s.Target.Text)
            .ShouldBeEmpty();
    }

    private static async Task<BatchSummary> TranslateAsync(BatchFixture batch)
    {
        var glossary = CsvGlossary.Load(Path.Combine(AppContext.BaseDirectory, "glossaries", "en-es.csv"));
        return await batch.RunAsync(
            [batch.Write("a.md", string.Join("\n\n", Rows.Select(r => r[1])) + "\n")],
            glossary
        );
    }
}
