using System.Text;
using Localization.Articles.Epub;

namespace Localization.Articles.Tests.Epub;

public sealed class EpubChapterFormatTests
{
    private const string Package = """
        <?xml version="1.0"?>
        <package xmlns="http://www.idpf.org/2007/opf" xml:lang="en">
        <metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The two
        ships</dc:title><dc:description>&lt;p&gt;Ships &amp;amp; &lt;b&gt;storms&lt;/b&gt;.&lt;/p&gt;</dc:description>
        <dc:language>en</dc:language><dc:creator>Ana Paz</dc:creator></metadata></package>
        """;

    private static readonly EpubChapterFormat Format = new();

    [Theory]
    [InlineData("a.xhtml", "<html><body><p>One &#160;<em>ship</em> &amp; &eacute;<br/></p></body></html>")]
    [InlineData("\uFEFFa.xhtml", "\uFEFF<html lang='en'><body><p>One</p></body></html>")]
    [InlineData("content.opf", Package)]
    [InlineData("toc.ncx", "<ncx><docTitle><text> A &amp; B </text></docTitle></ncx>")]
    public void Write_WithoutTranslation_GivesTheSameBytes(string name, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var article = Format.Read($"b.epub/{name}", bytes, new());
        Format.Write(article, b => b.Source).ShouldBe(bytes);
    }

    [Fact]
    public void Read_PackageDocument_HasTitleAndDescription()
    {
        var article = Format.Read("b.epub/content.opf", Encoding.UTF8.GetBytes(Package), new());
        article.Blocks.Select(b => b.Source.Text).ShouldBe(["The two ships", "Ships & storms."]);
        var written = Encoding.UTF8.GetString(
            Format.Write(
                article,
                b => new InlineText(b.Source.Text.ToUpperInvariant(), b.Source.Codes),
                LanguageTag.Parse("es")
            )
        );
        written.ShouldContain("<dc:title>THE TWO SHIPS</dc:title>");
        written.ShouldContain("&lt;p&gt;SHIPS &amp;amp; &lt;b&gt;STORMS&lt;/b&gt;.&lt;/p&gt;");
        written.ShouldContain("<dc:language>es</dc:language><dc:creator>Ana Paz</dc:creator>");
    }

    [Theory]
    [InlineData("a/b.epub/OEBPS/c.xhtml", "a/b.epub", "OEBPS/c.xhtml")]
    [InlineData("B.EPUB/c.xhtml", "B.EPUB", "c.xhtml")]
    [InlineData("a/b.epub", null, null)]
    [InlineData("a/b.epub/", null, null)]
    [InlineData("a/b.epubs/c.xhtml", null, null)]
    public void Of_Path_IsAnAddressInABook(string path, string? book, string? part) =>
        BookPath.Of(path).ShouldBe(book is null ? null : new BookPath(book, part!));
}
