using CsCheck;
using Localization.Pipeline.Desk;

namespace Localization.Pipeline.Tests.Review;

/// <summary>Splitting and joining on the desk never changes a character of the block.</summary>
public sealed class ReviewCutsTests
{
    private static readonly Gen<string> Text = Gen.Char["ab .\u00A0"]
        .Array[2, 20]
        .Select(c => new string(c).Trim())
        .Where(t => t.Length >= 2);

    [Fact]
    public void Split_Anywhere_KeepsTheBlocksTextAndCodes() =>
        Gen.Select(Text, Text, Gen.Int[0, 20], Gen.Int[0, 20], Gen.Int[0, 20])
            .Sample(
                (source, target, cut, other, code) =>
                {
                    var codes = Coded(source, code);
                    if (ReviewCuts.Split(Segment(codes, new InlineText(target)), cut, other) is not var (first, second))
                        return;
                    Block(first, second).ShouldBe(source);
                    (first.Segment.Source.Codes.Length + second.Segment.Source.Codes.Length).ShouldBe(
                        codes.Codes.Length
                    );
                    first.Segment.Source.Text.ShouldBe(first.Segment.Source.Text.Trim());
                    second.Segment.Source.Text.ShouldBe(second.Segment.Source.Text.Trim());

                    // Joined again it is what it was, but for a space that the translation did not have.
                    var joined = ReviewCuts.Join(first, second);
                    joined.Segment.Source.Text.ShouldBe(source);
                    joined.Segment.Source.Codes.Length.ShouldBe(codes.Codes.Length);
                    Words(joined.Target.Text).ShouldBe(Words(target));
                }
            );

    [Theory]
    [InlineData(0.4, 0.9, 0.4)]
    [InlineData(0.9, 0.4, 0.4)]
    [InlineData(0.9, null, 0.9)]
    public void Join_Confidence_IsThatOfTheLessSure(double? one, double? other, double? joined) =>
        ReviewCuts
            .Join(
                Segment(new InlineText("a"), new InlineText("b")) with
                {
                    Confidence = one,
                },
                Segment(new InlineText("c"), new InlineText("d")) with
                {
                    Confidence = other,
                }
            )
            .Confidence.ShouldBe(joined);

    [Fact]
    public void Join_TwoBlocks_CannotBe() =>
        Should.Throw<ArgumentException>(() =>
            ReviewCuts.Join(
                Segment(new InlineText("a"), new InlineText("b")),
                Segment(new InlineText("c"), new InlineText("d"), block: 1)
            )
        );

    [Theory]
    [InlineData("One. Two.", 0)]
    [InlineData("One. Two.", 9)]
    public void Split_AtAnEnd_CannotBe(string source, int at) =>
        ReviewCuts.Split(Segment(new InlineText(source), new InlineText("Uno. Dos.")), at, 4).ShouldBeNull();

    [Fact]
    public void Numbered_AfterACut_CountsInEachBlock()
    {
        ReviewSegment[] segments =
        [
            Segment(new InlineText("a"), new InlineText("")),
            Segment(new InlineText("b"), new InlineText("")),
            Segment(new InlineText("c"), new InlineText(""), block: 1),
        ];
        ReviewCuts.Numbered(segments).Select(s => s.Segment.Index).ShouldBe([0, 1, 0]);
    }

    private static InlineText Coded(string text, int at) =>
        new(text, [new InlineCode(Math.Min(at, text.Length), InlineCodeKind.Placeholder, "1", "<br>")]);

    private static ReviewSegment Segment(InlineText source, InlineText target, int block = 0) =>
        new(1, 1, new Segment(block, 0, BlockRole.Paragraph, source, "", ""), target, SegmentState.Translated);

    private static string Block(params ReviewSegment[] segments) =>
        string.Concat(segments.Select(s => s.Segment.Before + s.Segment.Source.Text + s.Segment.After));

    private static string Words(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
