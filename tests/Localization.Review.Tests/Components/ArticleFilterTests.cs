using System.Collections.Immutable;
using Localization.Review.Pages;

namespace Localization.Review.Tests.Components;

public sealed class ArticleFilterTests
{
    [Fact]
    public void Of_LookHereFirst_ShowsOpenSegmentsByRiskWithTheirNumbers()
    {
        ImmutableArray<ReviewSegment> segments =
        [
            Segment(risk: 20),
            Segment(risk: 90) with
            {
                State = SegmentState.Reviewed,
            },
            Segment(risk: 80),
            Segment(risk: 40),
        ];

        Numbers(segments, ArticleFilter.Riskiest).ShouldBe([3, 4, 1]);
        Numbers(segments, ArticleFilter.All).ShouldBe([1, 2, 3, 4]);
    }

    private static IEnumerable<int> Numbers(ImmutableArray<ReviewSegment> segments, ArticleFilter show) =>
        ArticleStretches
            .Of(segments, s => new SegmentFilter { Show = show }.Holds(s, _ => []), show == ArticleFilter.Riskiest)
            .SelectMany(s => s)
            .Select(r => r.Number);

    private static ReviewSegment Segment(int risk) =>
        new(
            1,
            1,
            new Segment(0, 0, BlockRole.Paragraph, new InlineText("Rain fell."), "", ""),
            new InlineText("Llovió."),
            SegmentState.Translated
        )
        {
            Origin = SegmentOrigin.Engine,
            Risk = risk,
        };
}
