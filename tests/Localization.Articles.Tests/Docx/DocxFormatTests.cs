using System.IO.Compression;
using CsCheck;
using Localization.Articles.Docx;

namespace Localization.Articles.Tests.Docx;

public sealed class DocxFormatTests
{
    private const string Body = """
        <w:p><w:pPr><w:pStyle w:val="Ttulo1"/></w:pPr><w:r><w:t>Port </w:t></w:r><w:r w:rsidR="00A100A1"><w:t>shut</w:t></w:r></w:p>
        <w:p><w:r><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">The </w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">port of </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>Cartagena</w:t></w:r><w:r><w:t xml:space="preserve"> is </w:t></w:r><w:del w:id="1" w:author="A"><w:r><w:delText>open</w:delText></w:r></w:del><w:ins w:id="2" w:author="A"><w:r><w:t>closed</w:t></w:r></w:ins><w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:t xml:space="preserve">, says </w:t></w:r><w:hyperlink r:id="rId9"><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>the mayor</w:t></w:r></w:hyperlink><w:r><w:t>.</w:t></w:r></w:p>
        <w:p><w:pPr><w:pStyle w:val="Prrafodelista"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>One &amp; two</w:t></w:r></w:p>
        <w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p><w:r><w:t>Wheat</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>12.5</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        <w:p><w:r><w:t xml:space="preserve">See </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://example.org"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>the list</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> on page </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>.</w:t></w:r></w:p>
        """;

    private static readonly DocxFormat Format = new();

    private static readonly byte[] Document = SampleDocument.Of(
        Body,
        "<w:r><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> Since May.</w:t></w:r>"
    );

    [Fact]
    public void Read_Document_FindsParagraphsAndTheirRoles() =>
        Read(Document)
            .Blocks.Select(b => $"{b.Role} {b.Level}: {b.Source.Text}")
            .ShouldBe([
                "Headline 1: Port shut",
                "Paragraph 0: The port of Cartagena is closed, says the mayor.",
                "ListItem 2: One & two",
                "TableCell 0: Wheat",
                "TableCell 0: 12.5",
                "Paragraph 0: See the list on page .",
                "Paragraph 0:  Since May.",
                "Metadata 0: Port shut",
            ]);

    [Fact]
    public void Read_RunsOfOneFormatting_AreOneSpan() =>
        Read(Document)
            .Blocks[1]
            .Source.Codes.Select(c => (c.Kind, c.Data))
            .ShouldBe([
                (InlineCodeKind.Start, "<w:rPr><w:b/></w:rPr>"),
                (InlineCodeKind.End, ""),
                (InlineCodeKind.Start, "<w:ins w:id=\"2\" w:author=\"A\">"),
                (InlineCodeKind.End, ""),
                (InlineCodeKind.Placeholder, "<w:r><w:footnoteReference w:id=\"1\"/></w:r>"),
                (InlineCodeKind.Start, "<w:hyperlink r:id=\"rId9\"><w:rPr><w:u w:val=\"single\"/></w:rPr>"),
                (InlineCodeKind.End, "</w:hyperlink>"),
            ]);

    [Fact]
    public void Write_NothingTranslated_IsTheSameFile() =>
        Format.Write(Read(Document), _ => null).AsSpan().SequenceEqual(Document).ShouldBeTrue();

    [Fact]
    public void Write_Translated_KeepsFormattingAndChangesNoOtherPart()
    {
        var before = Document;
        var after = Format.Write(Read(before), b => Shouted(b.Source), LanguageTag.Parse("es"));
        var document = SampleDocument.Part(after, "word/document.xml");

        document.ShouldContain(
            "<w:pStyle w:val=\"Ttulo1\"/></w:pPr><w:r><w:t xml:space=\"preserve\">PORT SHUT</w:t></w:r></w:p>"
        );
        document.ShouldContain(
            "<w:r><w:t xml:space=\"preserve\">THE </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t "
                + "xml:space=\"preserve\">PORT OF CARTAGENA</w:t></w:r><w:r><w:t xml:space=\"preserve\"> IS "
                + "</w:t></w:r><w:ins w:id=\"2\" w:author=\"A\"><w:r><w:t "
                + "xml:space=\"preserve\">CLOSED</w:t></w:r></w:ins>"
                + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>"
        );
        document.ShouldContain(
            "<w:hyperlink r:id=\"rId9\"><w:r><w:rPr><w:u w:val=\"single\"/></w:rPr><w:t "
                + "xml:space=\"preserve\">THE MAYOR</w:t></w:r></w:hyperlink>"
        );
        document.ShouldContain("ONE &amp; TWO");
        document.ShouldContain(
            "<w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t xml:space=\"preserve\">THE "
                + "LIST</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/>"
        );
        document.ShouldContain(
            "<w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>7</w:t>"
        );
        SampleDocument
            .Part(after, "word/footnotes.xml")
            .ShouldContain(
                "<w:r><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> SINCE MAY.</w:t></w:r>".Replace(
                    "> S",
                    ">S",
                    StringComparison.Ordinal
                )
            );
        SampleDocument.Part(after, "word/styles.xml").ShouldContain("w:val=\"es-ES\"");
        SampleDocument.Errors(after).ShouldBe(SampleDocument.Errors(before));

        var (old, now) = (SampleDocument.Parts(before), SampleDocument.Parts(after));
        now.Keys.ShouldBe(old.Keys);
        now.Where(p => !p.Value.AsSpan().SequenceEqual(old[p.Key]))
            .Select(p => p.Key)
            .Order(StringComparer.Ordinal)
            .ShouldBe(
                old.Keys.Where(k =>
                        k is "word/document.xml" or "word/footnotes.xml" or "word/styles.xml"
                        || k.Contains("core", StringComparison.Ordinal)
                        || k.EndsWith(".psmdcp", StringComparison.Ordinal)
                    )
                    .Order(StringComparer.Ordinal)
            );
    }

    [Fact]
    public void Write_AnyTranslation_IsAValidDocument()
    {
        var article = Read(Document);
        var valid = SampleDocument.Errors(Document).ToList();
        HostileText.Documents.Sample(
            text =>
                SampleDocument
                    .Errors(
                        Format.Write(
                            article,
                            b => new InlineText(
                                text,
                                [.. b.Source.Codes.Select(c => c with { Position = Math.Min(c.Position, text.Length) })]
                            )
                        )
                    )
                    .ShouldBe(valid),
            iter: 60
        );
    }

    private const string Box =
        "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"Box 1\" descr=\"A &quot;crane&quot;\"/>"
        + "<wps:txbx><w:txbxContent><w:p><w:r><w:t>It stands.</w:t></w:r></w:p></w:txbxContent></wps:txbx>"
        + "</wp:inline></w:drawing></w:r>";

    [Theory]
    [InlineData("")]
    [InlineData("<w:r><w:t>Port</w:t></w:r>")]
    [InlineData("<w:r><w:t>Port</w:t></w:r>|<w:r><w:t>shut.</w:t></w:r>")]
    public void Write_TextBox_TranslatesWhatHangsOnTheParagraph(string words)
    {
        var runs = words.Split('|');
        var body = $"<w:p>{runs[0]}{Box}{string.Concat(runs.Skip(1))}</w:p>";
        var xml = Shouted(body);
        xml.ShouldContain("descr=\"A &quot;CRANE&quot;\"");
        xml.ShouldContain("IT STANDS.");
        xml.ShouldNotContain("It stands.", Case.Sensitive);
    }

    [Fact]
    public void Read_FallbackOfATextBox_IsOneBlock()
    {
        const string Body =
            "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>It stands.</w:t></w:r></w:p>"
            + "</w:txbxContent></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>It stands.</w:t>"
            + "</w:r></w:p>"
            + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";
        Read(SampleDocument.Of(Body)).Blocks.Count(b => b.Source.Text == "It stands.").ShouldBe(1);
        Shouted(Body).Split("IT STANDS.").Length.ShouldBe(3);
    }

    [Fact]
    public void Read_Codes_SayWhatTheyAre() =>
        Read(
            SampleDocument.Of(
                "<w:p><w:r><w:t>One</w:t><w:br/><w:t>two</w:t></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r>"
                    + "<w:r><w:t>three</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>"
                    + "4</w:t></w:r>"
                    + "<w:r><w:rPr><w:b/></w:rPr><w:t>five</w:t></w:r><w:fldSimple w:instr=\"PAGE\"/><w:r><w:t>"
                    + "six</w:t></w:r></w:p>"
            )
        )
            .Blocks[0]
            .Source.Codes.Where(c => c.Kind != InlineCodeKind.End)
            .Select(c => c.Type)
            .ShouldBe([
                InlineCodeType.Break,
                InlineCodeType.Note,
                InlineCodeType.Note,
                InlineCodeType.Bold,
                InlineCodeType.Field,
            ]);

    private static string Shouted(string body)
    {
        var document = SampleDocument.Of(body);
        var article = Read(document);
        return SampleDocument.Part(
            Format.Write(article, b => new InlineText(b.Source.Text.ToUpperInvariant(), b.Source.Codes)),
            "word/document.xml"
        );
    }

    [Fact]
    public void Read_NoPackage_SaysSo() =>
        Should
            .Throw<ArticleFormatException>(() => Read("PK\u0003\u0004 nothing"u8.ToArray()))
            .Code.ShouldBe("article-docx");

    [Fact]
    public void Read_ZipBomb_IsRefusedInBoundedMemory()
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = archive.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open();
            var zeros = new byte[1_000_000];
            for (var i = 0; i < 150; i++)
                part.Write(zeros);
        }

        Should.Throw<ArticleFormatException>(() => Read(file.ToArray())).Code.ShouldBe("article-docx-large");
    }

    [Fact]
    public void Read_ExternalEntity_IsRefused() =>
        Should
            .Throw<ArticleFormatException>(() =>
                Read(
                    Zip(
                        "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document "
                            + "xmlns:w=\"w\">&x;</w:document>"
                    )
                )
            )
            .Code.ShouldBe("article-xml-dtd");

    [Fact]
    public void Write_PathThatLeadsOut_IsCopiedAsANameAlone()
    {
        var document = Zip(
            "<w:document xmlns:w=\"w\"><w:p><w:r><w:t>Words</w:t></w:r></w:p></w:document>",
            "../../evil.txt"
        );
        SampleDocument
            .Parts(Format.Write(Read(document), b => Shouted(b.Source)))
            .Keys.ShouldBe(["word/document.xml", "../../evil.txt"]);
    }

    private static byte[] Zip(string document, string? other = null)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var part = new StreamWriter(archive.CreateEntry("word/document.xml").Open()))
                part.Write(document);
            if (other is not null)
                archive.CreateEntry(other);
        }

        return file.ToArray();
    }

    private static Article Read(byte[] document) => Format.Read("a.docx", document, ArticleReadOptions.Default);

    private static InlineText Shouted(InlineText text) => new(text.Text.ToUpperInvariant(), text.Codes);
}
