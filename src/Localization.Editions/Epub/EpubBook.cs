using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using Localization.Editions.Html;
using Localization.Editions.Packaging;

namespace Localization.Editions.Epub;

/// <summary>Writes a book as EPUB 3.3 (W3C): a container, a package document, a table of contents, and a chapter an
/// article.</summary>
internal sealed class EpubBook(LanguageTag language, string title, string contents)
{
    private const string Container = """
        <?xml version="1.0" encoding="utf-8"?>
        <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
        <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>

        """;

    /// <summary>Who wrote it, where one person did.</summary>
    public string? Author { get; init; }

    /// <summary>The latest day of publication of what is in it.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The bytes of the book.</summary>
    public byte[] Write(IReadOnlyList<EpubChapter> chapters) =>
        Package.Write(
            [
                // EPUB 3.3 §4.2.2: first, and not compressed.
                ("mimetype", "application/epub+zip"u8.ToArray()),
                ("META-INF/container.xml", Encoding.UTF8.GetBytes(Container.ReplaceLineEndings("\n"))),
                ("EPUB/package.opf", Xml(w => PackageDocument(w, chapters))),
                ("EPUB/contents.xhtml", Contents(chapters)),
                ("EPUB/book.css", Encoding.UTF8.GetBytes(Page.Resource("book.css").TrimStart('\n'))),
                .. chapters.Select(c => ($"EPUB/{c.Name}", c.Content)),
            ],
            stored: "mimetype"
        );

    /// <summary>A page of a book.</summary>
    public static byte[] PageOf(LanguageTag language, string title, Action<HtmlBuilder> body)
    {
        var html = new HtmlBuilder(isXml: true);
        html.Trusted("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html>\n")
            .Open(
                "html",
                ("xmlns", "http://www.w3.org/1999/xhtml"),
                ("xmlns:epub", "http://www.idpf.org/2007/ops"),
                ("lang", language.Value),
                ("xml:lang", language.Value)
            )
            .Open("head")
            .Element("title", title)
            .Open("link", ("rel", "stylesheet"), ("href", "book.css"))
            .Close("head")
            .Line()
            .Open("body")
            .Line();
        body(html);
        html.Close("body").Close("html").Line();
        return Encoding.UTF8.GetBytes(html.ToString());
    }

    private byte[] Contents(IReadOnlyList<EpubChapter> chapters) =>
        PageOf(
            language,
            contents,
            html =>
            {
                html.Open("nav", ("epub:type", "toc"), ("id", "toc")).Element("h1", contents).Open("ol").Line();
                foreach (var chapter in chapters)
                    html.Open("li")
                        .Element("a", chapter.Title, ("href", Uri.EscapeDataString(chapter.Name)))
                        .Close("li")
                        .Line();
                html.Close("ol").Close("nav").Line();
            }
        );

    private void PackageDocument(XmlWriter writer, IReadOnlyList<EpubChapter> chapters)
    {
        const string Opf = "http://www.idpf.org/2007/opf";
        const string Dc = "http://purl.org/dc/elements/1.1/";
        writer.WriteStartElement("package", Opf);
        writer.WriteAttributeString("version", "3.0");
        writer.WriteAttributeString("unique-identifier", "id");
        writer.WriteAttributeString("xml", "lang", null, language.Value);
        writer.WriteStartElement("metadata", Opf);
        writer.WriteAttributeString("xmlns", "dc", null, Dc);
        writer.WriteStartElement("dc", "identifier", Dc);
        writer.WriteAttributeString("id", "id");
        writer.WriteString(Identifier(chapters));
        writer.WriteEndElement();
        writer.WriteElementString("dc", "title", Dc, XmlCharacters.Clean(title));
        writer.WriteElementString("dc", "language", Dc, language.Value);
        if (Author is { } author)
            writer.WriteElementString("dc", "creator", Dc, XmlCharacters.Clean(author));
        if (Published is { } day)
            writer.WriteElementString("dc", "date", Dc, day.ToString("O", CultureInfo.InvariantCulture));
        writer.WriteStartElement("meta", Opf);
        writer.WriteAttributeString("property", "dcterms:modified");

        // The same articles are the same book, whenever it was made: its day is theirs.
        writer.WriteString(
            (Published ?? new DateOnly(2000, 1, 1)).ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture)
        );
        writer.WriteEndElement();
        writer.WriteEndElement();

        writer.WriteStartElement("manifest", Opf);
        Item("contents", "contents.xhtml", "application/xhtml+xml", "nav");
        Item("styles", "book.css", "text/css", null);
        for (var i = 0; i < chapters.Count; i++)
            Item(Id(i), Uri.EscapeDataString(chapters[i].Name), "application/xhtml+xml", null);
        writer.WriteEndElement();
        writer.WriteStartElement("spine", Opf);
        if (chapters.Count > 1)
            Reference("contents");
        for (var i = 0; i < chapters.Count; i++)
            Reference(Id(i));
        writer.WriteEndElement();
        writer.WriteEndElement();

        static string Id(int index) => string.Create(CultureInfo.InvariantCulture, $"chapter{index + 1}");

        void Item(string id, string address, string type, string? properties)
        {
            writer.WriteStartElement("item", Opf);
            writer.WriteAttributeString("id", id);
            writer.WriteAttributeString("href", address);
            writer.WriteAttributeString("media-type", type);
            if (properties is not null)
                writer.WriteAttributeString("properties", properties);
            writer.WriteEndElement();
        }

        void Reference(string id)
        {
            writer.WriteStartElement("itemref", Opf);
            writer.WriteAttributeString("idref", id);
            writer.WriteEndElement();
        }
    }

    // A name from what is in it (RFC 9562 §5.8).
    private static string Identifier(IReadOnlyList<EpubChapter> chapters)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var chapter in chapters)
            hash.AppendData(chapter.Content);
        var bytes = hash.GetHashAndReset()[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true)}";
    }

    private static byte[] Xml(Action<XmlWriter> write)
    {
        using var output = new MemoryStream();
        using (
            var writer = XmlWriter.Create(
                output,
                new XmlWriterSettings
                {
                    Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                    Indent = true,
                    NewLineChars = "\n",
                }
            )
        )
            write(writer);
        return output.ToArray();
    }
}
