using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Localization.Editions.Html;
using Localization.Editions.Labels;
using Localization.Editions.Packaging;
using Localization.Editions.Xliff;
using Microsoft.Extensions.Localization;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Localization.Editions.Docx;

/// <summary>Both languages in two columns for review in a word processor: a row a segment, its number, and what is to
/// be looked at; a table is a table in both columns. The document carries the article as XLIFF, so that an edited one
/// can be read back.</summary>
/// <param name="labels">The words of the document.</param>
/// <param name="issues">What issues mean.</param>
public sealed class DocxEdition(IStringLocalizer<EditionLabels> labels, IStringLocalizer<IssueMessages> issues)
    : IEditionWriter
{
    private const string Heading = "LocalizationHeading";

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
                new Body([
                    Title(ArticleTitles.Source(article), article.SourceLanguage),
                    Title(ArticleTitles.Target(article), article.TargetLanguage),
                    .. EditionNotice.Of(article, target).Select(n => DocxRows.Text(n, "LocalizationNote")),
                    Rows(main, article, source, target),
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
                    ),
                ])
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

    private static Table Rows(MainDocumentPart main, TranslatedArticle article, Chrome source, Chrome target)
    {
        var head = DocxRows.Row(
            DocxRows.Text("#", Heading),
            [DocxRows.Text(source.OwnName(article.SourceLanguage), Heading)],
            [DocxRows.Text(target.OwnName(article.TargetLanguage), Heading)],
            DocxRows.Text(target["notes"], Heading)
        );
        head.TableRowProperties!.Append(new TableHeader());
        var table = new Table(
            new TableProperties(
                new TableStyle { Val = "TableGrid" },
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableLayout { Type = TableLayoutValues.Fixed }
            ),
            new TableGrid(
                DocxRows.Widths.Select(w => new GridColumn { Width = w.ToString(CultureInfo.InvariantCulture) })
            ),
            head
        );
        table.Append(new DocxRows(main, article, source, target).Of(RowBuilder.Rows(article)));
        return table;
    }
}
