using System.Globalization;
using Localization.Editions.Html;
using Localization.Editions.Labels;
using Localization.Editions.Structure;

namespace Localization.Editions.Reading;

/// <summary>Writes the translation as an article to be read: headline, byline, text, lists, tables, pictures,
/// code.</summary>
internal sealed class ReadingBody
{
    private readonly HtmlBuilder _html;
    private readonly TranslatedArticle _article;
    private readonly Chrome _chrome;
    private readonly InlineMarkup _markup;
    private readonly List<ArticleNode> _nodes;
    private readonly List<ContainerNode> _notes;
    private readonly ReadingText _text;
    private readonly HashSet<ShownBlock> _repeated;

    /// <summary>A writer of an article.</summary>
    /// <param name="html">Where to write.</param>
    /// <param name="article">The article.</param>
    /// <param name="chrome">The words of the page.</param>
    /// <param name="isAlone">Whether no other file of the site is near.</param>
    public ReadingBody(HtmlBuilder html, TranslatedArticle article, Chrome chrome, bool isAlone = false)
    {
        (_html, _article, _chrome) = (html, article, chrome);
        _markup = new(new Addresses(article.Article, isAlone));
        _nodes = ArticleTree.Of(article);
        _repeated = RepeatedHeadlines.Of(_nodes);
        _notes = [.. NotesIn(_nodes)];
        _text = new(
            html,
            _markup,
            chrome,
            _notes
                .Select((n, i) => (((NoteContainer)n.Container).Label, Id: NoteId(i)))
                .DistinctBy(n => n.Label)
                .ToDictionary(n => n.Label, n => n.Id)
        );
    }

    /// <summary>Writes it.</summary>
    public void Write()
    {
        _html.Open("article").Line();
        if (!_nodes.Exists(n => n.Blocks.Any(b => b.Role == BlockRole.Headline)))
            _html.Element("h1", ArticleTitles.Target(_article)).Line();
        All(_nodes);
        Notes();
        _html.Close("article").Line();
    }

    private static IEnumerable<ContainerNode> NotesIn(IEnumerable<ArticleNode> nodes) =>
        nodes.OfType<ContainerNode>().SelectMany(n => n.Container is NoteContainer ? [n] : NotesIn(n.Children));

    private static string NoteId(int index) => string.Create(CultureInfo.InvariantCulture, $"note-{index + 1}");

    private static bool IsRead(ShownBlock block) => block.Role != BlockRole.Metadata && !block.IsOfCode;

    private void All(IEnumerable<ArticleNode> nodes)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case BlockNode { Block: var block } when IsRead(block) && !_repeated.Contains(block):
                    Block(block);
                    break;
                case ContainerNode { Container: TableContainer } table:
                    Table(table);
                    break;
                case ContainerNode { Container: ListContainer list } items:
                    List(list, items);
                    break;
                case ContainerNode { Container: QuotationContainer } quotation:
                    _html.Open("blockquote");
                    All(quotation.Children);
                    _html.Close("blockquote").Line();
                    break;
                case ContainerNode { Container: not NoteContainer } other:
                    All(other.Children);
                    break;
            }
        }
    }

    private void Block(ShownBlock block)
    {
        if (block.Role == BlockRole.Code)
        {
            _html.Open("pre").Open("code");
            foreach (var code in block.Block.Source.Codes)
                _html.Text(code.Shown ?? code.Data);
            _html.Close("code").Close("pre").Line();
            return;
        }

        if (block.IsPicture)
        {
            _html.Open("figure");
            Content(block);
            _html.Close("figure").Line();
            return;
        }

        var (element, style) = block.Role switch
        {
            BlockRole.Headline => ("h1", null),
            BlockRole.Heading => (
                string.Create(CultureInfo.InvariantCulture, $"h{Math.Clamp(block.Block.Level, 2, 6)}"),
                null
            ),
            BlockRole.Question => ("h3", "question"),
            BlockRole.SiteName => ("p", "publication"),
            BlockRole.Byline or BlockRole.Caption or BlockRole.Copyright => (
                "p",
                block.Role.ToString().ToLowerInvariant()
            ),
            _ => ("p", (string?)null),
        };
        _html.Open(element, ("class", style));
        Content(block);
        _html.Close(element).Line();
    }

    private void Content(ShownBlock block)
    {
        if (block.Block.Picture is { } picture)
            _markup.Picture(
                _html,
                picture,
                block.Block.IsTranslatable ? block.Text(isTarget: true).Text : Alternative(block),
                _chrome
            );
        else
            _text.Write(block);
    }

    private static string Alternative(ShownBlock block) => block.Block.Source.Codes.FirstOrDefault().Shown ?? "";

    /// <summary>Writes what is in an item or cell: one text is in it, several are blocks.</summary>
    private void Inside(List<ArticleNode> nodes)
    {
        var read = nodes.FindAll(n => n is not BlockNode { Block: var b } || IsRead(b));
        if (
            read is [BlockNode { Block: { Role: not BlockRole.Code } first }, .. var rest]
            && (rest.Count == 0 || !rest.Exists(n => n is BlockNode))
        )
        {
            Content(first);
            read = rest;
        }

        if (read.Count > 0)
            _html.Line();
        All(read);
    }

    private void List(ListContainer list, ContainerNode items)
    {
        if (list.Kind == ListKind.Definitions)
        {
            _html.Open("dl").Line();
            foreach (var item in items.Children)
            {
                var element = item is ContainerNode { Container: ItemContainer { IsTerm: true } } ? "dt" : "dd";
                _html.Open(element);
                Inside(item is ContainerNode container ? container.Children : [item]);
                _html.Close(element).Line();
            }

            _html.Close("dl").Line();
            return;
        }

        var isNumbered = list.Kind == ListKind.Numbered;
        var start = isNumbered && list.Start != 1 ? list.Start.ToString(CultureInfo.InvariantCulture) : null;
        _html.Open(isNumbered ? "ol" : "ul", ("start", start), ("type", ListMarkers.Type(items))).Line();
        var next = list.Start;
        foreach (var item in items.Children)
        {
            var container = item as ContainerNode;
            var number = ListMarkers.Number(container?.Container as ItemContainer) ?? next;
            var value = isNumbered && number != next ? number.ToString(CultureInfo.InvariantCulture) : null;
            next = number + 1;
            _html.Open("li", ("value", value));
            if (container?.Container is ItemContainer { IsChecked: { } done })
                _html.Text(done ? "☑ " : "☐ ");
            Inside(container?.Children ?? [item]);
            _html.Close("li").Line();
        }

        _html.Close(isNumbered ? "ol" : "ul").Line();
    }

    private void Table(ContainerNode table)
    {
        var shape = new TableShape(table);
        All(shape.Captions);
        if (shape.Rows.IsEmpty)
            return;
        _html
            .Open("div", ("class", "scroll"), ("role", "group"), ("aria-label", _chrome["table"]), ("tabindex", "0"))
            .Open("table")
            .Line();
        foreach (var row in shape.Rows)
        {
            _html.Open("tr");
            foreach (var (cell, node) in row)
            {
                var element = cell.IsHeader ? "th" : "td";
                _html.Open(
                    element,
                    ("class", shape.ClassOf(cell)),
                    ("colspan", TableSpans.Of(cell.ColumnSpan)),
                    ("rowspan", TableSpans.Of(shape.RowSpanOf(cell)))
                );
                Inside(node.Children);
                _html.Close(element);
            }

            _html.Close("tr").Line();
        }

        _html.Close("table").Close("div").Line();
    }

    private void Notes()
    {
        for (var i = 0; i < _notes.Count; i++)
        {
            _html.Open("div", ("class", "footnote"), ("id", NoteId(i)), ("role", "doc-footnote"));
            _html.Element("span", ((NoteContainer)_notes[i].Container).Label, ("class", "note-label"));
            All(_notes[i].Children);
            _html.Close("div").Line();
        }
    }
}
