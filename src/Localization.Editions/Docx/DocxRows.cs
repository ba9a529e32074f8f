using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Localization.Editions.Html;
using Localization.Editions.Labels;
using Localization.Editions.Structure;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Localization.Editions.Docx;

/// <summary>Writes the rows of the document for review: a row a segment, and one for each table, with the table in both
/// languages.</summary>
internal sealed class DocxRows(MainDocumentPart main, TranslatedArticle article, Chrome source, Chrome target)
{
    /// <summary>The widths of the columns, in twentieths of a point.</summary>
    public static readonly int[] Widths = [620, 5800, 5800, 2350];

    private readonly DocxLinks _links = new(main, new Addresses(article.Article, isAlone: true));

    /// <summary>The rows.</summary>
    public IEnumerable<TableRow> Of(IEnumerable<BilingualRow> rows) => rows.SelectMany(Of);

    private IEnumerable<TableRow> Of(BilingualRow row)
    {
        if (row.Node is ContainerNode table)
        {
            yield return Table(table, [.. row.Segments]);
            yield break;
        }

        var block = ((BlockNode)row.Node).Block;
        var marker = row.Marker is { Length: > 0 } sign ? sign : null;
        if (block.Segments.IsEmpty)
        {
            yield return Row(
                Text("", "LocalizationNumber"),
                [Paragraph([.. Marked(marker, Shown(block, source))], null)],
                [Paragraph([.. Marked(marker, Shown(block, target))], null)],
                Text("", "LocalizationNote")
            );
            yield break;
        }

        foreach (var segment in block.Segments)
        {
            yield return Row(
                Number(segment.Number.ToString(CultureInfo.InvariantCulture), [segment]),
                [Paragraph([.. Marked(marker, Runs(block, segment, isTarget: false))], StyleOf(block))],
                [Paragraph([.. Marked(marker, Runs(block, segment, isTarget: true))], StyleOf(block))],
                Text(Notes(segment.Segment), "LocalizationNote")
            );
            marker = null;
        }
    }

    /// <summary>A row of the document.</summary>
    public static TableRow Row(
        Paragraph number,
        IEnumerable<OpenXmlElement> ofSource,
        IEnumerable<OpenXmlElement> ofTarget,
        Paragraph notes
    ) =>
        new(
            new TableRowProperties(new CantSplit()),
            Cell(Widths[0], [number]),
            Cell(Widths[1], ofSource),
            Cell(Widths[2], ofTarget),
            Cell(Widths[3], [notes])
        );

    /// <summary>A paragraph of one text.</summary>
    public static Paragraph Text(string text, string style) =>
        Paragraph(
            text.Length == 0
                ? []
                : [new Run(new Text(XmlCharacters.Clean(text)) { Space = SpaceProcessingModeValues.Preserve })],
            style
        );

    /// <summary>A cell.</summary>
    public static TableCell Cell(int width, IEnumerable<OpenXmlElement> content, int columns = 1)
    {
        var properties = new TableCellProperties(
            new TableCellWidth { Width = width.ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa }
        );
        if (columns > 1)
            properties.Append(new GridSpan { Val = columns });
        return new(content.Prepend(properties));
    }

    private static Paragraph Paragraph(IEnumerable<OpenXmlElement> content, string? style)
    {
        var paragraph = new Paragraph();
        if (style is not null)
            paragraph.Append(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(content);
        return paragraph;
    }

    private static Paragraph Number(string text, IEnumerable<NumberedSegment> segments)
    {
        var paragraph = Text(text, "LocalizationNumber");
        paragraph.Append(segments.SelectMany(DocxMarks.HandedOut));
        return paragraph;
    }

    private static string? StyleOf(ShownBlock block) =>
        block.Role is BlockRole.Headline or BlockRole.Heading or BlockRole.Question ? "LocalizationHeading" : null;

    private static IEnumerable<OpenXmlElement> Marked(string? marker, IEnumerable<OpenXmlElement> content) =>
        marker is null ? content : content.Prepend(DocxMarks.Of(DocxMarks.ShownStyle, marker + " "));

    private List<OpenXmlElement> Runs(ShownBlock block, NumberedSegment segment, bool isTarget)
    {
        var (own, other) = (segment.Segment.Segment.Source, segment.Segment.Target);
        var runs = new DocxRuns(_links, block, isTarget, isTarget ? target : source).Of(
            isTarget ? other : own,
            DocxText.Numbers(own, other),
            isTarget ? article.TargetLanguage : article.SourceLanguage
        );
        return block.Block.Picture is { } picture
            ? [.. _links.Picture(picture, null, isTarget ? target : source), .. runs]
            : runs;
    }

    private IEnumerable<OpenXmlElement> Shown(ShownBlock block, Chrome chrome) =>
        block.Block.Picture is { } picture
            ? _links.Picture(picture, block.Block.Source.Codes.FirstOrDefault().Shown, chrome)
            : new DocxRuns(_links, block, isTarget: false, chrome).Shown();

    private TableRow Table(ContainerNode table, List<NumberedSegment> segments)
    {
        var number = segments.Count switch
        {
            0 => "",
            _ => string.Create(CultureInfo.InvariantCulture, $"{segments[0].Number}–{segments[^1].Number}"),
        };
        var notes = segments
            .Select(s => (s.Number, Notes: Notes(s.Segment)))
            .Where(n => n.Notes.Length > 0)
            .Select(n => $"{n.Number}: {n.Notes}");
        var row = Row(
            Number(number, segments),
            [Grid(table, isTarget: false), new Paragraph()],
            [Grid(table, isTarget: true), new Paragraph()],
            Text(string.Join(" · ", notes), "LocalizationNote")
        );

        // A table is longer than a page sooner than a sentence.
        row.TableRowProperties!.RemoveAllChildren();
        return row;
    }

    private Table Grid(ContainerNode node, bool isTarget)
    {
        var shape = new TableShape(node);
        var columns = Math.Max(1, shape.Columns);
        var width = Math.Max(200, (Widths[1] - 400) / columns);
        var table = new Table(
            new TableProperties(
                new TableStyle { Val = "TableGrid" },
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct }
            ),
            new TableGrid(
                Enumerable
                    .Range(0, columns)
                    .Select(_ => new GridColumn { Width = width.ToString(CultureInfo.InvariantCulture) })
            )
        );
        var places = shape.Places();
        foreach (var row in shape.Rows)
            table.Append(new TableRow(Cells(shape, places, row[0].Cell.Row, columns, width, isTarget)));
        return table;
    }

    // ISO/IEC 29500-1 §17.4.84: a cell that is merged with the one above is in its row all the same.
    private IEnumerable<TableCell> Cells(
        TableShape shape,
        Dictionary<(int Row, int Column), TableField> places,
        int row,
        int columns,
        int width,
        bool isTarget
    )
    {
        for (var column = 0; column < columns; )
        {
            if (!places.TryGetValue((row, column), out var field))
            {
                yield return Cell(width, [new Paragraph()]);
                column++;
                continue;
            }

            var isFirst = field.Cell.Row == row;
            var span = Math.Max(1, Math.Min(field.Cell.Column + field.Cell.ColumnSpan, columns) - column);
            var cell = Cell(
                width * span,
                isFirst ? Content(field.Node.Children, shape.AlignmentOf(field.Cell), isTarget) : [new Paragraph()],
                span
            );
            if (shape.RowSpanOf(field.Cell) > 1)
                cell.TableCellProperties!.Append(
                    new VerticalMerge { Val = isFirst ? MergedCellValues.Restart : MergedCellValues.Continue }
                );
            yield return cell;
            column += span;
        }
    }

    private List<OpenXmlElement> Content(List<ArticleNode> nodes, CellAlignment alignment, bool isTarget)
    {
        var content = new List<OpenXmlElement>();
        foreach (var node in nodes)
        {
            switch (node)
            {
                case BlockNode { Block: var block } when block.Segments.IsEmpty:
                    content.Add(Aligned(Paragraph(Shown(block, isTarget ? target : source), null), alignment));
                    break;
                case BlockNode { Block: var block }:
                    foreach (var segment in block.Segments)
                    {
                        var number = string.Create(CultureInfo.InvariantCulture, $"{segment.Number} ");
                        content.Add(
                            Aligned(
                                Paragraph(
                                    [DocxMarks.Of(DocxMarks.NumberStyle, number), .. Runs(block, segment, isTarget)],
                                    null
                                ),
                                alignment
                            )
                        );
                    }

                    break;
                case ContainerNode { Container: TableContainer } table:
                    content.Add(Grid(table, isTarget));
                    break;
                case ContainerNode { Container: var container } other:
                    var inner = Content(other.Children, alignment, isTarget);
                    if (container is ItemContainer item && inner.FirstOrDefault() is Paragraph first)
                        first.PrependChild(
                            DocxMarks.Of(DocxMarks.ShownStyle, (item.Marker.Length > 0 ? item.Marker : "•") + " ")
                        );
                    content.AddRange(inner);
                    break;
            }
        }

        // A cell ends with a paragraph.
        if (content.Count == 0 || content[^1] is Table)
            content.Add(new Paragraph());
        return content;
    }

    private static Paragraph Aligned(Paragraph paragraph, CellAlignment alignment)
    {
        if (alignment is CellAlignment.Right or CellAlignment.Center)
            paragraph.PrependChild(
                new ParagraphProperties(
                    new Justification
                    {
                        Val = alignment == CellAlignment.Right ? JustificationValues.Right : JustificationValues.Center,
                    }
                )
            );
        return paragraph;
    }

    private string Notes(TranslatedSegment segment)
    {
        var notes = segment.Issues.Select(i => $"{target[$"severity-{i.Severity}"]}: {target.Issue(i)}").ToList();
        if (segment.State != SegmentState.Translated)
            notes.Insert(0, target[$"state-{segment.State}"]);
        return string.Join(" · ", notes);
    }
}
