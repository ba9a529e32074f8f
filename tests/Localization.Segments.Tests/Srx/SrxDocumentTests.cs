using System.Globalization;
using System.Text;
using Localization.Segments.Srx;

namespace Localization.Segments.Tests.Srx;

public sealed class SrxDocumentTests
{
    private const string TenErrors = """
        <srx xmlns="http://www.lisa.org/srx20" version="2.0">
          <header segmentsubflows="yes" cascade="yes">
            <formathandle type="opening" include="no"/>
          </header>
          <body>
            <languagerules>
              <languagerule languagerulename="English">
                <rule break="never"><beforebreak>a</beforebreak></rule>
                <rule break="no"><beforebreak>(Mr\.</beforebreak></rule>
                <rule break="no"><beforebreak>x</beforebreak><afterbreak>[A-Z</afterbreak></rule>
                <rule break="no"><beforebreak>\p{Upercase}\.</beforebreak></rule>
                <rule break="no"><beforebreak>a&lt;b**</beforebreak></rule>
                <rule break="no"><beforebreak>ok</beforebreak><afterbreak>a{3,1}</afterbreak></rule>
                <ruel break="no"/>
                <rule break="no"><beforebreak>\y</beforebreak></rule>
              </languagerule>
            </languagerules>
            <maprules>
              <languagemap languagepattern="" languagerulename="English"/>
            </maprules>
          </body>
        </srx>
        """;

    [Fact]
    public void TryLoad_FileWrongInTenWays_GivesTenErrorsWithPlaces()
    {
        var document = TryLoad(TenErrors, out var errors);

        document.ShouldBeNull();
        errors
            .Select(e => (e.Line, e.Column, e.Code))
            .ShouldBe([
                (3, 6, "srx-format-handle"),
                (8, 10, "srx-yes-no"),
                (9, 39, "srx-pattern-open"),
                (10, 66, "srx-pattern-class"),
                (11, 39, "srx-pattern-property"),
                (12, 46, "srx-pattern-repeat"),
                (13, 68, "srx-pattern-count"),
                (14, 10, "srx-element"),
                (15, 39, "srx-pattern-escape"),
                (19, 8, "srx-attribute"),
            ]);
        errors.ShouldAllBe(e => e.Message.StartsWith($"test.srx, line {e.Line}, column {e.Column}: "));
    }

    [Fact]
    public void Message_SpanishReader_IsSpanish()
    {
        TryLoad(TenErrors, out var errors);
        var error = errors[2];

        ErrorMessages
            .Format(error.Code, CultureInfo.GetCultureInfo("es"), [.. error.Arguments])
            .ShouldBe(@"test.srx, línea 9, columna 39: este «(» no se cierra; escriba \( para el carácter: (Mr\.");
    }

    [Theory]
    [InlineData("<srx", "srx-xml")]
    [InlineData("", "srx-xml")]
    [InlineData("<tmx version='1.4'/>", "srx-root")]
    [InlineData("<srx version='3.0'><header/></srx>", "srx-version")]
    [InlineData("<srx version='2.0'><body/></srx>", "srx-no-header")]
    [InlineData("<!DOCTYPE srx [<!ENTITY a 'b'>]><srx version='2.0'><header/>&a;</srx>", "srx-xml")]
    [InlineData(
        "<srx version='2.0'><header/><body><languagerules><rule break='no'/></languagerules></body></srx>",
        "srx-rule-outside"
    )]
    [InlineData(
        "<srx version='2.0'><header/><body><languagerules><languagerule languagerulename='a'/><languagerule "
            + "languagerulename='a'/></languagerules></body></srx>",
        "srx-language-rule-twice"
    )]
    [InlineData(
        "<srx version='2.0'><header/><body><maprules><languagemap languagepattern='en' "
            + "languagerulename='English'/></maprules></body></srx>",
        "srx-map-target"
    )]
    public void Load_NotSrx_FailsWithItsKind(string xml, string code) =>
        Should.Throw<SrxFormatException>(() => SrxText.Load(xml)).Code.ShouldBe(code);

    [Theory]
    [InlineData("a)", 1, "srx-pattern-close")]
    [InlineData("ab(c", 2, "srx-pattern-open")]
    [InlineData("a|*b", 2, "srx-pattern-repeat")]
    [InlineData("a{x}", 1, "srx-pattern-count")]
    [InlineData("a{2000}", 1, "srx-pattern-count")]
    [InlineData("(?y)a", 0, "srx-pattern-group")]
    [InlineData(@"a\", 1, "srx-pattern-escape")]
    [InlineData(@"\u12", 0, "srx-pattern-escape")]
    [InlineData(@"a\1", 1, "srx-pattern-reference")]
    [InlineData(@"[a-z", 0, "srx-pattern-class")]
    [InlineData(@"[z-a]", 1, "srx-pattern-range")]
    [InlineData(@"[[:uper:]]", 1, "srx-pattern-property")]
    [InlineData(@"[[:upper]", 1, "srx-pattern-class")]
    [InlineData(@"[\Qab]", 0, "srx-pattern-class")]
    [InlineData(@"\p{uper}", 0, "srx-pattern-property")]
    [InlineData(@"\x{110000}", 0, "srx-pattern-escape")]
    [InlineData(@"\y", 0, "srx-pattern-escape")]
    [InlineData("a**", 2, "srx-pattern-repeat")]
    [InlineData("(?=a)+", 5, "srx-pattern-repeat")]
    [InlineData("a{2,1}", 1, "srx-pattern-count")]
    [InlineData("a{2", 1, "srx-pattern-count")]
    [InlineData("(?#a", 0, "srx-pattern-open")]
    [InlineData("(((a{1000}){1000}){1000})", 0, "srx-pattern-large")]
    public void Load_BrokenPattern_PointsAtTheCharacter(string pattern, int offset, string code)
    {
        const string Before =
            """<srx version="2.0"><header/><body><languagerules><languagerule languagerulename="r"><rule """
            + """break="no"><beforebreak>""";

        var error = Should.Throw<SrxFormatException>(() =>
            SrxText.Load($"{Before}{pattern}</beforebreak></rule></languagerule></languagerules></body></srx>")
        );

        (error.Code, error.Line, error.Column).ShouldBe((code, 1, Before.Length + 1 + offset));
    }

    [Fact]
    public void Load_MissingFile_SaysSo()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "none.srx");
        Should
            .Throw<SrxFormatException>(() => SrxDocument.Load(path))
            .Message.ShouldBe($"{path}: no such rule file. Check the path.");
    }

    [Fact]
    public void Load_Directory_SaysThatItCannotBeRead() =>
        Should
            .Throw<SrxFormatException>(() => SrxDocument.Load(AppContext.BaseDirectory))
            .Code.ShouldBe("srx-unreadable");

    [Fact]
    public void Load_NestedTooDeeply_Fails()
    {
        var pattern = new string('(', 5000) + new string(')', 5000);
        Should
            .Throw<SrxFormatException>(() => SrxText.Rules(SrxText.Break(pattern, "")))
            .Code.ShouldBe("srx-pattern-deep");
    }

    private static SrxDocument? TryLoad(
        string xml,
        out System.Collections.Immutable.ImmutableArray<SrxFormatException> errors
    )
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        return SrxDocument.TryLoad(stream, "test.srx", out errors);
    }
}
