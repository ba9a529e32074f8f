using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Localization.Articles.Tests.Docx;

/// <summary>Documents as word processors write them.</summary>
internal static class SampleDocument
{
    /// <summary>A document with the given content of its body.</summary>
    public static byte[] Of(string body, string footnote = "")
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddHyperlinkRelationship(new Uri("https://example.org/"), isExternal: true, "rId9");
            var styles = main.AddNewPart<StyleDefinitionsPart>();
            styles.Styles = new Styles(
                new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(new Languages { Val = "en-US" }))),
                Style("Ttulo1", "heading 1"),
                Style("Ttulo", "Title"),
                Style("Prrafodelista", "List Paragraph"),
                Style("Epgrafe", "caption")
            );
            if (footnote.Length > 0)
            {
                var notes = main.AddNewPart<FootnotesPart>();
                Feed(
                    notes,
                    $"<w:footnotes {Names}><w:footnote w:id=\"1\"><w:p>{footnote}</w:p></w:footnote></w:footnotes>"
                );
            }

            Feed(
                main,
                $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<w:document {Names}><w:body>{body}</w:body></w:document>"
            );
            document.PackageProperties.Title = "Port shut";
        }

        return file.ToArray();
    }

    /// <summary>A part of a document.</summary>
    public static string Part(byte[] document, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(document));
        using var reader = new StreamReader(archive.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>The parts of a document and their bytes.</summary>
    public static Dictionary<string, byte[]> Parts(byte[] document)
    {
        using var archive = new ZipArchive(new MemoryStream(document));
        return archive.Entries.ToDictionary(
            e => e.FullName,
            e =>
            {
                using var content = new MemoryStream();
                using var stream = e.Open();
                stream.CopyTo(content);
                return content.ToArray();
            }
        );
    }

    /// <summary>What the Open XML SDK finds wrong.</summary>
    public static IEnumerable<string> Errors(byte[] document)
    {
        using var opened = WordprocessingDocument.Open(new MemoryStream(document), isEditable: false);
        return
        [
            .. new OpenXmlValidator(FileFormatVersions.Office2019)
                .Validate(opened)
                .Select(e => $"{e.Path?.XPath}: {e.Description}"),
        ];
    }

    private const string Names =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

    private static Style Style(string id, string name) =>
        new(new StyleName { Val = name }) { StyleId = id, Type = StyleValues.Paragraph };

    private static void Feed(OpenXmlPart part, string xml)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        part.FeedData(content);
    }
}
