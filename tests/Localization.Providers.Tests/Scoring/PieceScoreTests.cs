using Localization.Providers.Scoring;

namespace Localization.Providers.Tests.Scoring;

public sealed class PieceScoreTests
{
    [Fact]
    public void Confidence_Pieces_IsTheGeometricMeanOfTheirProbabilities() =>
        new PieceScore(Math.Log(0.9) + Math.Log(0.4), 2).Confidence!.Value.ShouldBe(0.6, 1e-9);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(double.NaN, 3)]
    public void Confidence_NothingKnown_IsNone(double logProbability, int pieces) =>
        new PieceScore(logProbability, pieces).Confidence.ShouldBeNull();

    [Theory]
    [InlineData(1e-7, 1, 1)]
    [InlineData(double.NegativeInfinity, 3, 0)]
    public void Confidence_OutsideOfFloats_IsBetweenZeroAndOne(double logProbability, int pieces, double confidence) =>
        new PieceScore(logProbability, pieces).Confidence.ShouldBe(confidence);

    [Fact]
    public void Add_TwoTexts_CountsEachPieceOnce() =>
        (new PieceScore(-1, 1) + default(PieceScore) + new PieceScore(-2, 3)).ShouldBe(new PieceScore(-3, 4));

    [Fact]
    public void Least_OneAfterTheOther_IsThatOfTheLessSure()
    {
        var (sure, unsure) = (new PieceScore(-1, 10), new PieceScore(-1, 2));
        PieceScore.Least(sure, unsure).ShouldBe(unsure);
        PieceScore.Least(unsure, sure).ShouldBe(unsure);
        PieceScore.Least(default, sure).ShouldBe(sure);
        PieceScore.Least(sure, default).ShouldBe(sure);
    }
}
