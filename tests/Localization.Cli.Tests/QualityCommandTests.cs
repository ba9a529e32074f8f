using System.Text.Json;
using Localization.Memory.Sqlite;

namespace Localization.Cli.Tests;

/// <summary>Risk weights are fitted to what people did on the review desk, and then used.</summary>
public sealed class QualityCommandTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Calibrate_FewSegments_IsRefused()
    {
        await DeskAsync(10);

        var result = await _workspace.RunAsync("quality calibrate");

        result.ExitCode.ShouldBe(1);
        result.Errors.ShouldContain("10 machine-translated segments were");
        File.Exists(_workspace[".localization/risk.json"]).ShouldBeFalse();
    }

    [Fact]
    public async Task Calibrate_EditsOfTheDesk_ChangeTheWeightsInForce()
    {
        await DeskAsync(120);
        _workspace.Write("in/a.txt", "The bridge is closing again.\n");
        var before = await RiskAsync();

        var dry = await _workspace.RunAsync("quality calibrate --dry-run");
        dry.ExitCode.ShouldBe(0, dry.Errors);
        dry.Output.ShouldContain("120 machine-translated segments, 40 of them changed by people");
        File.Exists(_workspace[".localization/risk.json"]).ShouldBeFalse();

        var result = await _workspace.RunAsync("quality calibrate --json");
        result.ExitCode.ShouldBe(0, result.Errors);
        using var figures = JsonDocument.Parse(result.Output);
        figures.RootElement.GetProperty("after").GetProperty("area").GetDouble().ShouldBeGreaterThan(0.95);
        using var weights = JsonDocument.Parse(_workspace.Read(".localization/risk.json"));
        weights.RootElement.GetProperty("constructs").GetProperty("gerunds").GetDouble().ShouldBeGreaterThan(2);
        weights.RootElement.GetProperty("rates").GetProperty("copy").GetDouble().ShouldBeGreaterThan(0);
        (await RiskAsync()).ShouldBeGreaterThan(before);
    }

    [Fact]
    public async Task Calibrate_EditsOfUnsureAnswers_WeighTheConfidence()
    {
        await DeskAsync(120, (segment, isEdited) => segment with { Confidence = isEdited ? 0.4 : 0.95 });

        var result = await _workspace.RunAsync("quality calibrate");

        result.ExitCode.ShouldBe(0, result.Errors);
        using var weights = JsonDocument.Parse(_workspace.Read(".localization/risk.json"));
        weights.RootElement.GetProperty("unsure").GetDouble().ShouldBeGreaterThan(1.2);
    }

    [Fact]
    public async Task Check_BrokenWeights_AreNamed()
    {
        _workspace.Write(".localization/risk.json", "{ \"error\": 3 }");
        _workspace.Write("a.txt", "Rain in Madrid.\n");

        var result = await _workspace.RunAsync("check a.txt --provider copy");

        result.ExitCode.ShouldBe(2);
        result.Errors.ShouldContain("risk.json");
    }

    private async Task<int> RiskAsync()
    {
        var result = await _workspace.RunAsync("translate in --provider copy --editions json");
        result.ExitCode.ShouldBe(0, result.Errors);
        using var edition = JsonDocument.Parse(_workspace.Read("output/a/a.json"));
        return edition
            .RootElement.GetProperty("blocks")
            .EnumerateArray()
            .SelectMany(b => b.GetProperty("segments").EnumerateArray())
            .Max(s => s.GetProperty("risk").GetInt32());
    }

    // Of three sentences, people changed the one with a gerund.
    private async Task DeskAsync(int count, Func<ReviewSegment, bool, ReviewSegment>? change = null)
    {
        await using var memory = new SqliteTranslationMemory(
            _workspace[".localization/workspace.db"],
            TimeProvider.System
        );
        await memory.Review.PutAsync(
            new ReviewArticle(
                0,
                _workspace["in/b.txt"],
                "b",
                "b",
                LanguageTag.Parse("en"),
                LanguageTag.Parse("es"),
                "copy",
                ""
            ),
            [],
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(i => (change ?? ((segment, _) => segment))(Segment(i, i % 3 == 0), i % 3 == 0)),
            ],
            "Ana",
            ReviewChangeKind.Edit
        );
    }

    private static ReviewSegment Segment(int number, bool isEdited) =>
        new(
            0,
            0,
            new Model.Segments.Segment(
                number,
                0,
                BlockRole.Paragraph,
                new InlineText(isEdited ? "The port is closing now." : "The port is old now."),
                "",
                ""
            ),
            new InlineText(isEdited ? "El puerto cierra ahora." : "El puerto es viejo ahora."),
            SegmentState.Reviewed
        )
        {
            Author = "Ana",
            Origin = SegmentOrigin.Engine,
            Machine = isEdited ? "El puerto está cerrando ahora." : "El puerto es viejo ahora.",
        };
}
