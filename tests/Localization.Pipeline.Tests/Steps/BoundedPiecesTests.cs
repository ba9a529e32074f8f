using System.Globalization;
using Localization.Pipeline.Steps;

namespace Localization.Pipeline.Tests.Steps;

public sealed class BoundedPiecesTests
{
    private static readonly string[] Runs =
    [
        "a",
        "word ",
        "e\u0301",
        "\u0301",
        "\U0001F600",
        " ",
        "\U0001F468\u200D\U0001F469 ",
    ];

    [Fact]
    public void Of_AnyRun_GivesBoundedPiecesThatMakeTheWhole()
    {
        foreach (var run in Runs)
        {
            var whole = new InlineText(string.Concat(Enumerable.Repeat(run, 20_000 / run.Length)));
            var pieces = BoundedPieces.Of(whole).ToList();
            InlineText.Concat(pieces).ShouldBe(whole);
            pieces.Count.ShouldBeGreaterThan(4);
            pieces.ShouldAllBe(p => p.Text.Length <= BoundedPieces.MaxLength + 1);
            pieces.ShouldAllBe(p => !char.IsLowSurrogate(p.Text[0]));
        }
    }

    [Fact]
    public void Of_Words_CutsBetweenThem()
    {
        var whole = new InlineText(string.Concat(Enumerable.Repeat("word ", 4000)));
        BoundedPieces.Of(whole).ShouldAllBe(p => p.Text.StartsWith("word") && p.Text.EndsWith("word "));
    }

    [Fact]
    public void Of_ManyCodes_GivesEachToOnePiece()
    {
        var codes = Enumerable
            .Range(0, 5000)
            .Select(i => new InlineCode(
                i,
                i % 2 == 0 ? InlineCodeKind.Start : InlineCodeKind.End,
                (i / 2).ToString(CultureInfo.InvariantCulture),
                "*"
            ));
        var whole = new InlineText(new string('a', 5000), [.. codes]);
        var pieces = BoundedPieces.Of(whole).ToList();
        InlineText.Concat(pieces).ShouldBe(whole);
        pieces.ShouldAllBe(p => p.Codes.Length <= BoundedPieces.MaxCodes + 2);
    }

    [Fact]
    public void Of_Sentence_IsOnePiece()
    {
        var sentence = new InlineText("The dog runs home.");
        BoundedPieces.Of(sentence).ShouldBe([sentence]);
    }
}
