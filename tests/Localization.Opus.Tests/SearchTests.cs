using Localization.Opus.Decoding;
using Localization.Testing.Synthetic;

namespace Localization.Opus.Tests;

public sealed class SearchTests
{
    [Theory]
    [InlineData(OpusLayout.Merged)]
    [InlineData(OpusLayout.Parted)]
    [InlineData(OpusLayout.Plain)]
    public void Translate_OneHypothesis_WritesTheLikeliestPieceEachTime(OpusLayout layout)
    {
        using var fixture = new OpusFixture(3, layout);
        using var model = fixture.Load();
        var sentences = fixture.Sentences(20);
        var expected = sentences.Select(s => ReferenceSearch.Greedy(fixture.Weights, s, OpusFixture.Limit(s)));
        var translations = new OpusTranslator(model).Translate(sentences, TestContext.Current.CancellationToken);
        Written(translations).ShouldBe(Written(expected));
        // The weights are not so that every sentence comes out alike.
        translations.Select(t => t.Pieces.Length).Distinct().Count().ShouldBeGreaterThan(3);
    }

    [Theory]
    [InlineData(2, 1, OpusLayout.Merged)]
    [InlineData(3, 1, OpusLayout.Parted)]
    [InlineData(4, 1, OpusLayout.Merged)]
    [InlineData(4, 0, OpusLayout.Plain)]
    [InlineData(4, 2, OpusLayout.Parted)]
    public void Translate_SeveralHypotheses_GivesTheBestThatEnded(int beams, float penalty, OpusLayout layout)
    {
        using var fixture = new OpusFixture(3, layout);
        using var model = fixture.Load();
        var sentences = fixture.Sentences(12);
        var settings = fixture.Settings with { Beams = beams, LengthPenalty = penalty };
        var expected = sentences.Select(s =>
            ReferenceSearch.Beam(fixture.Weights, s, OpusFixture.Limit(s), beams, penalty)
        );
        var found = new OpusTranslator(model, settings).Translate(sentences, TestContext.Current.CancellationToken);
        Written(found).ShouldBe(Written(expected));
    }

    [Fact]
    public void Translate_BeamOfFour_IsNotWhatOneHypothesisGives()
    {
        using var fixture = new OpusFixture(3);
        using var model = fixture.Load();
        var sentences = fixture.Sentences(12);
        var four = new OpusTranslator(model, fixture.Settings with { Beams = 4 });
        var token = TestContext.Current.CancellationToken;
        Written(four.Translate(sentences, token))
            .ShouldNotBe(Written(new OpusTranslator(model).Translate(sentences, token)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Translate_Together_IsWhatEachIsAlone(int beams)
    {
        using var fixture = new OpusFixture(5);
        using var model = fixture.Load();
        var translator = new OpusTranslator(model, fixture.Settings with { Beams = beams });
        var sentences = fixture.Sentences(16);
        var token = TestContext.Current.CancellationToken;
        var alone = sentences.Select(s => translator.Translate([s], token)[0]);
        Written(translator.Translate(sentences, token)).ShouldBe(Written(alone));
    }

    [Fact]
    public void Translate_BannedPiece_IsNeverWritten()
    {
        using var fixture = new OpusFixture(3);
        using var model = fixture.Load();
        var sentences = fixture.Sentences(12);
        var token = TestContext.Current.CancellationToken;
        var piece = new OpusTranslator(model).Translate(sentences, token).First(t => t.Pieces.Length > 0).Pieces[0];
        var settings = fixture.Settings with { Banned = [fixture.Weights.Pad, piece] };
        new OpusTranslator(model, settings).Translate(sentences, token).ShouldAllBe(t => !t.Pieces.Contains(piece));
    }

    [Fact]
    public void Translate_Cancelled_StopsBeforeTheNextPiece()
    {
        using var fixture = new OpusFixture();
        using var model = fixture.Load();
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Should.Throw<OperationCanceledException>(() =>
            new OpusTranslator(model).Translate(
                [
                    [2],
                ],
                stop.Token
            )
        );
    }

    [Fact]
    public void Translate_PieceOfNoVocabulary_IsRefused()
    {
        using var fixture = new OpusFixture();
        using var model = fixture.Load();
        var translator = new OpusTranslator(model);
        var token = TestContext.Current.CancellationToken;
        Should.Throw<ArgumentOutOfRangeException>(() =>
            translator.Translate(
                [
                    [fixture.Weights.Pieces],
                ],
                token
            )
        );
        Should.Throw<ArgumentOutOfRangeException>(() => translator.Translate([new int[64]], token));
    }

    [Theory]
    [InlineData(1, OpusLayout.Merged)]
    [InlineData(3, OpusLayout.Parted)]
    [InlineData(4, OpusLayout.Plain)]
    public void Translate_AnyBeam_GivesTheProbabilityOfItsPieces(int beams, OpusLayout layout)
    {
        using var fixture = new OpusFixture(3, layout);
        using var model = fixture.Load();
        var sentences = fixture.Sentences(12);
        var translator = new OpusTranslator(model, fixture.Settings with { Beams = beams });
        var found = translator.Translate(sentences, TestContext.Current.CancellationToken);

        foreach (var (source, output) in sentences.Zip(found))
        {
            // What was not cut at its limit was ended.
            int[] written =
                output.Written == output.Pieces.Length ? output.Pieces : [.. output.Pieces, SyntheticOpus.End];
            output.Written.ShouldBe(written.Length);
            var expected = ReferenceSearch.LogProbability(fixture.Weights, source, written);
            ((double)output.LogProbability).ShouldBe(expected, 1e-3);
        }

        found.ShouldContain(o => o.Written > o.Pieces.Length);
    }

    private static IEnumerable<string> Written(IEnumerable<OpusOutput> translations) =>
        Written(translations.Select(t => t.Pieces));

    private static IEnumerable<string> Written(IEnumerable<int[]> translations) =>
        translations.Select(t => string.Join(' ', t));
}
