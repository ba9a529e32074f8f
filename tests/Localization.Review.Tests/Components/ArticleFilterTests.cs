using System.Collections.Immutable;
using Localization.Model;
using Localization.Quality.Risk;
using Localization.Review.Pages;

namespace Localization.Review.Tests.Components;

public sealed class ArticleFilterTests
{
    [Fact]
    public void Of_LookHereFirst_ShowsOpenSegmentsByRiskWithTheirNumbers()
    {
        ImmutableArray<ReviewSegment> segments =
        [
            Segment("Rain fell."),
            Segment("Rain fell.") with
            {
                State = SegmentState.Reviewed,
            },
            Segment("Rain fell.") with
            {
                Issues = [new QualityIssue("number-changed", QualitySeverity.Error, ["7"])],
            },
            Segment("Rain that fell over the hills while people were carrying out repairs stopped the trains."),
        ];

        ArticleStretches
            .Of(segments, ArticleFilter.Riskiest, "", s => SegmentRisk.Of(s, 0.06))
            .SelectMany(s => s)
            .Select(r => r.Number)
            .ShouldBe([3, 4, 1]);
        ArticleStretches
            .Of(segments, ArticleFilter.All, "", s => SegmentRisk.Of(s, 0.06))
            .SelectMany(s => s)
            .Select(r => r.Number)
            .ShouldBe([1, 2, 3, 4]);
    }

    [Fact]
    public void RiskOf_SegmentThatAPersonWrote_IsThatOfItsIssues() =>
        SegmentRisk.Of(Segment("Rain fell.") with { Author = "Ana", Writer = "Ana" }, 0.06).ShouldBe(0);

    private static ReviewSegment Segment(string source) =>
        new(
            1,
            1,
            new Segment(0, 0, BlockRole.Paragraph, new InlineText(source), "", ""),
            new InlineText("Llovió."),
            SegmentState.Translated
        )
        {
            Origin = SegmentOrigin.Engine,
        };
}
