using System.Collections.Immutable;
using System.Globalization;
using Localization.Articles.Markup;
using Localization.Articles.Structure;

namespace Localization.Articles.Html;

/// <summary>The tables, lists and quotations around a place in HTML. Elements whose end tag may be left out end where
/// HTML says (HTML Standard §13.1.2.4).</summary>
/// <param name="ids">Gives the containers their ids.</param>
/// <param name="around">What the HTML itself is in.</param>
internal sealed class HtmlStructure(ContainerIds ids, ImmutableArray<BlockContainer> around)
{
    /// <summary>How deep containers are followed.</summary>
    private const int Deepest = 64;

    private static readonly string[] Lists = ["ul", "ol", "menu", "dl"];
    private static readonly string[] Items = ["li", "dt", "dd"];
    private static readonly string[] Cells = ["td", "th"];
    private static readonly string[] Groups = ["thead", "tbody", "tfoot"];

    private readonly Stack<HtmlElement> _open = new();

    /// <summary>What is around the place, from the outermost to the innermost.</summary>
    public ImmutableArray<BlockContainer> Current { get; private set; } = around;

    /// <summary>The role of a text whose element says no more.</summary>
    public BlockRole Role =>
        Current.LastOrDefault(c => c is CellContainer or ItemContainer or QuotationContainer) switch
        {
            CellContainer => BlockRole.TableCell,
            ItemContainer => BlockRole.ListItem,
            QuotationContainer => BlockRole.Quotation,
            _ => BlockRole.Paragraph,
        };

    /// <summary>A block is here.</summary>
    public void Use()
    {
        // Where one is used, all around it are.
        foreach (var element in _open.TakeWhile(o => !o.IsUsed))
            element.IsUsed = true;
    }

    /// <summary>An element begins.</summary>
    /// <returns>The cells and items that end here and hold no block.</returns>
    public List<ImmutableArray<BlockContainer>> Open(MarkupToken tag)
    {
        var empty = Implied(tag.Name);
        if (!IsKnown(tag.Name) || _open.Count >= Deepest * Deepest)
            return empty;
        var element = new HtmlElement(tag.Name, Current);
        if (Current.Length < Deepest && Container(tag, element) is { } container)
        {
            Current = Current.Add(container);
            element.IsContainer = true;
        }

        _open.Push(element);
        return empty;
    }

    /// <summary>An element ends.</summary>
    /// <returns>The cells and items that end here and hold no block.</returns>
    public List<ImmutableArray<BlockContainer>> Close(MarkupToken tag) =>
        !IsKnown(tag.Name) ? []
        : Lists.Contains(tag.Name) || tag.Name is "table" or "blockquote" ? End([tag.Name], [])
        : End([tag.Name], Barrier(tag.Name));

    private static bool IsKnown(string name) =>
        name is "table" or "tr" or "blockquote"
        || Lists.Contains(name)
        || Items.Contains(name)
        || Cells.Contains(name)
        || Groups.Contains(name);

    private static string[] Barrier(string name) => Items.Contains(name) ? Lists : ["table"];

    private List<ImmutableArray<BlockContainer>> Implied(string name) =>
        Items.Contains(name) ? End(name == "li" ? ["li"] : ["dt", "dd"], Lists)
        : Cells.Contains(name) ? End(Cells, ["table"])
        : name == "tr" ? End(["tr"], ["table"])
        : Groups.Contains(name) ? End(Groups, ["table"])
        : [];

    private List<ImmutableArray<BlockContainer>> End(string[] names, string[] barrier)
    {
        var target = _open.TakeWhile(o => !barrier.Contains(o.Name)).FirstOrDefault(o => names.Contains(o.Name));
        var empty = new List<ImmutableArray<BlockContainer>>();
        while (target is not null)
        {
            var element = _open.Pop();
            if (element is { IsContainer: true, IsUsed: false } && Current[^1] is CellContainer or ItemContainer)
            {
                empty.Add(Current);
                Use();
            }

            Current = element.Outside;
            if (element == target)
                break;
        }

        return empty;
    }

    private BlockContainer? Container(MarkupToken tag, HtmlElement element)
    {
        switch (tag.Name)
        {
            case "table":
                element.Grid = new();
                return new TableContainer(ids.Next());
            case "tr":
                Parent("table")?.Grid?.NextRow();
                return null;
            case "td" or "th":
                return Parent("table")?.Grid is { } grid ? Cell(tag, grid) : null;
            case "ul" or "ol" or "menu" or "dl":
                element.Number = Number(tag, "start", 1);
                element.Style = tag.Attribute("type")?.Value;
                return new ListContainer(
                    ids.Next(),
                    tag.Name switch
                    {
                        "ol" => ListKind.Numbered,
                        "dl" => ListKind.Definitions,
                        _ => ListKind.Bulleted,
                    },
                    element.Number
                );
            case "li" or "dt" or "dd":
                return Parent(Lists) is { } list ? Item(tag, list) : null;
            case "blockquote":
                return new QuotationContainer(ids.Next());
            default:
                return null;
        }
    }

    private CellContainer Cell(MarkupToken tag, TableGrid grid)
    {
        var (rows, columns) = (Math.Clamp(Number(tag, "rowspan", 1), 1, 65534), Number(tag, "colspan", 1));
        var (row, column, span) = grid.Place(rows, columns);
        return new(ids.Next(), row, column)
        {
            RowSpan = rows,
            ColumnSpan = span,
            IsHeader = tag.Name == "th" || Parent(Groups)?.Name == "thead",
            Alignment = AlignmentOf(tag),
        };
    }

    private ItemContainer Item(MarkupToken tag, HtmlElement list)
    {
        if (list.Name != "ol")
            return new(ids.Next()) { IsTerm = tag.Name == "dt" };
        var number = Number(tag, "value", list.Number);
        list.Number = number + 1;
        var sign = list.Style switch
        {
            "a" when number is >= 1 and <= 26 => ((char)('a' + number - 1)).ToString(),
            "A" when number is >= 1 and <= 26 => ((char)('A' + number - 1)).ToString(),
            _ => number.ToString(CultureInfo.InvariantCulture),
        };
        return new(ids.Next(), sign + ".");
    }

    private HtmlElement? Parent(params string[] names) => _open.FirstOrDefault(o => names.Contains(o.Name));

    private static CellAlignment AlignmentOf(MarkupToken tag)
    {
        var style = tag.Attribute("style")?.Value.Replace(" ", "", StringComparison.Ordinal) ?? "";
        var at = style.IndexOf("text-align:", StringComparison.OrdinalIgnoreCase);
        var value = at < 0 ? tag.Attribute("align")?.Value : style[(at + "text-align:".Length)..].Split(';')[0];
        return value?.ToLowerInvariant() switch
        {
            "right" or "end" => CellAlignment.Right,
            "center" => CellAlignment.Center,
            "left" or "start" => CellAlignment.Left,
            _ => CellAlignment.None,
        };
    }

    private static int Number(MarkupToken tag, string name, int usual) =>
        int.TryParse(tag.Attribute(name)?.Value.Trim(), CultureInfo.InvariantCulture, out var number) ? number : usual;

    private sealed class HtmlElement(string name, ImmutableArray<BlockContainer> outside)
    {
        public string Name { get; } = name;

        public ImmutableArray<BlockContainer> Outside { get; } = outside;

        public bool IsContainer { get; set; }

        public bool IsUsed { get; set; }

        public TableGrid? Grid { get; set; }

        public int Number { get; set; }

        public string? Style { get; set; }
    }
}
