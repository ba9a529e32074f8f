using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Localization.Editions.Docx;

/// <summary>Reads the table of a document for review: a row a segment with its number, or a table in the cells, where
/// each segment begins with its number.</summary>
internal static partial class DocxTable
{
    /// <summary>The column of the sources.</summary>
    public const int SourceColumn = 1;

    /// <summary>The column of the translations.</summary>
    public const int TargetColumn = 2;

    /// <summary>The languages of the columns, by what the first row calls them; null where it is not a table of
    /// ours.</summary>
    public static DocxColumns? Columns(Table table)
    {
        var head = Rows(table).FirstOrDefault();
        return
            head is { Count: 4 }
            && Words(head[0]) == "#"
            && Language(Words(head[SourceColumn])) is { } source
            && Language(Words(head[TargetColumn])) is { } target
            ? new DocxColumns(source, target)
            : null;
    }

    /// <summary>The texts of a column, by the number of their segment.</summary>
    public static Dictionary<int, string> Texts(Table table, int column)
    {
        var texts = new Dictionary<int, string>();
        foreach (var row in Rows(table).Where(r => r.Count >= 3))
        {
            if (row[column].Descendants<Table>().Any())
                InTable(row[column], texts);
            else if (int.TryParse(Words(row[0]), CultureInfo.InvariantCulture, out var number))
                texts[number] = Words(row[column]);
        }

        return texts;
    }

    /// <summary>The segments, in order.</summary>
    public static ImmutableArray<DocxSegment> Segments(Table table)
    {
        var (targets, handed) = (Texts(table, TargetColumn), DocxMarks.HandedOut(table));
        return
        [
            .. Texts(table, SourceColumn)
                .OrderBy(s => s.Key)
                .Select(s =>
                {
                    var source = DocxText.Read(OnOneLine(s.Value));
                    var target = DocxText.Read(
                        OnOneLine(targets.GetValueOrDefault(s.Key, "")),
                        source,
                        InlineText.Empty
                    );
                    return new DocxSegment(s.Key, source, target, handed.GetValueOrDefault(s.Key));
                }),
        ];
    }

    // Some word processors keep a tab as a character, and some make it an element.
    private static string OnOneLine(string text) => text.Replace('\t', ' ').Replace('\n', ' ');

    private static IEnumerable<List<TableCell>> Rows(Table table) =>
        table.Elements<TableRow>().Select(r => r.Elements<TableCell>().ToList());

    // In the cells of a table a segment begins with its number.
    private static void InTable(TableCell cell, Dictionary<int, string> texts)
    {
        foreach (var paragraph in cell.Descendants<Paragraph>())
        {
            var number = 0;
            foreach (var element in paragraph.Descendants())
            {
                if (
                    element is Text mark
                    && DocxMarks.Is(mark.Parent as Run, DocxMarks.NumberStyle)
                    && int.TryParse(mark.Text.Trim(), CultureInfo.InvariantCulture, out var found)
                )
                    texts[number = found] = "";
                else if (number > 0)
                    texts[number] += Word(element);
            }

            if (number > 0)
                texts[number] = texts[number].Trim();
        }
    }

    // What was deleted with changes tracked is gone; what was inserted is there.
    private static string Words(TableCell cell) =>
        string.Join(' ', cell.Descendants<Paragraph>().Select(p => string.Concat(p.Descendants().Select(Word)))).Trim();

    private static string Word(OpenXmlElement element) =>
        DocxMarks.Is(element.Parent as Run, DocxMarks.ShownStyle)
            ? ""
            : element switch
            {
                Text text => text.Text,
                NoBreakHyphen => "\u2011",
                TabChar or Break => " ",
                _ => "",
            };

    // As the edition names them: by their own name with the region, or by their tag.
    private static LanguageTag? Language(string heading)
    {
        var match = Named().Match(heading);
        var name = match.Groups["name"].Value switch
        {
            "English" => "en",
            "Español" => "es",
            var other => other,
        };
        var region = match.Groups["region"];
        return LanguageTag.TryParse(region.Success ? $"{name}-{region.Value}" : name, out var tag) ? tag : null;
    }

    [GeneratedRegex(@"^(?<name>[\w-]+)(?: \((?<region>\w+)\))?$")]
    private static partial Regex Named();
}
