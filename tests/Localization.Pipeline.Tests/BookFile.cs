using System.IO.Compression;
using System.Text;

namespace Localization.Pipeline.Tests;

/// <summary>A book of three chapters, two of the same file name, one with an accent in its name, and a cover without
/// text.</summary>
internal static class BookFile
{
    public const string One = "OEBPS/one/ch.xhtml";
    public const string Two = "OEBPS/two/ch.xhtml";
    public const string Cafe = "OEBPS/two/café.xhtml";
    public const string Contents = "OEBPS/toc.ncx";
    public const string Package = "OEBPS/content.opf";

    public static string Chapter(string title, string text) =>
        $"""
            <?xml version="1.0" encoding="utf-8"?>
            <html xmlns="http://www.w3.org/1999/xhtml"><head><title>{title}</title></head>
            <body><h1>{title}</h1><p>{text}</p></body></html>
            """;

    public static void Write(string path, string two = "The wind rose.", string title = "The two ships")
    {
        using var archive = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        Add("mimetype", "application/epub+zip");
        Add(
            "META-INF/container.xml",
            "<container><rootfiles><rootfile full-path=\"OEBPS/content.opf\"/></rootfiles></container>"
        );
        Add(
            Package,
            $"""
            <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
            <metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">x</dc:identifier>
            <dc:title>{title}</dc:title><dc:language>en</dc:language></metadata>
            <manifest><item id="n" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
            <item id="a" href="one/ch.xhtml" media-type="application/xhtml+xml"/>
            <item id="b" href="two/ch.xhtml" media-type="application/xhtml+xml"/>
            <item id="c" href="two/caf%C3%A9.xhtml" media-type="application/xhtml+xml"/>
            <item id="d" href="cover.xhtml" media-type="application/xhtml+xml"/></manifest>
            <spine toc="n"><itemref idref="d"/><itemref idref="a"/><itemref idref="b"/><itemref idref="c"/></spine>
            </package>
            """
        );
        Add(
            Contents,
            "<ncx xmlns=\"http://www.daisy.org/z3986/2005/ncx/\"><navMap><navPoint><navLabel><text>The "
                + "harbour</text></navLabel><content src=\"one/ch.xhtml\"/></navPoint></navMap></ncx>"
        );
        Add(One, Chapter("The harbour", "The ship left."));
        Add(Two, Chapter("The storm", two));
        Add(Cafe, Chapter("The coffee", "It was hot."));
        Add("OEBPS/cover.xhtml", "<html><body><img src=\"p.png\" alt=\"\"/></body></html>");
        Add("OEBPS/p.png", "picture");

        void Add(string name, string text)
        {
            using var output = archive
                .CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal)
                .Open();
            output.Write(Encoding.UTF8.GetBytes(text));
        }
    }

    public static void Replace(string path, string part, string text)
    {
        using var archive = ZipFile.Open(path, ZipArchiveMode.Update);
        archive.GetEntry(part)!.Delete();
        using var output = archive.CreateEntry(part).Open();
        output.Write(Encoding.UTF8.GetBytes(text));
    }

    public static Dictionary<string, string> Parts(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        archive.Entries[0].FullName.ShouldBe("mimetype");
        archive.Entries[0].CompressedLength.ShouldBe(archive.Entries[0].Length);
        return archive.Entries.ToDictionary(
            e => e.FullName,
            e =>
            {
                using var reader = new StreamReader(e.Open());
                return reader.ReadToEnd();
            }
        );
    }
}
