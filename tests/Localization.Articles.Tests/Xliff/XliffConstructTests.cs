using System.Text;
using Localization.Articles.Xliff;

namespace Localization.Articles.Tests.Xliff;

/// <summary>Constructs of XLIFF 1.2 that real files have, and the encodings that they declare.</summary>
public sealed class XliffConstructTests
{
    private static readonly LanguageTag Spanish = LanguageTag.Parse("es");

    [Theory]
    [InlineData(Retranslation.None, "TRES", "TWO", "CUATRO")]
    [InlineData(Retranslation.Unfinished, "THREE", "TWO", "CUATRO")]
    [InlineData(Retranslation.All, "THREE", "TWO", "FOUR")]
    public void Write_Retranslate_ReplacesTheTargetsThatItNames(
        Retranslation retranslate,
        string review,
        string fresh,
        string approved
    )
    {
        var xml = Units(
            "<trans-unit id=\"3\"><source>Three</source><target state=\"needs-review-translation\">"
                + "TRES</target></trans-unit>"
                + "<trans-unit id=\"2\"><source>Two</source><target state=\"new\">Two</target></trans-unit>"
                + "<trans-unit id=\"4\" approved=\"yes\"><source>Four</source><target>CUATRO</target></trans-unit>"
        );
        var written = Shouted(xml, new ArticleReadOptions { Retranslate = retranslate });
        foreach (var target in new[] { review, fresh, approved })
            written.ShouldContain($">{target}</target>");
    }

    [Fact]
    public void Write_AllWithSegments_ReplacesEachSegment() =>
        Shouted(
                Units(
                    "<trans-unit id=\"1\"><source>One.</source><seg-source><mrk mtype=\"seg\" mid=\"1\">"
                        + "One.</mrk></seg-source>"
                        + "<target><mrk mtype=\"seg\" mid=\"1\">Uno.</mrk></target></trans-unit>"
                ),
                new ArticleReadOptions { Retranslate = Retranslation.All }
            )
            .ShouldContain("<target><mrk mtype=\"seg\" mid=\"1\">ONE.</mrk></target>");

    [Theory]
    [InlineData("new")]
    [InlineData("needs-translation")]
    public void Write_UnitThatIsNotDone_KeepsItsTranslatedSegments(string state) =>
        Shouted(
                Units(
                    "<trans-unit id=\"1\"><source>One. Two. Three.</source><seg-source><mrk mtype=\"seg\" mid=\"1\">"
                        + "One.</mrk> <mrk mtype=\"seg\" mid=\"2\">Two.</mrk> "
                        + "<mrk mtype=\"seg\" mid=\"3\">Three.</mrk></seg-source>"
                        + $"<target state=\"{state}\"><mrk mtype=\"seg\" mid=\"1\">Uno.</mrk> "
                        + "<mrk mtype=\"seg\" mid=\"2\"/> <mrk mtype=\"seg\" mid=\"3\">Three.</mrk></target>"
                        + "</trans-unit>"
                )
            )
            .ShouldContain(
                "<target state=\"translated\"><mrk mtype=\"seg\" mid=\"1\">Uno.</mrk> "
                    + "<mrk mtype=\"seg\" mid=\"2\">TWO.</mrk> <mrk mtype=\"seg\" mid=\"3\">THREE.</mrk></target>"
            );

    [Theory]
    [InlineData("es", "es-MX", "es-MX")]
    [InlineData("es", "ES_es", "ES_es")]
    [InlineData("es-MX", "es-MX", "es-MX")]
    [InlineData("es-MX", "es", "es-MX")]
    [InlineData("es", "", "es")]
    public void Write_FileThatNamesItsTarget_KeepsItUnlessTheRunSaysMore(string run, string named, string written)
    {
        var format = new XliffFormat();
        var options = new ArticleReadOptions { TargetLanguage = LanguageTag.Parse(run) };
        var xml = Units("<trans-unit id=\"1\"><source>One.</source></trans-unit>")
            .Replace("target-language=\"es\"", $"target-language=\"{named}\"", StringComparison.Ordinal);
        xml.ShouldContain($"\"{named}\"");
        var article = format.Read("a.xlf", Encoding.UTF8.GetBytes(xml), options);
        Encoding
            .UTF8.GetString(format.Write(article, b => new InlineText("Uno."), LanguageTag.Parse(run)))
            .ShouldContain($"target-language=\"{written}\"");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_Utf16WithoutAMark_IsToldByItsDeclaration(bool bigEndian)
    {
        var format = new XliffFormat();
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: false);
        var xml =
            "<?xml version=\"1.0\" encoding=\"UTF-16\"?>"
            + Units("<trans-unit id=\"1\"><source>Café.</source></trans-unit>");
        var bytes = encoding.GetBytes(xml);
        var article = format.Read("a.xlf", bytes, new ArticleReadOptions());
        article.Blocks.ShouldHaveSingleItem().Source.Text.ShouldBe("Café.");
        format.Write(article, b => null).ShouldBe(bytes);
    }

    [Fact]
    public void Read_GroupsAndBinaryUnits_FindsWhatIsToTranslate()
    {
        var blocks = Read(
            Units(
                "<group><group translate=\"no\"><trans-unit id=\"1\"><source>no</source></trans-unit>"
                    + "<trans-unit id=\"2\" translate=\"yes\"><source>inner yes</source></trans-unit></group></group>"
                    + "<bin-unit id=\"3\" mime-type=\"image/png\"><bin-source>"
                    + "<external-file href=\"a.png\"/></bin-source>"
                    + "<trans-unit id=\"4\"><source>in a picture</source></trans-unit></bin-unit>"
                    + "<trans-unit id=\"5\" translate=\"no\"><source>not this</source></trans-unit>"
                    + "<trans-unit id=\"6\"><source>with matches</source><alt-trans><source>old</source>"
                    + "<target>viejo</target></alt-trans></trans-unit>"
            )
        ).Blocks;
        blocks.Select(b => b.Source.Text).ShouldBe(["inner yes", "in a picture", "with matches"]);
    }

    [Theory]
    [InlineData("preserve", "One  two")]
    [InlineData("default", "One two")]
    public void Read_Space_FollowsTheUnit(string space, string text) =>
        Read(Units($"<trans-unit id=\"1\" xml:space=\"{space}\"><source>One  two</source></trans-unit>"))
            .Blocks[0]
            .Source.Text.ShouldBe(text);

    [Theory]
    [InlineData("<mrk id=\"1\" translate=\"no\">Rostec <pc id=\"2\">AG</pc></mrk>")]
    [InlineData("<sm id=\"1\" translate=\"no\"/>Rostec <pc id=\"2\">AG</pc><em startRef=\"1\"/>")]
    public void Write_MarkedAsNotTranslated_StaysAsItIs(string marked)
    {
        var xml =
            "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\" srcLang=\"en\" trgLang=\"es\">"
            + $"<file id=\"f\"><unit id=\"u\"><segment><source>The {marked} works</source></segment></unit>"
            + "</file></xliff>";
        Read(xml).Blocks[0].Source.Text.ShouldBe("The  works");
        Shouted(xml).ShouldContain($"<target>THE {marked} WORKS</target>");
    }

    [Fact]
    public void Write_PrefixesAndForeignElements_AreToldByTheirNamespace()
    {
        const string Xml = """
            <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"
             xmlns:x="urn:oasis:names:tc:xliff:document:1.2">
            <file original="a" source-language="en" target-language="es" datatype="x-t"><header>
            <info xmlns="urn:tool"><trans-unit><source>Not this</source></trans-unit></info></header><body>
            <x:trans-unit id="1"><x:source>One</x:source><target xmlns="urn:tool">mine</target></x:trans-unit>
            </body></file></xliff>
            """;
        Shouted(Xml)
            .ShouldBe(
                Xml.Replace(
                    "</x:source>",
                    "</x:source><x:target state=\"translated\">ONE</x:target>",
                    StringComparison.Ordinal
                )
            );
    }

    [Fact]
    public void Write_DocumentType_IsSkipped()
    {
        const string Type =
            "<!DOCTYPE xliff PUBLIC \"-//XLIFF//DTD XLIFF//EN\" \"http://example.org/xliff.dtd\" "
            + "[<!-- a --><!ENTITY a \"b>\">]>";
        var xml =
            Type
            + "<xliff version=\"1.0\"><file original=\"a\" source-language=\"en\" target-language=\"es\" "
            + "datatype=\"plaintext\"><body><trans-unit id=\"1\"><source>One</source></trans-unit></body>"
            + "</file></xliff>";
        Shouted(xml)
            .ShouldBe(
                xml.Replace("</source>", "</source><target state=\"translated\">ONE</target>", StringComparison.Ordinal)
            );
    }

    [Theory]
    [InlineData("windows-1250", "Příliš žluťoučký kůň")]
    [InlineData("windows-1251", "Съешь ещё этих булок")]
    [InlineData("windows-1252", "«Ya está» – dijo")]
    [InlineData("windows-1253", "Ξεσκεπάζω")]
    [InlineData("windows-1257", "Ąžuolas šlama")]
    [InlineData("shift_jis", "日本語のテキスト")]
    public void Write_DeclaredEncoding_KeepsEveryOtherByte(string encoding, string target)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var xml =
            $"<?xml version=\"1.0\" encoding=\"{encoding}\"?>"
            + Units(
                $"<trans-unit id=\"1\"><source>Done</source><target>{target}</target></trans-unit>"
                    + "<trans-unit id=\"2\"><source>One</source></trans-unit>"
            );
        var bytes = Encoding.GetEncoding(encoding).GetBytes(xml);
        var article = new XliffFormat().Read("a.xlf", bytes, ArticleReadOptions.Default);
        article.Blocks[0].Target!.Text.ShouldBe(target);
        var written = new XliffFormat().Write(article, b => b.Target ?? new InlineText("Uno → ☃"), Spanish);
        Encoding
            .GetEncoding(encoding)
            .GetString(written)
            .Replace("→", "&#8594;", StringComparison.Ordinal)
            .ShouldBe(
                xml.Replace(
                    "<source>One</source>",
                    "<source>One</source><target state=\"translated\">Uno &#8594; &#9731;</target>",
                    StringComparison.Ordinal
                )
            );
    }

    [Theory]
    [InlineData(".sdlxliff")]
    [InlineData(".mqxliff")]
    [InlineData(".mxliff")]
    [InlineData(".txlf")]
    [InlineData(".XLF")]
    public void Find_FileOfATranslationTool_IsXliff(string ending) =>
        new ArticleFormats().Find($"a{ending}").ShouldBeOfType<XliffFormat>();

    private static string Units(string units) =>
        "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"><file original=\"a\" "
        + $"source-language=\"en\" target-language=\"es\" datatype=\"plaintext\"><body>{units}</body></file></xliff>";

    private static Article Read(string xml, ArticleReadOptions? options = null) =>
        new XliffFormat().Read("a.xlf", Encoding.UTF8.GetBytes(xml), options ?? ArticleReadOptions.Default);

    private static string Shouted(string xml, ArticleReadOptions? options = null) =>
        Encoding.UTF8.GetString(
            new XliffFormat().Write(
                Read(xml, options),
                b => b.Target ?? new InlineText(b.Source.Text.ToUpperInvariant(), b.Source.Codes),
                Spanish
            )
        );
}
