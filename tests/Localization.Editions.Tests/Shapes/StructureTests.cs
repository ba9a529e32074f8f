using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using Localization.Articles;
using Localization.Editions.Docx;
using Localization.Editions.Epub;
using Localization.Editions.Markdown;
using Localization.Editions.Packaging;
using Localization.Editions.Reading;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace Localization.Editions.Tests.Shapes;

/// <summary>Every edition has the tables, lists, pictures, links and code of its source, whatever its format.</summary>
public sealed class StructureTests
{
    private static readonly string[] Formats = ["a.md", "a.html"];
    private static readonly string[] Sides = ["source", "target"];

    [Fact]
    public void Write_Page_HasWhatTheSourceHas() =>
        All(
            (document, article) =>
            {
                var page = Parse(new ReadingHtmlEdition(Localizers.Labels, Branding.Default).Write(article));
                Grids(page.Body!).ShouldBe(Expected(document));
                Counts(page.Body!, "li").ShouldBe(document.Counts);
                page.QuerySelectorAll("pre").Length.ShouldBe(document.Parts.OfType<Program>().Count());
            }
        );

    [Fact]
    public void Write_BilingualPage_HasOnBothSidesWhatTheSourceHas() =>
        All(
            (document, article) =>
            {
                var page = Parse(Localizers.Bilingual.Write(article));
                foreach (var side in Sides)
                {
                    var body = page.CreateElement("div");
                    body.Append([.. page.QuerySelectorAll($"main .side.{side}").Select(e => e.Clone())]);
                    Grids(body)
                        .ShouldBe(
                            side == "target" ? Expected(document) : Expected(document).Select(g => g.ToLowerInvariant())
                        );
                    Counts(body, ".marker").ShouldBe(document.Counts);
                }
            }
        );

    [Fact]
    public void Write_Book_HasWhatTheSourceHas() =>
        All(
            (document, article) =>
            {
                var chapter = Package
                    .Read(new EpubEdition(Localizers.Labels).Write(article))
                    .Single(p => p.Name.StartsWith("EPUB/a-", StringComparison.Ordinal));
                var page = Parse(chapter.Content);
                var (pictures, links, codes, items) = document.Counts;

                // A book holds no pictures from elsewhere: it leads to them.
                Counts(page.Body!, "li").ShouldBe((0, links + pictures, codes, items));
                page.QuerySelectorAll("td, th")
                    .Length.ShouldBe(document.Parts.OfType<Grid>().Sum(g => g.Rows.Length * g.Rows[0].Length));
            }
        );

    [Fact]
    public void Write_Markdown_HasWhatTheSourceHas() =>
        All(
            (document, article) =>
            {
                var text = new MarkdownEdition(Localizers.Labels, asTable: false).Write(article);
                var read = Read("b.md", text);

                // The source is quoted, and each table stands twice: first the source's.
                var tables = read
                    .Blocks.SelectMany(b => b.Containers.OfType<TableContainer>())
                    .Distinct()
                    .Select((t, i) => (t.Id, IsSource: i % 2 == 0))
                    .ToDictionary(t => t.Id, t => t.IsSource);
                var blocks = read
                    .Blocks.Where(b =>
                        !b.Containers.Any(c => c is QuotationContainer || (c is TableContainer && tables[c.Id]))
                    )
                    .ToList();
                var codes = blocks
                    .Where(b => b.Role != BlockRole.Code)
                    .SelectMany(b => b.Source.Codes)
                    .Where(c => c.Kind != InlineCodeKind.End)
                    .ToList();
                (
                    codes.Count(c => c.Type == InlineCodeType.Image),
                    codes.Count(c => c.Type == InlineCodeType.Link),
                    codes.Count(c => c.Type == InlineCodeType.Code),
                    blocks.SelectMany(b => b.Containers.OfType<ItemContainer>()).Distinct().Count()
                ).ShouldBe(document.Counts);
                blocks
                    .SelectMany(b => b.Containers.OfType<CellContainer>().Select(c => (c.Row, c.Column)))
                    .ShouldBe(
                        document
                            .Parts.OfType<Grid>()
                            .SelectMany(g => g.Rows.SelectMany((r, row) => r.Select((_, column) => (row, column))))
                    );
            }
        );

    [Fact]
    public void Write_Docx_HasWhatTheSourceHas() =>
        All(
            (document, article) =>
            {
                var file = new DocxEdition(Localizers.Labels, Localizers.Issues).Write(article);
                using var opened = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
                var targets = opened
                    .MainDocumentPart!.Document!.Body!.Elements<Word.Table>()
                    .Single()
                    .Elements<Word.TableRow>()
                    .Skip(1)
                    .Select(r => r.Elements<Word.TableCell>().ElementAt(2))
                    .ToList();
                targets
                    .SelectMany(c => c.Elements<Word.Table>())
                    .Select(t =>
                        string.Join('|', t.Elements<Word.TableRow>().Select(r => r.Elements<Word.TableCell>().Count()))
                    )
                    .ShouldBe(
                        document.Parts.OfType<Grid>().Select(g => string.Join('|', g.Rows.Select(r => r.Length)))
                    );
                var (pictures, links, _, _) = document.Counts;
                targets.Sum(c => c.Descendants<Word.Hyperlink>().Count()).ShouldBe(links + pictures);

                var edited = EditedDocx.Read("a.docx", file);
                for (var i = 0; i < article.Segments.Length; i++)
                {
                    var segment = article.Segments[i];
                    edited.Target(i + 1, segment.Segment.Source, segment.Target).ShouldBe(segment.Target);
                }
            }
        );

    [Fact]
    public void Write_PageOfPlainTextOrDocx_HasWhatTheSourceHas() =>
        GeneratedDocument.Documents.Sample(
            generated =>
            {
                var document = generated.Plain();
                foreach (
                    var (name, content) in new[]
                    {
                        ("a.txt", Encoding.UTF8.GetBytes(document.Text())),
                        ("a.docx", WordFile.Of(document.Word())),
                    }
                )
                {
                    var page = Parse(
                        new ReadingHtmlEdition(Localizers.Labels, Branding.Default).Write(Translated(name, content))
                    );
                    Grids(page.Body!).ShouldBe(Expected(document), name);
                    Counts(page.Body!, "li").ShouldBe(document.Counts, name);
                }
            },
            iter: Cases.Of(30, 300)
        );

    private static void All(Action<GeneratedDocument, TranslatedArticle> check) =>
        GeneratedDocument.Documents.Sample(
            document =>
            {
                foreach (var format in Formats)
                    check(
                        document,
                        Translated(
                            format,
                            Encoding.UTF8.GetBytes(format == "a.md" ? document.Markdown() : document.Html())
                        )
                    );
            },
            iter: Cases.Of(30, 300)
        );

    private static IEnumerable<string> Expected(GeneratedDocument document) =>
        document.Grids.Select(g => string.Join('\n', g.Select(r => string.Join('|', r))));

    private static IEnumerable<string> Grids(IElement body) =>
        body.QuerySelectorAll("table")
            .Select(t =>
                string.Join(
                    '\n',
                    t.QuerySelectorAll("tr")
                        .Select(r => string.Join('|', r.QuerySelectorAll("td, th").Select(c => c.TextContent.Trim())))
                )
            );

    private static (int Pictures, int Links, int Codes, int Items) Counts(IElement body, string item) =>
        (
            body.QuerySelectorAll("img").Length,
            body.QuerySelectorAll("a").Length,
            body.QuerySelectorAll("code").Count(c => c.Closest("pre") is null),
            body.QuerySelectorAll(item).Length
        );

    private static Article Read(string name, byte[] content) =>
        new ArticleFormats().Find(name)!.Read(name, content, ArticleReadOptions.Default);

    private static IDocument Parse(byte[] page) => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(page));

    // The translation has the words in capitals.
    private static TranslatedArticle Translated(string name, byte[] document)
    {
        var article = Read(name, document);
        return new(
            article,
            LanguageTag.Parse("en"),
            LanguageTag.Parse("es"),
            [
                .. article
                    .Blocks.Where(b => b.IsTranslatable)
                    .Select(b => new TranslatedSegment(
                        new Segment(b.Index, 0, b.Role, b.Source, "", ""),
                        new InlineText(b.Source.Text.ToUpperInvariant(), Stored(b.Source.Codes)),
                        SegmentState.Translated,
                        SegmentOrigin.Engine,
                        [],
                        []
                    )),
            ],
            "test"
        );
    }

    // A memory keeps the codes, and not what they are.
    private static ImmutableArray<InlineCode> Stored(ImmutableArray<InlineCode> codes) =>
        [.. codes.Select(c => new InlineCode(c.Position, c.Kind, c.Id, c.Data))];
}
