using Localization.Quality.Risk;

namespace Localization.Quality.Tests.Risk;

public sealed class SegmentRiskTests
{
    private const string Source = "Prices rose again in March, after a year of falls, the bank said on Monday.";

    [Fact]
    public void Of_LongerSentence_IsRiskier() =>
        SegmentRisk.Of(Machine(Source), 0.06).ShouldBeGreaterThan(SegmentRisk.Of(Machine("Prices rose."), 0.06));

    [Fact]
    public void Of_BetterEngine_IsSafer() =>
        SegmentRisk.Of(Machine(Source), 0.01).ShouldBeLessThan(SegmentRisk.Of(Machine(Source), 0.06));

    [Fact]
    public void Of_WordWithSeveralSenses_IsRiskier() =>
        SegmentRisk
            .Of(Machine("The company closed early."), 0.06)
            .ShouldBeGreaterThan(SegmentRisk.Of(Machine("The museum closed early."), 0.06));

    [Theory]
    [InlineData(QualitySeverity.Error, 90)]
    [InlineData(QualitySeverity.Warning, 50)]
    [InlineData(QualitySeverity.Note, 10)]
    public void Of_Issue_RaisesTheRisk(QualitySeverity severity, int least) =>
        SegmentRisk.Of(Machine(Source) with { Issues = [new QualityIssue("x", severity, [])] }, 0).ShouldBe(least);

    [Fact]
    public void Of_UntranslatedSegment_IsCertain() =>
        SegmentRisk.Of(Machine(Source) with { State = SegmentState.Initial }, 0.06).ShouldBe(100);

    [Fact]
    public void Of_ApprovedSegment_IsNone() =>
        SegmentRisk.Of(Machine(Source) with { State = SegmentState.Final }, 0.06).ShouldBe(0);

    private static TranslatedSegment Machine(string source)
    {
        var text = new InlineText(source);
        return new TranslatedSegment(
            new Segment(0, 0, BlockRole.Paragraph, text, "", ""),
            text,
            SegmentState.Translated,
            SegmentOrigin.Engine,
            [],
            []
        );
    }
}
