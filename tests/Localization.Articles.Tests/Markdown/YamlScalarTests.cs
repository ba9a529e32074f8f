using CsCheck;
using Localization.Articles.Markdown;
using YamlDotNet.RepresentationModel;

namespace Localization.Articles.Tests;

public sealed class YamlScalarTests
{
    [Theory]
    [InlineData(YamlScalar.Plain)]
    [InlineData(YamlScalar.Single)]
    [InlineData(YamlScalar.Double)]
    public void Write_HostileText_IsReadAlikeByAYamlReader(string style) =>
        HostileText.Translations.Sample(
            text =>
            {
                var written = YamlScalar.Write(text, style);
                Parse($"key: {written}\n").ShouldBe(text);
                YamlScalar.Read(written).ShouldNotBeNull().Text.ShouldBe(text);
            },
            iter: Cases.Of(200, 3_000)
        );

    [Theory]
    [InlineData("Prices rise", "Prices rise")]
    [InlineData("Prices: a rise", "\"Prices: a rise\"")]
    [InlineData("#1 in the world", "\"#1 in the world\"")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("2025-11-02", "\"2025-11-02\"")]
    [InlineData("«Esto es todo»", "«Esto es todo»")]
    [InlineData("¿Qué pasa ahora?", "¿Qué pasa ahora?")]
    public void Write_PlainScalar_IsQuotedOnlyWhereItMust(string text, string expected) =>
        YamlScalar.Write(text, YamlScalar.Plain).ShouldBe(expected);

    [Theory]
    [InlineData("\"a \\\"b\\\" \\u00e9\" # c", "a \"b\" é", 16)]
    [InlineData("'it''s' # c", "it's", 7)]
    [InlineData("plain text # c", "plain text", 10)]
    public void Read_Scalar_EndsBeforeItsComment(string value, string text, int length)
    {
        var scalar = YamlScalar.Read(value).ShouldNotBeNull();
        scalar.Text.ShouldBe(text);
        scalar.Length.ShouldBe(length);
    }

    [Theory]
    [InlineData("| ")]
    [InlineData(">-")]
    [InlineData("{a: b}")]
    [InlineData("*alias")]
    [InlineData("\"open")]
    [InlineData("\"\\q\"")]
    public void Read_OtherNodes_AreNotTranslated(string value) => YamlScalar.Read(value).ShouldBeNull();

    private static string Parse(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return ((YamlScalarNode)((YamlMappingNode)stream.Documents[0].RootNode)["key"]).Value!;
    }
}
