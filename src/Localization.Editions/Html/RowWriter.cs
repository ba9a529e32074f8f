using System.Globalization;
using Localization.Editions.Labels;
using Localization.Editions.Structure;

namespace Localization.Editions.Html;

/// <summary>Writes one row: the source on the left, the translation on the right, and under both what is
/// wrong.</summary>
internal sealed class RowWriter
{
    private readonly HtmlBuilder _html;
    private readonly TranslatedArticle _article;
    private readonly Chrome _source;
    private readonly Chrome _target;
    private readonly InlineMarkup _markup;
    private int _first = 1;

    /// <summary>A writer of rows, from the first to the last.</summary>
    public RowWriter(HtmlBuilder html, TranslatedArticle article, Chrome source, Chrome target)
    {
        (_html, _article, _source, _target) = (html, article, source, target);
        _markup = new(new Addresses(article.Article, isAlone: false));
    }

    /// <summary>Writes a row.</summary>
    public void Write(BilingualRow row)
    {
        _first = row.Segments.Select(s => (int?)s.Number).FirstOrDefault() ?? _first;
        _html.Open("div", ("class", $"row {ClassOf(row)}")).Line();
        Side(row, isTarget: false);
        Side(row, isTarget: true);
        _html.Close("div").Line();
    }

    private static string ClassOf(BilingualRow row) =>
        row.Role switch
        {
            BlockRole.SiteName => "site-name",
            BlockRole.ListItem => "list-item",
            BlockRole.TableCell when row.Node is ContainerNode => "table",
            BlockRole.TableCell => "paragraph",
            BlockRole.Code => "program",
            _ => row.Role.ToString().ToLowerInvariant(),
        };

    private static string ElementOf(BilingualRow row) =>
        row.Role switch
        {
            BlockRole.Headline => "h2",
            BlockRole.Heading => string.Create(CultureInfo.InvariantCulture, $"h{Math.Clamp(row.Level + 1, 3, 6)}"),
            BlockRole.Question => "h4",
            BlockRole.Quotation => "blockquote",
            BlockRole.Code => "pre",
            _ when row.IsQuoted => "blockquote",
            _ => "p",
        };

    private void Side(BilingualRow row, bool isTarget)
    {
        var chrome = isTarget ? _target : _source;
        var language = isTarget ? _article.TargetLanguage : _article.SourceLanguage;
        _html.Open("div", ("class", isTarget ? "side target" : "side source"), ("lang", language.Value));
        if (row.Node is ContainerNode table)
            Table(table, chrome, isTarget);
        else
            Block(row, ((BlockNode)row.Node).Block, chrome, isTarget);
        Issues(row, chrome, isTarget);
        _html.Close("div").Line();
    }

    private void Block(BilingualRow row, ShownBlock block, Chrome chrome, bool isTarget)
    {
        var element = ElementOf(row);
        _html.Open(
            element,
            (
                "class",
                row.Marker is not null || row.Role == BlockRole.ListItem
                    ? string.Create(CultureInfo.InvariantCulture, $"item level-{Math.Clamp(row.Level, 1, 6)}")
                    : null
            )
        );
        if (row.Marker is { Length: > 0 } marker)
            _html.Element("span", marker, ("class", "marker"));
        Content(block, chrome, isTarget);
        _html.Close(element);
    }

    private void Content(ShownBlock block, Chrome chrome, bool isTarget)
    {
        if (block.Block.Picture is { } picture)
        {
            // The alternative text is beside the picture, to be read.
            var alternative = block.Block.IsTranslatable ? "" : block.Block.Source.Codes.FirstOrDefault().Shown ?? "";
            _markup.Picture(_html, picture, alternative, chrome);
            if (!block.Block.IsTranslatable)
                return;
            _html.Text(" ");
        }

        new SideWriter(_html, _markup, chrome, isTarget, block, _first).Write();
    }

    private void Table(ContainerNode table, Chrome chrome, bool isTarget)
    {
        var shape = new TableShape(table);
        _html.Open("div", ("class", "scroll")).Open("table");
        foreach (var row in shape.Rows)
        {
            _html.Line().Open("tr");
            foreach (var (cell, node) in row)
            {
                var element = cell.IsHeader ? "th" : "td";
                _html.Open(
                    element,
                    ("class", shape.ClassOf(cell)),
                    ("colspan", TableSpans.Of(cell.ColumnSpan)),
                    ("rowspan", TableSpans.Of(shape.RowSpanOf(cell))),
                    (
                        "scope",
                        !cell.IsHeader ? null
                        : cell.Row == shape.Rows[0][0].Cell.Row ? "col"
                        : "row"
                    )
                );
                Inside(node.Children, chrome, isTarget);
                _html.Close(element);
            }

            _html.Close("tr");
        }

        _html.Line().Close("table").Close("div");
    }

    private void Inside(List<ArticleNode> nodes, Chrome chrome, bool isTarget)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case BlockNode { Block: var block } when nodes.Count == 1:
                    Content(block, chrome, isTarget);
                    break;
                case BlockNode { Block: var block }:
                    _html.Open("p");
                    Content(block, chrome, isTarget);
                    _html.Close("p");
                    break;
                case ContainerNode { Container: TableContainer } table:
                    Table(table, chrome, isTarget);
                    break;
                case ContainerNode { Container: ListContainer } list:
                    _html.Open("ul");
                    foreach (var item in list.Children)
                    {
                        _html.Open("li");
                        Inside(item is ContainerNode container ? container.Children : [item], chrome, isTarget);
                        _html.Close("li");
                    }

                    _html.Close("ul");
                    break;
                case ContainerNode other:
                    Inside(other.Children, chrome, isTarget);
                    break;
            }
        }
    }

    private void Issues(BilingualRow row, Chrome chrome, bool isTarget)
    {
        var wrong = row.Segments.Where(s => !s.Segment.Issues.IsEmpty).ToList();
        if (wrong.Count == 0)
            return;
        _html.Line().Open("ul", ("class", "notes"), ("lang", chrome.Language));
        foreach (var segment in wrong)
        {
            _html.Open(
                "li",
                ("id", string.Create(CultureInfo.InvariantCulture, $"{(isTarget ? 'm' : 'n')}{segment.Number}")),
                ("class", string.Create(CultureInfo.InvariantCulture, $"p{segment.Number - _first}"))
            );
            foreach (var issue in segment.Segment.Issues)
            {
                _html
                    .Open("span", ("class", $"note {issue.Severity.ToString().ToLowerInvariant()}"))
                    .Element("span", segment.Number.ToString(CultureInfo.InvariantCulture), ("class", "number"))
                    .Element("b", chrome[$"severity-{issue.Severity}"])
                    .Text(" ")
                    .Text(chrome.Issue(issue))
                    .Close("span");
            }

            _html.Close("li");
        }

        _html.Close("ul").Line();
    }
}
