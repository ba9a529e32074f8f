namespace Localization.Segments.Tests.Srx;

/// <summary>Small files of our own with the constructs that the rule files of Okapi, OmegaT and LanguageTool
/// use.</summary>
public sealed class RealWorldConstructsTests
{
    [Fact]
    public void Load_OkapiStyle_ReadsExtensionsAndCjk()
    {
        var document = SrxText.Load(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- a comment before the root -->
            <srx xmlns="http://www.lisa.org/srx20" xmlns:okpsrx="http://okapi.sf.net/srx-extensions" version="2.0">
            <header segmentsubflows="yes" cascade="yes">
            <formathandle type="start" include="no"></formathandle>
            <formathandle type="end" include="yes"></formathandle>
            <formathandle type="isolated" include="no"></formathandle>
            <okpsrx:options oneSegmentIncludesAll="no" trimLeadingWhitespaces="no" trimTrailingWhitespaces="yes" useJavaRegex="yes"></okpsrx:options>
            <okpsrx:sample language="en" useMappedRules="yes">Mr. Holmes is here.</okpsrx:sample>
            <okpsrx:rangeRule></okpsrx:rangeRule>
            </header>
            <body>
            <languagerules>
            <languagerule languagerulename="default">
            <rule break="no"><beforebreak>\b(?:Mr|[Ff]igs?|e\.?\s*g)\.</beforebreak><afterbreak>\s[^\p{Lu}]|\sH</afterbreak></rule>
            <rule break="no"><beforebreak>([A-Z]\.){2,}</beforebreak><afterbreak>\s\p{Lu}</afterbreak></rule>
            <rule break="no"><beforebreak>(\b|\p{Z})[\p{Cc}\p{Cf}\p{Co}\p{Cn}]*(\Qapprox.\E|\Qviz.\E)</beforebreak><afterbreak></afterbreak></rule>
            <rule break="yes"><beforebreak>[\p{Ll}\p{Lu}\p{Lt}\p{Lo}\p{Nd}]+[\p{Pe}\p{Po}"]*[\.?!]+[\p{Pe}\p{Po}"]*</beforebreak><afterbreak>\s</afterbreak></rule>
            </languagerule>
            <languagerule languagerulename="cjk">
            <rule break="yes"><beforebreak>[\u3002\ufe52\uff0e\uff1f\u203c]+</beforebreak><afterbreak></afterbreak></rule>
            </languagerule>
            <languagerule languagerulename="thai">
            <rule break="yes"><beforebreak>[\u0e01-\u0e5b]{5,}</beforebreak><afterbreak>\s+</afterbreak></rule>
            </languagerule>
            </languagerules>
            <maprules>
            <languagemap languagepattern="[Jj][Aa].*" languagerulename="cjk"></languagemap>
            <languagemap languagepattern="[Kk]([Hh]?)[Mm].*" languagerulename="thai"></languagemap>
            <languagemap languagepattern=".*" languagerulename="default"></languagemap>
            </maprules>
            </body>
            </srx>
            """
        );

        SrxText
            .Split(document, "Mr. Holmes is here. He saw approx. ten. \"No!\" U.S. Army")
            .ShouldBe(["Mr. Holmes is here. ", "He saw approx. ten. ", "\"No!\" ", "U.S. Army"]);
        SrxText.Split(document, "はい。いいえ。", "ja").ShouldBe(["はい。", "いいえ。"]);
        document.Header.IncludeIsolated.ShouldBeFalse();
    }

    [Fact]
    public void Load_OmegaTStyle_ReadsEmptyHeaderAndWildcards()
    {
        var document = SrxText.Load(
            """
            <srx xmlns="http://www.lisa.org/srx20" version="2.0">
            <header></header>
              <body>
                <languagerules>
                  <languagerule languagerulename="German">
                    <rule break="no"><beforebreak>www\.</beforebreak><afterbreak>.*</afterbreak></rule>
                    <rule break="no"><beforebreak>.*</beforebreak><afterbreak>\.de</afterbreak></rule>
                    <rule break="no"><beforebreak>\sz\.\s?B\.</beforebreak><afterbreak>\s</afterbreak></rule>
                    <rule break="no"><beforebreak>\d+\.</beforebreak><afterbreak>\s\p{Ll}</afterbreak></rule>
                  </languagerule>
                  <languagerule languagerulename="Default">
                    <rule break="yes"><beforebreak>[\.\?\!]+</beforebreak><afterbreak>\s</afterbreak></rule>
                  </languagerule>
                </languagerules>
                <maprules>
                  <languagemap languagepattern="DE.*" languagerulename="German"/>
                  <languagemap languagepattern=".*" languagerulename="Default"/>
                </maprules>
              </body>
            </srx>
            """
        );

        SrxText
            .Split(document, "Das ist z. B. gut. Am 3. mai? Ja", "de-AT")
            .ShouldBe(["Das ist z. ", "B. gut. ", "Am 3. mai? ", "Ja"]);
        SrxText.Split(document, "Das ist z. B. gut.").ShouldBe(["Das ist z. ", "B. ", "gut."]);
    }

    [Fact]
    public void Load_LanguageToolStyle_BreaksBehindTheSpace()
    {
        var document = SrxText.Load(
            """
            <srx xmlns="http://www.lisa.org/srx20" version="2.0">
            <header segmentsubflows="yes" cascade="yes"/>
            <body>
            <languagerules>
            <languagerule languagerulename="ByLineBreak">
            <rule break="yes"><beforebreak>\n</beforebreak><afterbreak></afterbreak></rule>
            </languagerule>
            <languagerule languagerulename="Polish">
            <rule break="no"><beforebreak>\b[\d,\.]*ty[sś]\.\p{Pe}?\s</beforebreak><afterbreak>\p{Ll}+</afterbreak></rule>
            <rule break="no"><beforebreak>(?i:\bok)\.\s</beforebreak><afterbreak>[\p{Ll}\d]</afterbreak></rule>
            <rule break="no"><beforebreak>\b(?iu)(C|Dr|etc)\.\s</beforebreak><afterbreak></afterbreak></rule>
            <rule break="no"><beforebreak>[^-\p{L}]\p{L}[\.!?…]['|"|«|\)|\]|\}]?\s</beforebreak><afterbreak></afterbreak></rule>
            <rule break="yes"><beforebreak></beforebreak><afterbreak>&lt;0\}</afterbreak></rule>
            <rule break="yes"><beforebreak>\{0></beforebreak><afterbreak></afterbreak></rule>
            <rule break="no"><beforebreak>['"„][\.!?…]['"”]\s</beforebreak><afterbreak></afterbreak></rule>
            <rule break="no"><beforebreak>\b\d+\.\s</beforebreak><afterbreak>\p{Ll}|\p{Lu}{2,}</afterbreak></rule>
            <rule break="yes"><beforebreak>[:]+[\p{Pe}\p{Po}"-[\u002C\u003A\u3001]]*</beforebreak><afterbreak>\sX</afterbreak></rule>
            <rule break="yes"><beforebreak>\u005D\u005D\s</beforebreak><afterbreak></afterbreak></rule>
            <rule break="yes"><beforebreak>[\.!?…][\u0002|'|"|«|\)|\]|\}¹²³]?\s+</beforebreak><afterbreak></afterbreak></rule>
            <rule break="yes"><beforebreak>[\.!?…]['"\u00BB\u2019\u201D\u203A\p{Pe}\u0002]*</beforebreak><afterbreak>\p{Lu}[^\p{Lu}]</afterbreak></rule>
            </languagerule>
            </languagerules>
            <maprules>
            <languagemap languagepattern="[a-z]{2,3}_one" languagerulename="ByLineBreak"></languagemap>
            <languagemap languagepattern="(PL|pl).*" languagerulename="Polish"></languagemap>
            </maprules>
            </body>
            </srx>
            """
        );

        SrxText
            .Split(document, "To 5 tys. zł. Ok. 30 osób.Potem nic.  Koniec: Xa", "pl")
            .ShouldBe(["To 5 tys. zł. ", "Ok. 30 osób.", "Potem nic.  ", "Koniec: ", "Xa"]);
        SrxText.Split(document, "{0>DR. A. B<0}c", "pl").ShouldBe(["{0>", "DR. A. B", "<0}c"]);
        document.RulesFor("en_one").Length.ShouldBe(1);
    }
}
