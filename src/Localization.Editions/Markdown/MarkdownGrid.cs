using System.Text;
using Localization.Editions.Structure;

namespace Localization.Editions.Markdown;

/// <summary>Writes a table as a pipe table (GFM §4.10). A cell that takes several rows or columns is followed by empty
/// ones, so that every row has the columns of the head.</summary>
internal static class MarkdownGrid
{
    /// <summary>The lines of the table on one side.</summary>
    public static IEnumerable<string> Lines(ContainerNode table, bool isTarget)
    {
        var shape = new TableShape(table);
        for (var i = 0; i < shape.Rows.Length; i++)
        {
            var cells = new string[shape.Columns];
            Array.Fill(cells, "");
            foreach (var (cell, node) in shape.Rows[i])
                cells[cell.Column] = Content(node.Children, isTarget);
            yield return Line(cells);
            if (i == 0)
                yield return Line(Rule(shape));
        }
    }

    /// <summary>A text in a cell: a bar would end it, in code too.</summary>
    public static string Cell(string markdown)
    {
        var result = new StringBuilder(markdown.Length);
        for (var i = 0; i < markdown.Length; i++)
        {
            if (markdown[i] == '|' && (i == 0 || markdown[i - 1] != '\\'))
                result.Append('\\');
            result.Append(markdown[i]);
        }

        return result.ToString();
    }

    private static string Line(IEnumerable<string> cells) =>
        "|" + string.Concat(cells.Select(c => c.Length == 0 ? "  |" : $" {c} |"));

    private static string[] Rule(TableShape shape)
    {
        var rules = new string[shape.Columns];
        Array.Fill(rules, "---");
        foreach (var (cell, _) in shape.Rows.SelectMany(r => r))
        {
            if (cell.ColumnSpan == 1)
                rules[cell.Column] = shape.AlignmentOf(cell) switch
                {
                    CellAlignment.Right => "---:",
                    CellAlignment.Center => ":---:",
                    _ => "---",
                };
        }

        return rules;
    }

    private static string Content(IEnumerable<ArticleNode> nodes, bool isTarget) =>
        string.Join("<br>", Pieces(nodes, isTarget).Select(Cell).Where(p => p.Length > 0));

    private static IEnumerable<string> Pieces(IEnumerable<ArticleNode> nodes, bool isTarget) =>
        nodes
            .SelectMany(n => n.Blocks)
            .Where(b => !b.IsOfCode)
            .Select(b =>
                b.Role == BlockRole.Code
                    ? MarkdownText.Code(b.Block.Source.Codes.FirstOrDefault().Shown ?? "")
                    : MarkdownText.Of(b, isTarget)
            );
}
