using CsCheck;
using Localization.Apertium.Grammar;

namespace Localization.Apertium.Tests;

public sealed class TargetDecoderTests
{
    private static readonly string[] Pieces =
    [
        "[[0]]",
        "[[1;2]]",
        "[[",
        "]]",
        "[",
        "]",
        "\\",
        "\\<",
        "\\>",
        "#",
        "*",
        "@",
        "~de ",
        "el",
        " ",
        "Zq0x",
        "Zq1x",
        "perro",
        ".",
        ",",
        "<n>",
        "é",
    ];

    [Fact]
    public void Decode_AnyAnswer_IsReadWithoutAFaultAndKeepsTheCodes() =>
        Gen.Int[0, Pieces.Length - 1]
            .Select(i => Pieces[i])
            .List[0, 14]
            .Select(string.Concat)
            .Sample(stream =>
            {
                var source = new InlineText(
                    "the dog",
                    [
                        new InlineCode(4, InlineCodeKind.Start, "1", "<b>"),
                        new InlineCode(7, InlineCodeKind.End, "1", "</b>"),
                    ]
                );
                var unit = UnitEncoder.Encode(new TranslationUnit(source, BlockRole.Paragraph, []));
                (TargetDecoder.Decode(stream, unit, new CodeAlignment(unit))?.Codes.Length ?? 2).ShouldBe(2);
            });

    [Theory]
    [InlineData("dos bunkeres/bunkers y más", "dos bunkeres y más")]
    [InlineData(@"y\/o", "y/o")]
    public void Decode_FormsOfEqualRight_TakesTheFirst(string stream, string expected)
    {
        var unit = UnitEncoder.Encode(new TranslationUnit(new InlineText("two bunkers"), BlockRole.Heading, []));
        TargetDecoder.Decode(stream, unit, new CodeAlignment(unit))!.Text.ShouldBe(expected);
    }
}
