using Localization.Quality.Risk;

namespace Localization.Quality.Tests.Risk;

public sealed class RiskCurveTests
{
    [Fact]
    public void Of_EditedSegmentsFirst_IsPerfect()
    {
        var curve = RiskCurve.Of([.. Enumerable.Range(0, 10).Select(i => ((double)i, i >= 7))]);

        (curve.Segments, curve.Edited).ShouldBe((10, 3));
        curve.Area.ShouldBe(1);
        curve.Held.ShouldBe(1);
        curve.Lift!.Value.ShouldBe(1 / 0.3, 1e-9);
    }

    [Fact]
    public void Of_EditedSegmentsLast_HoldsNone()
    {
        var curve = RiskCurve.Of([.. Enumerable.Range(0, 10).Select(i => ((double)i, i < 3))]);

        curve.Area.ShouldBe(0);
        curve.Held.ShouldBe(0);
    }

    [Fact]
    public void Of_EqualRisks_IsRandom()
    {
        var curve = RiskCurve.Of([.. Enumerable.Range(0, 10).Select(i => (5d, i % 2 == 0))]);

        curve.Area.ShouldBe(0.5);
        curve.Held!.Value.ShouldBe(0.3, 1e-9);
        curve.Lift!.Value.ShouldBe(1, 1e-9);
    }

    [Fact]
    public void Of_MostSegmentsEdited_SaysWhatIsPossible() =>
        RiskCurve.Of([.. Enumerable.Range(0, 10).Select(i => ((double)i, i >= 4))]).Best.ShouldBe(0.5);

    [Fact]
    public void Of_NoSegmentEdited_HasNoFigures() =>
        RiskCurve.Of([(1, false), (2, false)]).ShouldBe(new RiskCurve(2, 0, null, null, null, null));
}
