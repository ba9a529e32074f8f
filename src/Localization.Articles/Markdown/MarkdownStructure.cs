using System.Collections.Immutable;
using System.Globalization;
using Localization.Articles.Structure;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Block = Markdig.Syntax.Block;

namespace Localization.Articles.Markdown;

/// <summary>The containers of the blocks of a Markdown document.</summary>
/// <param name="ids">Gives the containers their ids.</param>
/// <param name="document">The document.</param>
/// <param name="offset">The length of its front matter.</param>
internal sealed class MarkdownStructure(ContainerIds ids, string document, int offset)
{
    private readonly Dictionary<Block, BlockContainer> _known = [];

    /// <summary>What a block is in, from the outermost to the innermost.</summary>
    public ImmutableArray<BlockContainer> Of(Block? block)
    {
        var containers = new List<BlockContainer>();
        for (var (at, inside) = (block, (Block?)null); at is not null; (at, inside) = (at.Parent, at))
        {
            if (IsBody(at) || (at is ListBlock && inside is not null && IsBody(inside)))
                continue;
            if (at is DefinitionTerm or DefinitionItem)
            {
                // A definition item holds a term and what defines it: two items of the list.
                var isTerm = block is DefinitionTerm || at is DefinitionTerm;
                if (isTerm && at is DefinitionItem)
                    continue;
                containers.Add(Known(at, () => new ItemContainer(ids.Next()) { IsTerm = isTerm }));
            }
            else if (Of(at, block) is { } container)
                containers.Add(container);
        }

        containers.Reverse();
        return [.. containers];
    }

    /// <summary>Whether what the parser takes for an item of a list is the body of an admonition or a tab.</summary>
    public bool IsBody(Block block) =>
        block is ListItemBlock { Span.Start: >= 0 }
        && offset + block.Span.Start is var start
        && start < document.Length
        && document[start] is '!' or '?' or '=';

    private BlockContainer? Of(Block at, Block? leaf) =>
        at switch
        {
            Table => Known(at, () => new TableContainer(ids.Next())),
            TableCell cell => Known(at, () => Cell(cell)),
            ListBlock list => Known(
                at,
                () =>
                    new ListContainer(
                        ids.Next(),
                        list.IsOrdered ? ListKind.Numbered : ListKind.Bulleted,
                        int.TryParse(list.OrderedStart, CultureInfo.InvariantCulture, out var start) ? start : 1
                    )
            ),
            ListItemBlock item => Known(at, () => Item(item, leaf)),
            DefinitionList => Known(at, () => new ListContainer(ids.Next(), ListKind.Definitions)),
            QuoteBlock => Known(at, () => new QuotationContainer(ids.Next())),
            Footnote note => Known(at, () => new NoteContainer(ids.Next(), Label(note))),
            _ => null,
        };

    /// <summary>What readers see of the mark of a note.</summary>
    public static string Label(Footnote note) => (note.Label ?? "").TrimStart('^');

    private CellContainer Cell(TableCell cell)
    {
        var row = (TableRow)cell.Parent!;
        var table = (Table)row.Parent!;
        var column = cell.ColumnIndex >= 0 ? cell.ColumnIndex : row.IndexOf(cell);
        return new(ids.Next(), table.IndexOf(row), column)
        {
            IsHeader = row.IsHeader,
            ColumnSpan = cell.ColumnSpan,
            RowSpan = cell.RowSpan,
            Alignment =
                column < table.ColumnDefinitions.Count
                    ? table.ColumnDefinitions[column].Alignment switch
                    {
                        TableColumnAlign.Left => CellAlignment.Left,
                        TableColumnAlign.Center => CellAlignment.Center,
                        TableColumnAlign.Right => CellAlignment.Right,
                        _ => CellAlignment.None,
                    }
                    : CellAlignment.None,
        };
    }

    private ItemContainer Item(ListItemBlock item, Block? leaf)
    {
        var list = (ListBlock)item.Parent!;
        return new(
            ids.Next(),
            list.IsOrdered ? string.Create(CultureInfo.InvariantCulture, $"{item.Order}{list.OrderedDelimiter}") : ""
        )
        {
            IsChecked = leaf is LeafBlock { Inline.FirstChild: TaskList task } ? task.Checked : null,
        };
    }

    private BlockContainer Known(Block block, Func<BlockContainer> make) =>
        _known.TryGetValue(block, out var known) ? known : _known[block] = make();
}
