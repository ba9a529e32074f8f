using System.Collections.Immutable;
using Localization.Articles.Roles;

namespace Localization.Articles.PlainText;

/// <summary>Makes blocks of a table's cells. Blanks between aligned columns belong to the cells' skeleton parts, so
/// that the columns can be moved where a translation is wider.</summary>
internal static class TableReader
{
    /// <summary>Adds a table.</summary>
    public static void Read(ImmutableArray<TextLine> lines, TableRun table, int number, SkeletonBuilder skeleton)
    {
        var right = table.Columns.Select(c => IsRight(lines, table, c)).ToList();
        var container = new TableContainer(skeleton.Ids.Next());
        var hasHead = Enumerable.Range(table.First, table.Count).Count(i => !TableCells.IsRule(lines[i])) > 1;
        var row = 0;
        for (var i = table.First; i < table.First + table.Count; i++)
        {
            if (table.Columns.IsEmpty)
                ReadCells(lines[i], table.Separator, Cell, skeleton);
            else
                ReadFields(lines[i], table, right, number, Cell, skeleton);
            row += TableCells.IsRule(lines[i]) ? 0 : 1;
            skeleton.Copy(lines[i].Ending);
        }

        ImmutableArray<BlockContainer> Cell(int column) =>
            [
                container,
                new CellContainer(skeleton.Ids.Next(), row, column)
                {
                    IsHeader = hasHead && row == 0,
                    Alignment = column < right.Count && right[column] ? CellAlignment.Right : CellAlignment.None,
                },
            ];
    }

    private static void ReadCells(
        TextLine line,
        char separator,
        Func<int, ImmutableArray<BlockContainer>> cell,
        SkeletonBuilder skeleton
    )
    {
        var at = 0;
        var column = 0;
        foreach (var (start, end) in TableCells.IsRule(line) ? [] : TableCells.All(line, separator))
        {
            var text = line.Content[start..end];
            var containers = cell(column++);
            if (!Sentence.HasWords(text))
            {
                skeleton.Show(new InlineText(text), BlockRole.TableCell, 0, line.Number, containers);
                continue;
            }

            skeleton.Copy(line.Content.AsSpan(at, start - at));
            skeleton.Slot(
                text,
                new InlineText(text),
                BlockRole.TableCell,
                0,
                line.Number,
                null,
                containers: containers
            );
            at = end;
        }

        skeleton.Copy(line.Content.AsSpan(at));
    }

    private static void ReadFields(
        TextLine line,
        TableRun table,
        List<bool> right,
        int number,
        Func<int, ImmutableArray<BlockContainer>> cell,
        SkeletonBuilder skeleton
    )
    {
        var rule = TableCells.IsRule(line);
        var at = 0;
        for (var c = 0; c < table.Columns.Length; c++)
        {
            var column = table.Columns[c];
            var start = Math.Min(column.Start, line.Content.Length);
            var end = Math.Min(column.End, line.Content.Length);
            var raw = line.Content[start..end];
            var text = raw.Trim();
            skeleton.Copy(line.Content.AsSpan(at, start - at));
            at = end;

            var last = c == table.Columns.Length - 1 || end >= line.End;
            var fill =
                rule ? FieldFill.Rule
                : raw.Length == column.End - column.Start && KeepsRight(raw, right[c]) ? FieldFill.Right
                : last && raw.Length == raw.AsSpan().TrimEnd().Length ? FieldFill.Open
                : FieldFill.Left;
            var escape = new TableField(number, c, fill, column.End - column.Start).ToString();
            if (!rule && Sentence.HasWords(text))
            {
                skeleton.Slot(
                    raw,
                    new InlineText(text),
                    BlockRole.TableCell,
                    0,
                    line.Number,
                    escape,
                    containers: cell(c)
                );
                continue;
            }

            skeleton.Layout(raw, escape);
            if (!rule)
                skeleton.Show(new InlineText(text), BlockRole.TableCell, 0, line.Number, cell(c));
        }

        skeleton.Copy(line.Content.AsSpan(at));
    }

    /// <summary>Whether a cell keeps to the right edge of its column; one that fills it does as the column
    /// does.</summary>
    private static bool KeepsRight(string field, bool column)
    {
        var (before, after) = Blanks(field);
        return before == after ? column : before > after;
    }

    /// <summary>Whether any cell of a column keeps to its right edge.</summary>
    private static bool IsRight(ImmutableArray<TextLine> lines, TableRun table, (int Start, int End) column) =>
        Enumerable
            .Range(table.First, table.Count)
            .Where(i => lines[i].Content.Length >= column.End && !TableCells.IsRule(lines[i]))
            .Any(i => Blanks(lines[i].Content[column.Start..column.End]) is var (before, after) && before > after);

    private static (int Before, int After) Blanks(string field) =>
        (field.Length - field.AsSpan().TrimStart().Length, field.Length - field.AsSpan().TrimEnd().Length);
}
