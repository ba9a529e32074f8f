using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Localization.Model;
using Microsoft.Extensions.Localization;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Localization.Editions;

/// <summary>Both languages in two columns for review in a word processor: a row a segment, its number, and what is to
/// be looked at. The document carries the article as XLIFF, so that an edited one can be read back.</summary>
/// <param name="labels">The words of the document.</param>
/// <param name="issues">What issues mean.</param>
public sealed class DocxEdition(IStringLocalizer<EditionLabels> labels, IStringLocalizer<IssueMessages> issues)
    : IEditionWriter
{
    /// <inheritdoc/>
    public string FileName(TranslatedArticle article) => "bilingual.docx";

    /// <inheritdoc/>
    public byte[] Write(TranslatedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var source = new Chrome(labels, issues, article.SourceLanguage.Language);
        var target = new Chrome(labels, issues, article.TargetLanguage.Language);
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = document.AddNewPart<MainDocumentPart>(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                "rId1"
            );
            main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = DocxStyles.Of(article.TargetLanguage);
            Carry(main, new Xliff2Edition(issues).Write(article));
            main.Document = new Document(
                new Body(
                    Title(ArticleTitles.Source(article), article.SourceLanguage),
                    Title(ArticleTitles.Target(article), article.TargetLanguage),
                    Rows(article, source, target),
                    new Paragraph(),
                    new SectionProperties(
                        new PageSize
                        {
                            Width = 16838,
                            Height = 11906,
                            Orient = PageOrientationValues.Landscape,
                        },
                        new PageMargin
                        {
                            Top = 1134,
                            Bottom = 1134,
                            Left = 1134,
                            Right = 1134,
                            Header = 600,
                            Footer = 600,
                            Gutter = 0,
                        }
                    )
                )
            );
        }

        // The same article is the same file: the library stamps what it writes with the hour.
        return Package.Write(Package.Read(file.ToArray()));
    }

    private static void Carry(MainDocumentPart main, byte[] xliff)
    {
        var part = main.AddCustomXmlPart(CustomXmlPartType.CustomXml, "rId2");
        using var content = new MemoryStream(xliff);
        part.FeedData(content);
    }

    private static Paragraph Title(string text, LanguageTag language) =>
        new(
            new ParagraphProperties(new ParagraphStyleId { Val = "Title" }),
            new Run(
                new RunProperties(new Languages { Val = DocxStyles.Language(language) }),
                new Text(XmlCharacters.Clean(text)) { Space = SpaceProcessingModeValues.Preserve }
            )
        );

    private static Table Rows(TranslatedArticle article, Chrome source, Chrome target)
    {
        var table = new Table(
            new TableProperties(
                new TableStyle { Val = "TableGrid" },
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableLayout { Type = TableLayoutValues.Fixed }
            ),
            new TableGrid(
                new GridColumn { Width = "620" },
                new GridColumn { Width = "5800" },
                new GridColumn { Width = "5800" },
                new GridColumn { Width = "2350" }
            ),
            new TableRow(
                new TableRowProperties(new CantSplit(), new TableHeader()),
                Head("#", 620),
                Head(source.OwnName(article.SourceLanguage), 5800),
                Head(target.OwnName(article.TargetLanguage), 5800),
                Head(target["notes"], 2350)
            )
        );
        var number = 0;
        foreach (var segment in article.Segments)
            table.Append(Row(segment, ++number, article, target));
        return table;
    }

    private static TableRow Row(TranslatedSegment segment, int number, TranslatedArticle article, Chrome chrome)
    {
        var role = segment.Segment.Role is BlockRole.Headline or BlockRole.Heading or BlockRole.Question;
        var numbers = DocxText.Numbers(segment.Segment.Source, segment.Target);
        return new TableRow(
            new TableRowProperties(new CantSplit()),
            Cell(620, [new Run(new Text(number.ToString(CultureInfo.InvariantCulture)))], "LocalizationNumber", null),
            Cell(
                5800,
                DocxText.Runs(segment.Segment.Source, numbers),
                role ? "LocalizationHeading" : null,
                article.SourceLanguage
            ),
            Cell(
                5800,
                DocxText.Runs(segment.Target, numbers),
                role ? "LocalizationHeading" : null,
                article.TargetLanguage
            ),
            Cell(2350, Notes(segment, chrome), "LocalizationNote", null)
        );
    }

    private static IEnumerable<Run> Notes(TranslatedSegment segment, Chrome chrome)
    {
        var notes = segment.Issues.Select(i => $"{chrome[$"severity-{i.Severity}"]}: {chrome.Issue(i)}").ToList();
        if (segment.State != SegmentState.Translated)
            notes.Insert(0, chrome[$"state-{segment.State}"]);
        return notes.Count == 0
            ? []
            :
            [
                new Run(
                    new Text(XmlCharacters.Clean(string.Join(" · ", notes)))
                    {
                        Space = SpaceProcessingModeValues.Preserve,
                    }
                ),
            ];
    }

    private static TableCell Head(string text, int width) =>
        Cell(width, [new Run(new Text(text))], "LocalizationHeading", null);

    private static TableCell Cell(int width, IEnumerable<Run> runs, string? style, LanguageTag? language)
    {
        var paragraph = new Paragraph();
        if (style is not null)
            paragraph.Append(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        foreach (var run in runs)
        {
            if (language is { } tag)
            {
                run.RunProperties ??= new RunProperties();
                run.RunProperties.Append(new Languages { Val = DocxStyles.Language(tag) });
            }

            paragraph.Append(run);
        }

        return new TableCell(
            new TableCellProperties(
                new TableCellWidth
                {
                    Width = width.ToString(CultureInfo.InvariantCulture),
                    Type = TableWidthUnitValues.Dxa,
                }
            ),
            paragraph
        );
    }
}
