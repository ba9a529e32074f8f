using System.Collections.Immutable;
using System.Globalization;
using Localization.Articles.Markup;
using Localization.Articles.Structure;

namespace Localization.Articles.Docx;

/// <summary>The cells of a table (ISO/IEC 29500-1 §17.4). One that is merged with those under it reaches down over
/// them.</summary>
internal sealed class DocxTable
{
    private readonly Dictionary<int, CellContainer> _cells = [];

    /// <summary>Reads a table.</summary>
    /// <param name="tokens">The tokens of the part.</param>
    /// <param name="start">The index of the table's start tag.</param>
    /// <param name="ids">Gives the containers their ids.</param>
    /// <param name="outside">What the table is in.</param>
    public DocxTable(List<MarkupToken> tokens, int start, ContainerIds ids, ImmutableArray<BlockContainer> outside)
    {
        Outside = outside;
        Container = new TableContainer(ids.Next());
        var end = XmlTokens.EndOf(tokens, start);
        var (row, column, isHead) = (-1, 0, false);
        var open = new Dictionary<int, int>();
        for (var i = start + 1; i < end; i++)
        {
            if (tokens[i] is not { Kind: MarkupTokenKind.Start } token)
                continue;
            switch (token.Name)
            {
                case "w:tbl" or "w:p":
                    i = XmlTokens.EndOf(tokens, i);
                    break;
                case "w:tr":
                    (row, column, isHead) = (row + 1, 0, false);
                    break;
                case "w:tblHeader":
                    isHead = token.Attribute("w:val")?.Value is not ("0" or "false");
                    break;
                case "w:gridBefore":
                    column = Number(token);
                    break;
                case "w:tc" when !token.IsEmpty && row >= 0:
                    var (span, merge) = Properties(tokens, i);
                    if (merge == "continue" && open.TryGetValue(column, out var above))
                        _cells[above] = _cells[above] with { RowSpan = row - _cells[above].Row + 1 };
                    else
                    {
                        _cells[i] = new(ids.Next(), row, column) { ColumnSpan = span, IsHeader = isHead };
                        open.Remove(column);
                        if (merge == "restart")
                            open[column] = i;
                    }

                    column += span;
                    break;
            }
        }
    }

    /// <summary>The table.</summary>
    public TableContainer Container { get; }

    /// <summary>What it is in.</summary>
    public ImmutableArray<BlockContainer> Outside { get; }

    /// <summary>What is around the content of the cell of a start tag; null where the cell goes on from the row
    /// above.</summary>
    public ImmutableArray<BlockContainer>? Cell(int start) =>
        _cells.TryGetValue(start, out var cell) ? [.. Outside, Container, cell] : null;

    private static (int Span, string? Merge) Properties(List<MarkupToken> tokens, int cell)
    {
        var (span, merge) = (1, (string?)null);
        for (var i = cell + 1; i < tokens.Count && tokens[i].Name is not ("w:p" or "w:tbl" or "w:tc"); i++)
        {
            if (tokens[i].Kind != MarkupTokenKind.Start)
                continue;
            if (tokens[i].Name == "w:gridSpan")
                span = Math.Clamp(Number(tokens[i]), 1, 1000);
            else if (tokens[i].Name == "w:vMerge")
                merge = tokens[i].Attribute("w:val")?.Value ?? "continue";
        }

        return (span, merge);
    }

    private static int Number(MarkupToken token) =>
        int.TryParse(token.Attribute("w:val")?.Value, CultureInfo.InvariantCulture, out var number)
            ? Math.Clamp(number, 0, 1000)
            : 0;
}
