namespace Localization.Segments.Tests.Srx;

/// <summary>What rule files of other tools have: SRX 1.0, underscores in language codes, Unicode properties.</summary>
public sealed class RealFileTests
{
    private const string One = """
        <!DOCTYPE srx PUBLIC "-//LISA OSCAR:1999//DTD for Segmentation Rules eXchange//EN" "srx.dtd">
        <srx version="1.0"><header segmentsubflows="yes"><formathandle type="start" include="no"/></header><body>
        <languagerules>
        <languagerule languagerulename="English">
        <rule break="yes"><beforebreak>\.</beforebreak><afterbreak>\s</afterbreak></rule></languagerule>
        <languagerule languagerulename="Default">
        <rule break="yes"><beforebreak>!</beforebreak><afterbreak>\s</afterbreak></rule></languagerule>
        </languagerules>
        <maprules><maprule maprulename="First">
        <languagemap languagepattern="[Ee][Nn].*" languagerulename="English"/>
        <languagemap languagepattern=".*" languagerulename="Default"/>
        </maprule><maprule maprulename="Second">
        <languagemap languagepattern=".*" languagerulename="Default"/>
        </maprule></maprules>
        </body></srx>
        """;

    [Fact]
    public void Split_VersionOne_UsesTheFirstMapThatMatches()
    {
        var document = SrxText.Load(One);
        document.Header.Cascade.ShouldBeFalse();
        document.Maps.Length.ShouldBe(2);
        SrxText.Split(document, "One. Two! Three.").Length.ShouldBe(2);
        SrxText.Split(document, "One. Two! Three.", "fr").Length.ShouldBe(2);
        SrxText.Split(document, "One. Two! Three.", "fr")[1].ShouldBe("Three.");
    }

    [Theory]
    [InlineData("EN_US", "en-US", true)]
    [InlineData("en-US", "en-US", true)]
    [InlineData("(EN|en)_.*", "en-GB", true)]
    [InlineData("[Ee][Nn]([_-].*)?", "en", true)]
    [InlineData("EN_US", "en-GB", false)]
    [InlineData("EN", "en-US", false)]
    public void Matches_LanguageCode_UnderscoreAndHyphenAreTheSame(string pattern, string language, bool expected) =>
        SrxText
            .Load(
                SrxText.File(
                    SrxText.Break("a", "b"),
                    maps: $"<languagemap languagepattern=\"{pattern}\" languagerulename=\"r\"/>"
                )
            )
            .Maps[0]
            .Matches(language)
            .ShouldBe(expected);

    [Theory]
    [InlineData("Sentence_Terminal", ".!?。؟।", ",;:«-a ")]
    [InlineData("STerm", ".!?", ",")]
    [InlineData("Terminal_Punctuation", ".!?,;:、", "-(a")]
    [InlineData("Sentence_Break=ATerm", ".．", "!?")]
    [InlineData("SB=STerm", "!?。", ".,")]
    [InlineData("SB=SContinue", ",:–", ".;")]
    [InlineData("Sentence_Break=Lower", "añ", "A.")]
    [InlineData("SB=Upper", "AÑ", "a.")]
    [InlineData("Hyphen", "-‐", "–—")]
    [InlineData("Dash", "-–—−", "_")]
    [InlineData("Ideographic", "漢〇", "あa")]
    [InlineData("Quotation_Mark", "\"«»“”„'", ".-")]
    [InlineData("Cased", "aAñ", "漢1")]
    [InlineData("ID_Start", "aÑ漢", "1_")]
    [InlineData("White_Space", " \u00A0\u2009\t", "a.")]
    public void Split_UnicodeProperty_HasItsCharacters(string property, string members, string others)
    {
        var document = SrxText.Rules(SrxText.Break($@"\p{{{property}}}", "x"));
        foreach (var member in members)
            SrxText.Split(document, $"1{member}x2").Length.ShouldBe(2, $"U+{(int)member:X4}");
        foreach (var other in others)
            SrxText.Split(document, $"1{other}x2").Length.ShouldBe(1, $"U+{(int)other:X4}");
    }
}
