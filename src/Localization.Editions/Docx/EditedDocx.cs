using System.Collections.Immutable;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Localization.Editions.Docx;

/// <summary>Reads back a document that <see cref="DocxEdition"/> wrote and somebody edited.</summary>
public sealed class EditedDocx
{
    private readonly Dictionary<int, string> _targets;

    private EditedDocx(byte[]? xliff, Table table, DocxColumns? columns)
    {
        (Xliff, Languages) = (xliff, columns);
        _targets = DocxTable.Texts(table, DocxTable.TargetColumn);
        if (columns is not null)
            Segments = DocxTable.Segments(table);
    }

    /// <summary>The article as it was handed out, as XLIFF 2.1; null where a word processor has dropped it.</summary>
    public byte[]? Xliff { get; }

    /// <summary>The languages of the columns; null where the document has <see cref="Xliff"/>.</summary>
    public DocxColumns? Languages { get; }

    /// <summary>The segments as the table has them, where the document lacks <see cref="Xliff"/>. Their codes are known
    /// by their numbers alone.</summary>
    public ImmutableArray<DocxSegment> Segments { get; } = [];

    /// <summary>Reads a document.</summary>
    /// <param name="path">Its name, for errors.</param>
    /// <param name="content">Its bytes.</param>
    /// <exception cref="ArticleFormatException">It is not a document of ours (<c>docx-foreign</c>), or none at
    /// all.</exception>
    public static EditedDocx Read(string path, byte[] content)
    {
        try
        {
            DocxGuard.Check(path, content);
            using var document = WordprocessingDocument.Open(
                new MemoryStream(content),
                isEditable: false,
                new OpenSettings { MaxCharactersInPart = 100_000_000 }
            );
            var carried = document
                .MainDocumentPart?.CustomXmlParts.Select(Bytes)
                .FirstOrDefault(b => b.AsSpan().IndexOf("urn:oasis:names:tc:xliff:document:2.0"u8) >= 0);
            var table = document.MainDocumentPart?.Document?.Body?.Elements<Table>().FirstOrDefault();
            var columns = carried is null && table is not null ? DocxTable.Columns(table) : null;
            return table is null || (carried is null && columns is null)
                ? throw new ArticleFormatException("docx-foreign", path)
                : new EditedDocx(carried, table, columns);
        }
        catch (Exception exception)
            when (exception is InvalidDataException or OpenXmlPackageException or IOException or FormatException)
        {
            throw new ArticleFormatException(exception, "article-docx", path);
        }
    }

    /// <summary>The translation of a segment as it is now; null where its row is gone.</summary>
    /// <param name="number">The segment's number, from 1.</param>
    /// <param name="source">The source as it was handed out.</param>
    /// <param name="target">The translation as it was handed out.</param>
    public InlineText? Target(int number, InlineText source, InlineText target) =>
        _targets.TryGetValue(number, out var text) ? DocxText.Read(text, source, target) : null;

    private static byte[] Bytes(CustomXmlPart part)
    {
        using var content = new MemoryStream();
        using var stream = part.GetStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
