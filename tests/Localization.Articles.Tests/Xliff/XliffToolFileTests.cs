using System.Text;
using Localization.Articles.Xliff;

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

    public static TheoryData<string, string> Files1 => SpecDocuments.Of("xliff12-files.txt");

    public static TheoryData<string, string> Files2 => SpecDocuments.Of("xliff2-files.txt");

    [Theory]
    [MemberData(nameof(Files1))]
    public void Write_Xliff1_ChangesNothingElse(string kind, string units) =>
        Check(kind, $"<?xml version='1.0' encoding='utf-8'?>\n{Xliff1}>{File1}{units}</body></file></xliff>");

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
        var declared = name.Replace("BE", "", StringComparison.Ordinal);
        var xml =
            $"<?xml version=\"1.0\" encoding=\"{declared}\"?>\r\n{Xliff1}>{File1}"
            + "<trans-unit id='1'><source>Café</source><target>«Ñ»\r\n€</target></trans-unit>"
            + "<trans-unit id='2'><source>Señor</source>"
            + "⟦→<target state=\"translated\">SEÑOR</target>⟧</trans-unit></body></file></xliff>\r\n";
        var mark = hasMark ? encoding.GetPreamble() : [];
        Check(name, xml, text => [.. mark, .. encoding.GetBytes(text)]);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("ns0")]
    public void Write_Prefix_IsThatOfTheSource(string prefix)
    {
        const string Xml = """
            <p:xliff version='1.2' xmlns:p='urn:oasis:names:tc:xliff:document:1.2'>
            <p:file original='a' source-language='en' target-language='es' datatype='x'><p:body>
            <p:trans-unit id='1'><p:source>One. Two.</p:source><p:seg-source><p:mrk mtype='seg' mid='1'>One.</p:mrk>
            <p:mrk mtype='seg' mid='2'>Two.</p:mrk></p:seg-source>
            """;
        const string Target =
            "⟦→<p:target state=\"translated\"><p:mrk mtype='seg' mid='1'>ONE.</p:mrk>\n"
            + "<p:mrk mtype='seg' mid='2'>TWO.</p:mrk></p:target>⟧</p:trans-unit></p:body></p:file></p:xliff>";
        Check(
            prefix,
            (Xml + Target)
                .Replace("<p:", $"<{prefix}:", StringComparison.Ordinal)
                .Replace("</p:", $"</{prefix}:", StringComparison.Ordinal)
                .Replace("xmlns:p=", $"xmlns:{prefix}=", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Write_FilesInAFile_HaveTheirOwnLanguages()
    {
        const string Files = """
            <file original='a' source-language='en' datatype='x'><header><note>n</note></header><body>
            <trans-unit id='1'><source>a</source><target>A</target></trans-unit></body></file>
            <file original='b' source-language='EN-us' target-language='es-ES' datatype='x'><body>
            <trans-unit id='1'><source>One</source>⟦→<target state="translated">ONE</target>⟧</trans-unit></body></file>
            """;
        Check("files", $"{Xliff1}>{Files}</xliff>", added: " target-language=\"es\"");
    }

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
