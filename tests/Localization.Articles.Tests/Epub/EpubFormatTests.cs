using System.IO.Compression;
using System.Text;
using Localization.Articles.Epub;

namespace Localization.Articles.Tests.Epub;

public sealed class EpubFormatTests
{
    private const string Chapter = """
        <?xml version="1.0" encoding="utf-8"?>
        <html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" lang="en"><head><title>{0}</title></head>
        <body><h1>{0}</h1><p>It says <em>{1}</em>.<br/><img src="../p.png" alt="A ship"/></p></body></html>
        """;

    private const string Package = """
        <?xml version="1.0"?>
        <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
        <metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">x</dc:identifier>
        <dc:title>The two ships</dc:title><dc:language>en</dc:language><dc:creator>Ana Paz</dc:creator></metadata>
        <manifest><item id="n" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
        <item id="b" href="text/b%20b.xhtml" media-type="application/xhtml+xml"/>
        <item id="a" href="text/a.xhtml" media-type="application/xhtml+xml"/>
        <item id="p" href="p.png" media-type="image/png"/></manifest>
        <spine toc="n"><itemref idref="a"/><itemref idref="b"/></spine></package>
        """;

    private const string Contents = """
        <ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><docTitle><text>The two ships</text></docTitle>
        <navMap><navPoint id="n1"><navLabel><text>First ship</text></navLabel><content src="text/a.xhtml"/></navPoint></navMap></ncx>
        """;

    private static readonly EpubFormat Format = new();

    [Fact]
    public void Read_Book_ReadsItsChaptersInTheOrderOfTheSpine()
    {
        var article = Read(Book());
        article
            .Blocks.Where(b => b.Role == BlockRole.Headline)
            .Select(b => b.Source.Text)
            .ShouldBe(["First ship", "Second ship"]);
        article.Blocks.Select(b => b.Source.Text).ShouldContain("It says one.");
        article.Blocks.Count(b => b.Source.Text == "A ship").ShouldBe(2);
        article.Blocks.Count(b => b.Source.Text == "The two ships").ShouldBe(2);
        article.Metadata.Title.ShouldBe("The two ships");
    }

    [Fact]
    public void Write_WithoutTranslation_GivesTheSameBytes()
    {
        var book = Book();
        Format.Write(Read(book), b => b.Source).ShouldBe(book);
    }

    [Fact]
    public void Write_Translation_IsABookInItsLanguage()
    {
        var article = Read(Book());
        var written = Format.Write(
            article,
            b => new InlineText(b.Source.Text.ToUpperInvariant().Replace(' ', '\u00A0'), b.Source.Codes),
            LanguageTag.Parse("es")
        );
        using var archive = new ZipArchive(new MemoryStream(written));
        archive.Entries[0].FullName.ShouldBe("mimetype");
        archive.Entries[0].CompressedLength.ShouldBe(archive.Entries[0].Length);
        var chapter = Part(archive, "OEBPS/text/a.xhtml");
        chapter.ShouldContain("xml:lang=\"es\" lang=\"es\"");
        chapter.ShouldContain("<p>IT&#160;SAYS&#160;<em>ONE</em>.<br/><img src=\"../p.png\" alt=\"A&#160;SHIP\"/></p>");
        var package = Part(archive, "OEBPS/content.opf");
        package.ShouldContain("<dc:title>THE&#160;TWO&#160;SHIPS</dc:title><dc:language>es</dc:language>");
        package.ShouldContain("Ana Paz");
        Part(archive, "OEBPS/toc.ncx").ShouldContain("<text>FIRST&#160;SHIP</text>");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_FileThatIsNoBook_SaysSo(bool isZip)
    {
        var bytes = isZip ? Zip(("x.txt", "no book")) : "no book"u8.ToArray();
        Should.Throw<ArticleFormatException>(() => Read(bytes)).Code.ShouldBe("article-epub");
    }

    private static Article Read(byte[] book) => Format.Read("ships.epub", book, new());

    private static byte[] Book() =>
        Zip(
            ("mimetype", "application/epub+zip"),
            (
                "META-INF/container.xml",
                "<container><rootfiles><rootfile full-path=\"OEBPS/content.opf\"/></rootfiles></container>"
            ),
            ("OEBPS/content.opf", Package),
            ("OEBPS/toc.ncx", Contents),
            ("OEBPS/text/b b.xhtml", Chapter.Replace("{0}", "Second ship").Replace("{1}", "two")),
            ("OEBPS/text/a.xhtml", Chapter.Replace("{0}", "First ship").Replace("{1}", "one")),
            ("OEBPS/p.png", "picture")
        );

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var result = new MemoryStream();
        using (var archive = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var output = archive
                    .CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal)
                    .Open();
                output.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return result.ToArray();
    }

    private static string Part(ZipArchive archive, string name)
    {
        using var reader = new StreamReader(archive.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
