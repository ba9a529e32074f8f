using System.Text;
using System.Xml.Linq;
using CsCheck;
using Localization.Articles.Xliff;

namespace Localization.Articles.Tests.Xliff;

public sealed class XliffFormatTests
{
    private const string Two = """
        <?xml version="1.0"?>
        <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" xmlns:my="urn:x" version="2.1" srcLang="en" trgLang="es">
         <file id="f1" my:kind="news">
          <skeleton href="a.skl"/>
          <unit id="u1" type="my:headline">
           <mtc:matches><mtc:match ref="#s1"><source>Port shut</source><target>Puerto cerrado</target></mtc:match></mtc:matches>
           <gls:glossary><gls:glossEntry><gls:term>port</gls:term><gls:translation>muelle</gls:translation></gls:glossEntry></gls:glossary>
           <notes><note>Mind the tone.</note></notes>
           <originalData><data id="d1">&lt;b></data><data id="d2">&lt;/b></data><data id="d3">&lt;br/></data></originalData>
           <segment id="s1" state="initial" subState="my:x">
            <source>The <pc id="1" dataRefStart="d1" dataRefEnd="d2">port</pc> of <mrk id="m1" translate="no">Rostec</mrk><ph id="2" dataRef="d3"/> is
             shut &amp; sealed.</source>
           </segment>
           <ignorable><source> </source></ignorable>
           <segment id="s2" state="final"><source>Done.</source><target>Hecho.</target></segment>
          </unit>
          <unit id="u2" translate="no"><segment><source>Not this.</source></segment></unit>
          <unit id="u3"><originalData><data id="d1">*</data></originalData><segment><source xml:space="preserve">One  <sc id="a" dataRef="d1"/>two<ec startRef="a" dataRef="d1"/></source></segment></unit>
         </file>
        </xliff>
        """;

    private const string One = """
        <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
         <file original="a.txt" source-language="en" datatype="plaintext"><body>
          <group><trans-unit id="1"><source>The <g id="1">port</g> is<x id="2"/> shut.</source><alt-trans><source>x</source><target>y</target></alt-trans></trans-unit></group>
          <trans-unit id="2" approved="yes"><source>Done.</source><target>Hecho.</target></trans-unit>
          <trans-unit id="3"><source>New <bpt id="1">{</bpt>one<ept id="1">}</ept>.</source><target state="new">New {one}.</target><note>n</note></trans-unit>
         </body></file>
        </xliff>
        """;

    private static readonly LanguageTag Spanish = LanguageTag.Parse("es");

    [Fact]
    public void Read_Two_FindsSegmentsTheirTermsAndWhatIsDone()
    {
        var blocks = Read(Two).Blocks;
        blocks
            .Select(b => $"{b.Role}: {b.Source.Text} → {b.Target?.Text}")
            .ShouldBe([
                "Headline: The port of  is shut & sealed. → ",
                "Headline: Done. → Hecho.",
                "Paragraph: One  two → ",
            ]);
        blocks[0].Terms.Select(t => (t.Source, t.Target)).ShouldBe([("port", "muelle")]);
        blocks[1].TargetState.ShouldBe(SegmentState.Final);
    }

    [Fact]
    public void Write_Two_AddsTargetsAndStatesAlone() =>
        Shouted(Two)
            .ShouldBe(
                Two.Replace("state=\"initial\" subState=\"my:x\"", "state=\"translated\"", StringComparison.Ordinal)
                    .Replace(
                        "sealed.</source>",
                        "sealed.</source><target>THE <pc id=\"1\" dataRefStart=\"d1\" "
                            + "dataRefEnd=\"d2\">PORT</pc> OF <mrk id=\"m1\" translate=\"no\">Rostec</mrk><ph "
                            + "id=\"2\" dataRef=\"d3\"/> IS SHUT &amp; SEALED.</target>",
                        StringComparison.Ordinal
                    )
                    .Replace(
                        "<segment><source xml:space",
                        "<segment state=\"translated\"><source xml:space",
                        StringComparison.Ordinal
                    )
                    .Replace(
                        "dataRef=\"d1\"/></source>",
                        "dataRef=\"d1\"/></source><target xml:space=\"preserve\">ONE  "
                            + "<sc id=\"a\" dataRef=\"d1\"/>TWO<ec startRef=\"a\" dataRef=\"d1\"/></target>",
                        StringComparison.Ordinal
                    ),
                StringCompareShould.IgnoreLineEndings
            );

    [Fact]
    public void Write_One_AddsTargetsAndStatesAlone() =>
        Shouted(One)
            .ShouldBe(
                One.Replace(
                        "source-language=\"en\"",
                        "source-language=\"en\" target-language=\"es\"",
                        StringComparison.Ordinal
                    )
                    .Replace(
                        "shut.</source>",
                        "shut.</source><target state=\"translated\">THE <g id=\"1\">PORT</g> IS<x id=\"2\"/> "
                            + "SHUT.</target>",
                        StringComparison.Ordinal
                    )
                    .Replace(
                        "<target state=\"new\">New {one}.</target>",
                        "<target state=\"translated\">NEW <bpt id=\"1\">{</bpt>ONE<ept id=\"1\">}</ept>.</target>",
                        StringComparison.Ordinal
                    )
            );

    [Theory]
    [InlineData(Two)]
    [InlineData(One)]
    public void Write_NothingTranslated_IsTheSameToTheByte(string xml)
    {
        Encoding.UTF8.GetString(new XliffFormat().Write(Read(xml), _ => null, Spanish)).ShouldBe(xml);
        Encoding.UTF8.GetString(new XliffFormat().Write(Read(xml), b => b.Target, Spanish)).ShouldBe(xml);
    }

    [Theory]
    [InlineData("<target>Hecho.</target>", SegmentState.Translated)]
    [InlineData("<target state=\"needs-review-translation\">Hecho.</target>", SegmentState.Translated)]
    [InlineData("<target state=\"needs-l10n\">Hecho.</target>", SegmentState.Translated)]
    [InlineData("<target state=\"needs-adaptation\">Hecho.</target>", SegmentState.Translated)]
    [InlineData("<target state=\"x-mine\">Hecho.</target>", SegmentState.Translated)]
    [InlineData("<target state=\"signed-off\">Hecho.</target>", SegmentState.Reviewed)]
    [InlineData("<target state=\"final\">Hecho.</target>", SegmentState.Final)]
    public void Write_TargetThatIsATranslation_StaysToTheByte(string target, SegmentState state)
    {
        var xml = OneUnit($"<source>Done.</source>{target}");
        Read(xml).Blocks.ShouldHaveSingleItem().TargetState.ShouldBe(state);
        Shouted(xml).ShouldBe(xml);
    }

    [Theory]
    [InlineData("<target/>")]
    [InlineData("<target> </target>")]
    [InlineData("<target state=\"new\">Done.</target>")]
    [InlineData("<target state=\"needs-translation\">Done.</target>")]
    public void Write_TargetThatIsNone_IsFilled(string target) =>
        Shouted(OneUnit($"<source>Done.</source>{target}")).ShouldContain(">DONE.</target>");

    [Theory]
    [InlineData(
        "<target><mrk mtype=\"seg\" mid=\"1\">Uno.</mrk> <mrk mtype=\"seg\" mid=\"2\"/></target>",
        "<target><mrk mtype=\"seg\" mid=\"1\">Uno.</mrk> <mrk mtype=\"seg\" mid=\"2\">TWO.</mrk></target>"
    )]
    [InlineData(
        "<target><mrk mid=\"2\" mtype=\"seg\">Dos.</mrk> <mrk mid=\"1\" mtype=\"seg\"></mrk></target>",
        "<target><mrk mid=\"2\" mtype=\"seg\">Dos.</mrk> <mrk mid=\"1\" mtype=\"seg\">ONE.</mrk></target>"
    )]
    [InlineData(
        "<target><mrk mtype=\"seg\" mid=\"1\">Uno.</mrk></target>",
        "<target><mrk mtype=\"seg\" mid=\"1\">Uno.</mrk> <mrk mtype=\"seg\" mid=\"2\">TWO.</mrk></target>"
    )]
    [InlineData(
        "<target state=\"new\"><mrk mtype=\"seg\" mid=\"1\">One.</mrk> <mrk mtype=\"seg\" mid=\"2\">Two.</mrk>"
            + "</target>",
        "<target state=\"translated\"><mrk mtype=\"seg\" mid=\"1\">ONE.</mrk> <mrk mtype=\"seg\" mid=\"2\">"
            + "TWO.</mrk></target>"
    )]
    [InlineData(
        "",
        "<target state=\"translated\"><g id=\"9\"><mrk mtype=\"seg\" mid=\"1\">ONE.</mrk> <mrk mtype=\"seg\" "
            + "mid=\"2\">TWO.</mrk></g></target>"
    )]
    [InlineData(
        "<target/>",
        "<target state=\"translated\"><g id=\"9\"><mrk mtype=\"seg\" mid=\"1\">ONE.</mrk> <mrk mtype=\"seg\" "
            + "mid=\"2\">TWO.</mrk></g></target>"
    )]
    [InlineData("<target>Uno y dos.</target>", "<target>Uno y dos.</target>")]
    public void Write_SegmentsOfAUnit_FillsTheEmptyOnesAlone(string target, string written)
    {
        const string Sources =
            "<source><g id=\"9\">One. Two.</g></source><seg-source><g id=\"9\"><mrk mtype=\"seg\" mid=\"1\">One.</mrk> "
            + "<mrk mtype=\"seg\" mid=\"2\">Two.</mrk></g></seg-source>";
        var xml = OneUnit(Sources + target);
        Shouted(xml).ShouldBe(OneUnit(Sources + written));
        Encoding.UTF8.GetString(new XliffFormat().Write(Read(xml), _ => null, Spanish)).ShouldBe(xml);
    }

    [Theory]
    [InlineData("en", "es", true)]
    [InlineData("en-GB", "es-MX", true)]
    [InlineData("en", "fr", false)]
    [InlineData("de", "es", false)]
    public void Read_FileOfAnotherPair_IsRefusedNamingBoth(string from, string to, bool isRead)
    {
        var run = new ArticleReadOptions
        {
            SourceLanguage = LanguageTag.Parse(from),
            TargetLanguage = LanguageTag.Parse(to),
        };
        foreach (var xml in new[] { Two, OneUnit("<source>Done.</source>") })
        {
            void Reading() => new XliffFormat().Read("a.xlf", Encoding.UTF8.GetBytes(xml), run);

            if (isRead)
                Should.NotThrow(Reading);
            else
                Should
                    .Throw<ArticleFormatException>(Reading)
                    .Arguments.ShouldBe(new object?[] { "a.xlf", "en", "es", from, to });
        }
    }

    private static string OneUnit(string content) =>
        "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"><file original=\"a\" "
        + "source-language=\"en\" "
        + $"target-language=\"es\" datatype=\"plaintext\"><body><trans-unit id=\"1\">{content}</trans-unit>"
        + $"</body></file></xliff>";

    [Fact]
    public void Write_NoTargetLanguage_NamesIt() =>
        Shouted(
                "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\" srcLang=\"en\">"
                    + "<file id=\"f\"><unit id=\"u\"><segment><source>a</source></segment></unit></file></xliff>"
            )
            .ShouldBe(
                "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\" srcLang=\"en\" trgLang=\"es\">"
                    + "<file id=\"f\"><unit id=\"u\"><segment "
                    + "state=\"translated\"><source>a</source><target>A</target></segment></unit></file></xliff>"
            );

    [Fact]
    public void Write_Prefixed_UsesThePrefix() =>
        Shouted(
                "<x:xliff xmlns:x=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\" srcLang=\"en\" "
                    + "trgLang='fr'><x:file id=\"f\"><x:unit id=\"u\"><x:segment><x:source>a</x:source></x:segment>"
                    + "</x:unit></x:file></x:xliff>"
            )
            .ShouldBe(
                "<x:xliff xmlns:x=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\" srcLang=\"en\" "
                    + "trgLang=\"es\"><x:file id=\"f\"><x:unit id=\"u\"><x:segment "
                    + "state=\"translated\"><x:source>a</x:source><x:target>A</x:target></x:segment></x:unit>"
                    + "</x:file></x:xliff>"
            );

    [Theory]
    [InlineData(
        "<unit id='u'><segment><source>a</source></segment></unit><unit "
            + "id='u'><segment><source>a</source></segment></unit>",
        "4.3.1 id"
    )]
    [InlineData("<unit id='u'><segment canResegment='maybe'><source>a</source></segment></unit>", "4.2.2 segment")]
    [InlineData("<unit id='u'><segment><source>a</source><target order='3'>b</target></segment></unit>", "4.3.1 order")]
    [InlineData("<unit id='u'><segment><source>a<sc id='1'/></source></segment></unit>", "4.3.1 isolated")]
    [InlineData("<unit id='u'><segment><source>a<ec startRef='1'/></source></segment></unit>", "4.2.3 ec")]
    [InlineData("<unit id='u'><segment><source>a<ph id='1' dataRef='d'/></source></segment></unit>", "4.3.1 dataRef")]
    [InlineData("<unit id='u'></unit>", "4.2.2 unit")]
    [InlineData("<unit><segment><source>a</source></segment></unit>", "4.2.2 unit")]
    [InlineData("<unit id='u'><segment><source>a</source></segment><more/></unit>", "4.2.2 unit")]
    public void Read_BrokenRule_NamesItsSectionAndTheLine(string unit, string section)
    {
        var error = Should.Throw<ArticleFormatException>(() =>
            Read(
                $"<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.1' srcLang='en' "
                    + $"trgLang='es'>\n<file id='f'>\n{unit}</file></xliff>"
            )
        );
        error.Code.ShouldBe("article-xliff-rule");
        error.Arguments[1].ShouldBe(3);
        error.Message.ShouldContain($"XLIFF 2.1 §{section}");
    }

    [Theory]
    [InlineData("<xliff version='2.1'/>", "article-xliff-rule")]
    [InlineData("<xliff version='3.0'/>", "article-xliff-version")]
    [InlineData("<xliff version='1.2'><file/></xliff>", "article-empty")]
    [InlineData("<tmx/>", "article-xml-kind")]
    [InlineData(
        "<!DOCTYPE xliff [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><xliff version='1.2'>&e;</xliff>",
        "article-xml-dtd"
    )]
    public void Read_Broken_SaysWhy(string xml, string code) =>
        Should.Throw<ArticleFormatException>(() => Read(xml)).Code.ShouldBe(code);

    [Fact]
    public void Write_AnyTranslation_IsWellFormedAndSaysIt() =>
        Gen.Select(HostileText.Documents, Gen.Bool)
            .Sample(
                (text, isOne) =>
                {
                    text = new string([.. text.Where(c => c >= ' ' && c < '\uD800')]);
                    var xml = isOne ? One : Two;
                    var written = new XliffFormat().Write(Read(xml), b => b.Target ?? new InlineText(text), Spanish);
                    var targets = XDocument
                        .Parse(Encoding.UTF8.GetString(written), LoadOptions.PreserveWhitespace)
                        .Descendants()
                        .Where(e =>
                            e.Name.LocalName == "target" && e.Parent!.Name.LocalName is "segment" or "trans-unit"
                        )
                        .ToList();
                    targets.Select(t => t.Value).ShouldContain(text);
                },
                iter: Cases.Of(200, 500)
            );

    private static Article Read(string xml) =>
        new XliffFormat().Read("a.xlf", Encoding.UTF8.GetBytes(xml), ArticleReadOptions.Default);

    private static string Shouted(string xml) =>
        Encoding.UTF8.GetString(
            new XliffFormat().Write(
                Read(xml),
                b => b.Target ?? new InlineText(b.Source.Text.ToUpperInvariant(), b.Source.Codes),
                Spanish
            )
        );
}
