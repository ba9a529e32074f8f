using System.Text;
using Localization.Model;

namespace Localization.Segments.Tests;

public sealed class SrxDocumentTests
{
    private const string Head = "<srx xmlns=\"http://www.lisa.org/srx20\" version=\"2.0\">\n<header segmentsubflows=\"yes\" cascade=\"no\"/>\n<body>\n";

    [Theory]
    [InlineData("<srx>", 1)]
    [InlineData("<other/>", 1)]
    [InlineData(Head + "<languagerules><languagerule>\n</languagerule></languagerules><maprules/></body></srx>", 4)]
    [InlineData(Head + "<languagerules><languagerule languagerulename=\"A\">\n<rule break=\"maybe\"/></languagerule></languagerules><maprules/></body></srx>", 5)]
    [InlineData(Head + "<languagerules><languagerule languagerulename=\"A\">\n<rule><beforebreak>(</beforebreak></rule></languagerule></languagerules><maprules/></body></srx>", 5)]
    [InlineData(Head + "<languagerules/>\n<maprules><languagemap languagepattern=\".*\" languagerulename=\"B\"/></maprules></body></srx>", 5)]
    [InlineData(Head + "<languagerules><languagerule languagerulename=\"A\"/>\n<languagerule languagerulename=\"A\"/></languagerules><maprules/></body></srx>", 5)]
    public void Load_BrokenFile_NamesItsLine(string srx, int line)
    {
        var error = Should.Throw<SrxFormatException>(() => Load(srx));
        error.Line.ShouldBe(line);
        error.Message.ShouldContain("rules.srx");
    }

    [Fact]
    public void Split_WithoutCascade_UsesTheFirstMapAlone()
    {
        const string rules = Head +
            "<languagerules><languagerule languagerulename=\"A\"><rule break=\"yes\"><beforebreak>;</beforebreak><afterbreak>\\s</afterbreak></rule></languagerule>"
            + "<languagerule languagerulename=\"B\"><rule break=\"yes\"><beforebreak>,</beforebreak><afterbreak>\\s</afterbreak></rule></languagerule></languagerules>"
            + "<maprules><languagemap languagepattern=\"en.*\" languagerulename=\"A\"/><languagemap languagepattern=\".*\" languagerulename=\"B\"/></maprules></body></srx>";
        Split(rules, "a; b, c", "en").ShouldBe(["a; ", "b, c"]);
        Split(rules, "a; b, c", "fr").ShouldBe(["a; b, ", "c"]);
        Split(rules.Replace("cascade=\"no\"", "cascade=\"yes\"", StringComparison.Ordinal), "a; b, c", "en").ShouldBe(["a; ", "b, ", "c"]);
    }

    private static IEnumerable<string> Split(string rules, string text, string language) =>
        new SrxSegmenter(Load(rules)).Split(new InlineText(text), LanguageTag.Parse(language)).Select(s => s.Text);

    private static SrxDocument Load(string srx) => SrxDocument.Load(new MemoryStream(Encoding.UTF8.GetBytes(srx)), "rules.srx");
}
