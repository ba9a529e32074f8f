using System.Collections.Immutable;
using CsCheck;
using Localization.Providers.Markup;

namespace Localization.Providers.Tests.Markup;

public class MarkupTests
{
    private static readonly string[] Pieces = ["a", "<", "&amp;", "\"", "é", " ", "]]>", "<x id=\"0\">"];

    private static readonly Gen<InlineText> Texts =
        from text in Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 12].Select(string.Concat)
        from codes in Gen.Select(
            Gen.Int[0, text.Length],
            Gen.Enum<InlineCodeKind>(),
            Gen.Int[0, 3].Select(i => $"{i}")
        ).Array[0, 6]
        select new InlineText(
            text,
            [.. codes.OrderBy(c => c.Item1).Select(c => new InlineCode(c.Item1, c.Item2, c.Item3, "<data>"))]
        );

    [Fact]
    public void Read_WhatWasWritten_IsTheSameText() =>
        Texts.Sample(text => MarkupReader.Read(MarkupWriter.Write(Unit(text)), text.Codes).ShouldBe(text));

    [Fact]
    public void Write_GivenTranslation_StandsInMarkupThatIsNotTranslated()
    {
        var text = new InlineText(
            "Big Ice melts",
            [new(0, InlineCodeKind.Start, "1", "<b>"), new(7, InlineCodeKind.End, "1", "</b>")]
        );
        var unit = new TranslationUnit(text, BlockRole.Paragraph, [new(0, 7, "Gran Hielo", PartOfSpeech.ProperNoun)])
        {
            Protection = TermProtection.Markup,
        };

        var markup = MarkupWriter.Write(unit);

        markup.ShouldBe("<g id=\"0\"><t translate=\"no\" class=\"notranslate\">Gran Hielo</t></g> melts");
        MarkupReader.Read(markup, text.Codes)!.ToString().ShouldBe("<b>Gran Hielo</b> melts");
    }

    [Theory]
    [InlineData("uno <x id=\"1\"></x>")]
    [InlineData("<g id=\"0\">uno")]
    [InlineData("<g id=\"0\">uno</g></g>")]
    [InlineData("<g id=\"0\">uno</g> <g id=\"0\">dos</g>")]
    [InlineData("<g id=\"0\">uno</g> <script>dos</script>")]
    [InlineData("<g id=\"7\">uno</g>")]
    [InlineData("uno")]
    public void Read_CodeLostOrNew_IsNoAnswer(string markup)
    {
        ImmutableArray<InlineCode> codes =
        [
            new(0, InlineCodeKind.Start, "1", "<b>"),
            new(3, InlineCodeKind.End, "1", "</b>"),
        ];

        MarkupReader.Read(markup, codes).ShouldBeNull();
    }

    private static TranslationUnit Unit(InlineText text) => new(text, BlockRole.Paragraph, []);
}
