using System.Text;
using Localization.Model;

namespace Localization.Articles.Tests.Xliff;

/// <summary>Files as translation tools and unusual writers make them. In each, <c>⟦old→new⟧</c> is what a translation
/// changes: everything else stays to the byte.</summary>
public sealed class XliffToolFileTests
{
    private const string Xliff1 = "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"";
    private const string Xliff2 = "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\"";
    private const string File1 =
        "<file original=\"a\" source-language=\"en\" target-language=\"es\" datatype=\"plaintext\"><body>";

    private static readonly LanguageTag Spanish = LanguageTag.Parse("es");

    public static TheoryData<string, string> Files1 { get; } =
        new()
        {
            {
                "no target",
                "<trans-unit id='1'><source>One</source>⟦→<target state=\"translated\">ONE</target>⟧</trans-unit>"
            },
            {
                "line ends of all kinds",
                "\r\n<trans-unit id='1'>\r<source>One</source>⟦→<target state=\"translated\">ONE</target>⟧\n\r\n</trans-unit>\r"
            },
            {
                "CDATA",
                "<trans-unit id='1'><source><![CDATA[One <b> & two]]></source>⟦→<target state=\"translated\">ONE &lt;B&gt; &amp; TWO</target>⟧</trans-unit>"
                    + "<trans-unit id='2'><source>b</source><target><![CDATA[<b>&amp;]]></target></trans-unit>"
            },
            {
                "comments and instructions in targets",
                "<trans-unit id='1'><source>a</source><!-- <target>x</target> --><target>A<!-- b -->\u00A0<?c d?></target></trans-unit>"
            },
            {
                "references",
                "<trans-unit id='1'><source>a</source><target>&#65;&#x1F600;&quot;&apos;&gt;</target></trans-unit>"
            },
            {
                "attributes with brackets",
                "<trans-unit id='1' resname='a > b' extradata=\"it's > 1\"><source>One</source>⟦<target note=\"a> state='b'\"/>→<target note=\"a> state='b'\" state=\"translated\">ONE</target>⟧</trans-unit>"
            },
            {
                "deep groups",
                "<group id='1'><group id='2'><note>x</note><group id='3' translate='no'><trans-unit id='4'><source>a</source></trans-unit></group>"
                    + "<trans-unit id='5'><source>One</source>⟦→<target state=\"translated\">ONE</target>⟧</trans-unit></group></group>"
            },
            {
                "binary unit",
                "<bin-unit id='1' mime-type='image/png'><bin-source><internal-file>QQ==</internal-file></bin-source><bin-target><internal-file>QQ==</internal-file></bin-target>"
                    + "<trans-unit id='2'><source>One</source>⟦→<target state=\"translated\">ONE</target>⟧</trans-unit></bin-unit>"
            },
            {
                "matches before the target",
                "<trans-unit id='1'><source>One</source>⟦→<target state=\"translated\">ONE</target>⟧<alt-trans match-quality='100'><source>One</source><target state='final'>Uno</target></alt-trans><note>n</note></trans-unit>"
            },
            {
                "count groups and contexts",
                "<trans-unit id='1'><source>One</source>⟦→<target state=\"translated\">ONE</target>⟧<count-group name='w'><count count-type='word'>1</count></count-group><context-group purpose='location'><context context-type='sourcefile'>a</context></context-group></trans-unit>"
            },
            {
                "approved without a text",
                "<trans-unit id='1' ⟦approved=\"yes\"→approved=\"no\"⟧><source>One</source>⟦<target/>→<target state=\"translated\">ONE</target>⟧</trans-unit>"
                    + "<trans-unit id='2' approved=\"yes\"><source>Two</source><target state='needs-translation'>Dos</target></trans-unit>"
            },
            {
                "approved with one segment empty",
                "<trans-unit id='1' ⟦approved='yes'→approved=\"no\"⟧><source>One. Two.</source><seg-source><mrk mtype='seg' mid='1'>One.</mrk> <mrk mtype='seg' mid='2'>Two.</mrk></seg-source>"
                    + "<target><mrk mtype='seg' mid='1'>Uno.</mrk> ⟦<mrk mtype='seg' mid='2' />→<mrk mtype='seg' mid='2'>TWO.</mrk>⟧</target></trans-unit>"
            },
            {
                "who made an old text",
                "<trans-unit id='1'><source>One</source>⟦<target state='new' state-qualifier='leveraged-tm' phase-name='p' xml:lang='es'>Eins</target>→<target state=\"translated\" xml:lang='es'>ONE</target>⟧</trans-unit>"
            },
            {
                "segments without a target, and what is between",
                "<trans-unit id='1'><source>One. 2. Three.</source><seg-source>A <mrk mtype='seg' mid='1'>One.</mrk> <mrk mtype='seg' mid='2'>2.</mrk> <mrk mtype='seg' mid='3'>Thr<x id='1'/>ee.</mrk> Z</seg-source>"
                    + "⟦→<target state=\"translated\">A <mrk mtype='seg' mid='1'>ONE.</mrk> <mrk mtype='seg' mid='2'>2.</mrk> <mrk mtype='seg' mid='3'>THR<x id='1'/>EE.</mrk> Z</target>⟧</trans-unit>"
            },
            {
                "segments with comments in a target",
                "<trans-unit id='1'><source>One. Two.</source><seg-source><mrk mtype='seg' mid='1'>One.</mrk><mrk mtype='seg' mid='2'>Two.</mrk></seg-source>"
                    + "<target><mrk mtype='seg' mid='1'><mrk mtype='x-sdl-comment' x='1'>Uno.</mrk></mrk>⟦<mrk mtype='seg' mid='2'></mrk>→<mrk mtype='seg' mid='2'>TWO.</mrk>⟧</target></trans-unit>"
            },
            {
                "phrases that are kept",
                "<trans-unit id='1'><source>The <mrk mtype='protected'>Rostec <g id='1'>AG</g></mrk> works</source>⟦→<target state=\"translated\">THE <mrk mtype='protected'>Rostec <g id='1'>AG</g></mrk> WORKS</target>⟧</trans-unit>"
            },
            {
                "nested codes, sub-flows and a half pair",
                "<trans-unit id='1'><source>a <ph id='1' ctype='image'>&lt;img alt=\"<sub>alt</sub>\"/></ph> b <it id='2' pos='open'>&lt;i></it>c</source>"
                    + "⟦→<target state=\"translated\">A <ph id='1' ctype='image'>&lt;img alt=\"<sub>alt</sub>\"/></ph> B <it id='2' pos='open'>&lt;i></it>C</target>⟧</trans-unit>"
            },
            {
                "white space that is kept",
                "<trans-unit id='1' xml:space='preserve'><source>  One\n  two </source>⟦→<target state=\"translated\">  ONE\n  TWO </target>⟧</trans-unit>"
            },
            {
                "elements of a tool with the same names",
                "<trans-unit id='1' m:status='x' xmlns:m='urn:m'><source>a</source><target>A</target><m:target>b</m:target><m:seg-defs><m:seg id='1' conf='Draft'/></m:seg-defs></trans-unit>"
            },
            {
                "no word",
                "<trans-unit id='1'><source>%</source></trans-unit><trans-unit id='2'><source><x id='1'/></source><target/></trans-unit><trans-unit id='3'><source>a</source><target>A</target></trans-unit>"
            },
            {
                "same ids",
                "<trans-unit id='1'><source>a</source><target>A</target></trans-unit><trans-unit id='1'><source>b</source>⟦→<target state=\"translated\">B</target>⟧</trans-unit>"
            },
        };

    [Theory]
    [MemberData(nameof(Files1))]
    public void Write_Xliff1_ChangesNothingElse(string kind, string units) =>
        Check(kind, $"<?xml version='1.0' encoding='utf-8'?>\n{Xliff1}>{File1}{units}</body></file></xliff>");

    public static TheoryData<string, string> Files2 { get; } =
        new()
        {
            {
                "spans across segments",
                "<unit id='u'><segment id='1' state='final'><source>One <sc id='c'/>two. </source><target>Uno <sc id='c'/>dos. </target></segment>"
                    + "⟦<segment id='2'>→<segment id='2' state=\"translated\">⟧<source>Three<ec startRef='c'/> four.</source>⟦→<target>THREE<ec startRef='c'/> FOUR.</target>⟧</segment></unit>"
            },
            {
                "marks across segments",
                "<unit id='u'>⟦<segment id='1'>→<segment id='1' state=\"translated\">⟧<source>One <sm id='m' type='comment' value='x'/>two. </source>⟦→<target>ONE <sm id='m' type='comment' value='x'/>TWO. </target>⟧</segment>"
                    + "⟦<segment id='2'>→<segment id='2' state=\"translated\">⟧<source>Three<em startRef='m'/> four.</source>⟦→<target>THREE<em startRef='m'/> FOUR.</target>⟧</segment></unit>"
            },
            {
                "ignorable parts and an order",
                "<unit id='u'><segment id='1' state='translated'><source>One.</source><target order='3'>Uno.</target></segment><ignorable><source> </source></ignorable>"
                    + "⟦<segment id='2'>→<segment id='2' state=\"translated\">⟧<source>Two.</source>⟦<target order='1'/>→<target order='1'>TWO.</target>⟧</segment></unit>"
            },
            {
                "modules",
                "<unit id='u' slr:storageRestriction='255' xmlns:slr='urn:oasis:names:tc:xliff:sizerestriction:2.0'><val:validation xmlns:val='urn:oasis:names:tc:xliff:validation:2.0'><val:rule isPresent='a'/></val:validation>"
                    + "<notes><note>a</note></notes>⟦<segment>→<segment state=\"translated\">⟧<source>One <cp hex='0001'/>two</source>⟦→<target>ONE <cp hex='0001'/>TWO</target>⟧</segment></unit>"
            },
            {
                "what is reviewed",
                "<unit id='u'><segment state='reviewed' subState='a:b'><source>a</source><target>A</target></segment><segment><source>b</source><target>B</target></segment></unit>"
            },
            {
                "an initial text",
                "<unit id='u'>⟦<segment state='initial' subState='a:b'>→<segment state=\"translated\">⟧<source>One</source>⟦<target>Eins</target>→<target>ONE</target>⟧</segment></unit>"
            },
            {
                "not translated inside translated",
                "<group id='g' translate='no'><unit id='u'><segment><source>a</source></segment></unit><unit id='v' translate='yes'>⟦<segment>→<segment state=\"translated\">⟧<source>One</source>⟦→<target>ONE</target>⟧</segment></unit></group>"
            },
        };

    [Theory]
    [MemberData(nameof(Files2))]
    public void Write_Xliff2_ChangesNothingElse(string kind, string units) =>
        Check(kind, $"{Xliff2} srcLang='en' trgLang='es'><file id='f'>{units}</file></xliff>");

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("windows-1252", false)]
    [InlineData("iso-8859-15", false)]
    public void Write_Encoding_KeepsItsMarkAndItsBytes(string name, bool hasMark)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(name);
        var xml =
            $"<?xml version=\"1.0\" encoding=\"{name.Replace("BE", "", StringComparison.Ordinal)}\"?>\r\n{Xliff1}>{File1}"
            + "<trans-unit id='1'><source>Café</source><target>«Ñ»\r\n€</target></trans-unit>"
            + "<trans-unit id='2'><source>Señor</source>⟦→<target state=\"translated\">SEÑOR</target>⟧</trans-unit>"
            + "</body></file></xliff>\r\n";
        var mark = hasMark ? encoding.GetPreamble() : [];
        Check(name, xml, text => [.. mark, .. encoding.GetBytes(text)]);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("ns0")]
    public void Write_Prefix_IsThatOfTheSource(string prefix) =>
        Check(
            prefix,
            $"<{prefix}:xliff version='1.2' xmlns:{prefix}='urn:oasis:names:tc:xliff:document:1.2'><{prefix}:file original='a' "
                + $"source-language='en' target-language='es' datatype='x'><{prefix}:body><{prefix}:trans-unit id='1'>"
                + $"<{prefix}:source>One. Two.</{prefix}:source><{prefix}:seg-source><{prefix}:mrk mtype='seg' mid='1'>One."
                + $"</{prefix}:mrk> <{prefix}:mrk mtype='seg' mid='2'>Two.</{prefix}:mrk></{prefix}:seg-source>"
                + $"⟦→<{prefix}:target state=\"translated\"><{prefix}:mrk mtype='seg' mid='1'>ONE.</{prefix}:mrk> "
                + $"<{prefix}:mrk mtype='seg' mid='2'>TWO.</{prefix}:mrk></{prefix}:target>⟧"
                + $"</{prefix}:trans-unit></{prefix}:body></{prefix}:file></{prefix}:xliff>"
        );

    [Fact]
    public void Write_FilesInAFile_HaveTheirOwnLanguages() =>
        Check(
            "files",
            $"{Xliff1}>"
                + "<file original='a' source-language='en' datatype='x'><header><note>n</note></header><body><trans-unit id='1'><source>a</source><target>A</target></trans-unit></body></file>"
                + "<file original='b' source-language='EN-us' target-language='es-ES' datatype='x'><body><trans-unit id='1'><source>One</source>⟦→<target state=\"translated\">ONE</target>⟧</trans-unit></body></file></xliff>",
            added: " target-language=\"es\""
        );

    private static void Check(string kind, string text, Func<string, byte[]>? encode = null, string added = "")
    {
        encode ??= t => Encoding.UTF8.GetBytes(t);
        var (input, expected) = (Choose(text, 0), Choose(text, 1));
        var format = new XliffFormat();
        var article = format.Read("a.xlf", encode(input), ArticleReadOptions.Default);
        format.Write(article, _ => null, Spanish).ShouldBe(encode(input), kind);
        format.Write(article, b => b.Target, Spanish).ShouldBe(encode(input), kind);
        var written = format.Write(
            article,
            b => b.Target ?? new InlineText(b.Source.Text.ToUpperInvariant(), b.Source.Codes),
            Spanish
        );
        if (added.Length > 0)
            expected = expected.Replace("'en' datatype", $"'en'{added} datatype", StringComparison.Ordinal);
        Encoding.Latin1.GetString(written).ShouldBe(Encoding.Latin1.GetString(encode(expected)), kind);
    }

    private static string Choose(string text, int side)
    {
        var result = new StringBuilder();
        foreach (var piece in text.Split('⟦'))
        {
            var end = piece.IndexOf('⟧', StringComparison.Ordinal);
            if (end >= 0)
                result.Append(piece[..end].Split('→')[side]);
            result.Append(piece.AsSpan(end + 1));
        }

        return result.ToString();
    }
}
