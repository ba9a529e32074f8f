using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Localization.Model;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Localization.Editions;

/// <summary>Reads back a document that <see cref="DocxEdition"/> wrote and somebody edited.</summary>
public sealed class EditedDocx
{
    private readonly Dictionary<int, string> _targets;

    private EditedDocx(byte[] xliff, Dictionary<int, string> targets) => (Xliff, _targets) = (xliff, targets);

    /// <summary>The article as it was handed out, as XLIFF 2.1.</summary>
    public byte[] Xliff { get; }

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
            return carried is null || table is null
                ? throw new ArticleFormatException("docx-foreign", path)
                : new EditedDocx(carried, Targets(table));
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

    private static Dictionary<int, string> Targets(Table table)
    {
        var targets = new Dictionary<int, string>();
        foreach (var row in table.Elements<TableRow>().Select(r => r.Elements<TableCell>().ToList()))
        {
            if (row.Count < 3)
                continue;
            if (row[2].Descendants<Table>().Any())
                InTable(row[2], targets);
            else if (
                int.TryParse(Words(row[0]).Trim(), System.Globalization.CultureInfo.InvariantCulture, out var number)
            )
                targets[number] = Words(row[2]);
        }

        return targets;
    }

    // In the cells of a table a segment begins with its number.
    private static void InTable(TableCell cell, Dictionary<int, string> targets)
    {
        foreach (var paragraph in cell.Descendants<Paragraph>())
        {
            var number = 0;
            foreach (var element in paragraph.Descendants())
            {
                if (
                    element is Text mark
                    && DocxMarks.Is(mark.Parent as Run, DocxMarks.NumberStyle)
                    && int.TryParse(mark.Text.Trim(), System.Globalization.CultureInfo.InvariantCulture, out var found)
                )
                    targets[number = found] = "";
                else if (number > 0)
                    targets[number] += Word(element);
            }

            if (number > 0)
                targets[number] = targets[number].Trim();
        }
    }

    // What was deleted with changes tracked is gone; what was inserted is there.
    private static string Words(TableCell cell) =>
        string.Join(' ', cell.Descendants<Paragraph>().Select(p => string.Concat(p.Descendants().Select(Word)))).Trim();

    private static string Word(DocumentFormat.OpenXml.OpenXmlElement element) =>
        DocxMarks.Is(element.Parent as Run, DocxMarks.ShownStyle)
            ? ""
            : element switch
            {
                Text text => text.Text,
                NoBreakHyphen => "\u2011",
                TabChar or Break => " ",
                _ => "",
            };

    private static byte[] Bytes(CustomXmlPart part)
    {
        using var content = new MemoryStream();
        using var stream = part.GetStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
