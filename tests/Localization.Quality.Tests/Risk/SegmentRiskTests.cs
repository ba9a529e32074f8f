using CsCheck;
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
    public void Of_LessConfidence_IsNeverSafer() =>
        Gen.Select(Sources, Gen.Double[0, 1], Gen.Double[0, 1], Gen.Double[0, 0.2])
            .Sample(
                (source, one, other, rate) =>
                {
                    var segment = Machine(source);
                    var unsure = SegmentRisk.Of(segment with { Confidence = Math.Min(one, other) }, rate);
                    var sure = SegmentRisk.Of(segment with { Confidence = Math.Max(one, other) }, rate);
                    unsure.ShouldBeGreaterThanOrEqualTo(sure);
                    sure.ShouldBeGreaterThanOrEqualTo(SegmentRisk.Of(segment, rate));
                    unsure.ShouldBeInRange(0, 100);
                }
            );

    [Fact]
    public void Of_ConfidenceOfOneInE_CountsEachWordTwice()
    {
        // 15 words, 'year' and 'falls' among those with several senses.
        var signs = RiskSigns.Of(Source, [], Math.Exp(-1));

        signs.Surprise.ShouldBe(15, 1e-9);
        RiskWeights.Default.Words(signs).ShouldBe(RiskWeights.Default.Words(RiskSigns.Of(Source, [])) + 15, 1e-9);
    }

    [Fact]
    public void Of_CertainOrSilentEngine_IsAsBefore()
    {
        SegmentRisk.Of(Machine(Source) with { Confidence = 1 }, 0.06).ShouldBe(SegmentRisk.Of(Machine(Source), 0.06));
        RiskSigns.Of(Source, []).Surprise.ShouldBe(0);
    }

    [Fact]
    public void Of_NoteThatTheEngineWasUnsure_CountsNothing() =>
        SegmentRisk
            .Of(Machine(Source) with { Issues = EngineDoubt.Of(0.2) }, 0.06)
            .ShouldBe(SegmentRisk.Of(Machine(Source), 0.06));

    [Fact]
    public void Of_PersonsText_HasNothingOfTheEnginesConfidence() =>
        SegmentRisk.Of(Machine(Source) with { State = SegmentState.Reviewed, Confidence = 0.01 }, 0.06).ShouldBe(0);

    [Theory]
    [InlineData(null, null)]
    [InlineData(1.0, null)]
    [InlineData(0.5, null)]
    [InlineData(0.499, "49")]
    [InlineData(0.0, "0")]
    public void Of_Confidence_HasANoteFromHalfOnDown(double? confidence, string? percent) =>
        EngineDoubt
            .Of(confidence)
            .Select(i => (i.Code, i.Severity, i.Arguments.Single()))
            .ShouldBe(percent is null ? [] : [("engine-unsure", QualitySeverity.Note, percent)]);

    [Fact]
    public void Of_UntranslatedSegment_IsCertain() =>
        SegmentRisk.Of(Machine(Source) with { State = SegmentState.Initial }, 0.06).ShouldBe(100);

    [Fact]
    public void Of_ApprovedSegment_IsNone() =>
        SegmentRisk.Of(Machine(Source) with { State = SegmentState.Final }, 0.06).ShouldBe(0);

    private static readonly string[] Words = ["the", "port", "which", "closing", "case", "out", "2026", "Cádiz,"];

    private static readonly Gen<string> Sources = Gen.Int[0, Words.Length - 1]
        .Array[0, 30]
        .Select(words => string.Join(' ', words.Select(w => Words[w])));

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
