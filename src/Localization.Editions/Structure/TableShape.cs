using System.Collections.Immutable;

namespace Localization.Editions.Structure;

/// <summary>The grid of a table.</summary>
internal sealed class TableShape
{
    /// <summary>A grid with more empty places than this is not a table that a person made.</summary>
    private const int MostEmpty = 100_000;

    private readonly HashSet<int> _figures;

    /// <summary>The grid of a table.</summary>
    public TableShape(ContainerNode table)
    {
        var cells = table
            .Children.OfType<ContainerNode>()
            .Where(c => c.Container is CellContainer)
            .Select(c => new TableField((CellContainer)c.Container, c))
            .ToList();
        if (Area(cells) > MostEmpty + 4L * cells.Count)
            cells = Flat(cells);
        Rows = [.. cells.GroupBy(c => c.Cell.Row).OrderBy(r => r.Key).Select(r => r.ToImmutableArray())];
        Captions = [.. table.Children.Where(c => c is not ContainerNode { Container: CellContainer })];
        Columns = cells.Count == 0 ? 0 : cells.Max(c => c.Cell.Column + c.Cell.ColumnSpan);
        _figures =
        [
            .. cells
                .Where(c => c.Cell is { ColumnSpan: 1, IsHeader: false })
                .GroupBy(c => c.Cell.Column)
                .Where(c => c.Any(HasDigit) && c.All(IsFigure))
                .Select(c => c.Key),
        ];
    }

    /// <summary>The cells of each row.</summary>
    public ImmutableArray<ImmutableArray<TableField>> Rows { get; }

    /// <summary>What is in the table and in no cell: its caption.</summary>
    public ImmutableArray<ArticleNode> Captions { get; }

    /// <summary>How many columns there are.</summary>
    public int Columns { get; }

    /// <summary>The cell that covers each place of the grid, by row and column.</summary>
    public Dictionary<(int Row, int Column), TableField> Places()
    {
        var places = new Dictionary<(int Row, int Column), TableField>();
        foreach (var field in Rows.SelectMany(r => r))
        {
            for (var row = field.Cell.Row; row < field.Cell.Row + RowSpanOf(field.Cell); row++)
            {
                for (var column = field.Cell.Column; column < field.Cell.Column + field.Cell.ColumnSpan; column++)
                    places.TryAdd((row, column), field);
            }
        }

        return places;
    }

    /// <summary>Where the text of a cell is: as the source says, else figures to the right.</summary>
    public CellAlignment AlignmentOf(CellContainer cell) =>
        cell.Alignment != CellAlignment.None ? cell.Alignment
        : cell.ColumnSpan == 1 && _figures.Contains(cell.Column) ? CellAlignment.Right
        : CellAlignment.None;

    /// <summary>The class of a cell in a page.</summary>
    public string? ClassOf(CellContainer cell) =>
        AlignmentOf(cell) switch
        {
            CellAlignment.Right => "figure",
            CellAlignment.Center => "center",
            _ => null,
        };

    /// <summary>How many rows a cell takes of those that there are.</summary>
    public int RowSpanOf(CellContainer cell)
    {
        var last = Rows.Length == 0 ? 0 : Rows[^1][0].Cell.Row;
        return Math.Clamp(cell.RowSpan, 1, Math.Max(1, last - cell.Row + 1));
    }

    private static long Area(List<TableField> cells) =>
        cells.Count == 0
            ? 0
            : (cells.Max(c => c.Cell.Row) + 1L) * cells.Max(c => (long)c.Cell.Column + c.Cell.ColumnSpan);

    private static List<TableField> Flat(List<TableField> cells) =>
        [
            .. cells
                .GroupBy(c => c.Cell.Row)
                .SelectMany(r =>
                    r.Select(
                        (c, column) => c with { Cell = c.Cell with { Column = column, ColumnSpan = 1, RowSpan = 1 } }
                    )
                ),
        ];

    private static bool HasDigit(TableField field) => Words(field).Any(char.IsDigit);

    private static bool IsFigure(TableField field) =>
        Words(field)
            .All(c => char.IsDigit(c) || " .,+-−–—%‰$€£¥/:()\u00A0\u202F".Contains(c, StringComparison.Ordinal));

    private static string Words(TableField field) => string.Concat(field.Node.Blocks.Select(b => b.Block.Source.Text));
}

/// <summary>A cell of a table with what is in it.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Node">What is in it.</param>
internal sealed record TableField(CellContainer Cell, ContainerNode Node);
