using System.Collections.Immutable;

namespace Localization.Articles.PlainText;

/// <summary>Consecutive lines that are a table.</summary>
/// <param name="First">The index of its first line.</param>
/// <param name="Count">How many lines it has.</param>
/// <param name="Separator">What separates its cells.</param>
/// <param name="Columns">Where its columns begin and end; empty where they are not aligned.</param>
internal sealed record TableRun(int First, int Count, char Separator, ImmutableArray<(int Start, int End)> Columns)
{
    /// <summary>More columns than this are no table that a person laid out.</summary>
    private const int MostColumns = 100;

    /// <summary>All tables of a file, in order.</summary>
    public static ImmutableArray<TableRun> Find(ImmutableArray<TextLine> lines)
    {
        var runs = ImmutableArray.CreateBuilder<TableRun>();
        for (var i = 0; i < lines.Length; )
        {
            if (TableCells.Separator(lines[i]) is not { } separator)
            {
                i++;
                continue;
            }

            var columns = new List<(int Start, int End)>();
            var end = i;
            var rows = 0;
            while (end < lines.Length)
            {
                if (TableCells.IsRow(lines[end], separator))
                {
                    var fits = separator switch
                    {
                        ' ' => Join(columns, TableCells.Of(lines[end], ' ')),
                        '|' or '│' or '║' => Bars(lines[end]) == Bars(lines[i]),
                        _ => true,
                    };
                    if (!fits)
                        break;
                    rows++;
                }
                else if (!TableCells.IsRule(lines[end]))
                {
                    break;
                }

                end++;
            }

            var isDrawn = TableCells.IsBar(separator);
            while (
                end > i
                && TableCells.IsRule(lines[end - 1])
                && !(isDrawn && BarsAt(lines[end - 1]).SequenceEqual(BarsAt(lines[i])))
            )
                end--;

            // The rule above a drawn table is part of it.
            var first = i;
            if (
                isDrawn
                && i > 0
                && i > (runs.Count > 0 ? runs[^1].First + runs[^1].Count : 0)
                && TableCells.IsRule(lines[i - 1])
                && BarsAt(lines[i - 1]).SequenceEqual(BarsAt(lines[i]))
            )
                first--;
            if (rows >= 2 && (separator != ' ' || AreAligned(lines, i, end, columns)))
                runs.Add(new(first, end - first, separator, isDrawn ? Between(lines, first, end) : [.. columns]));
            i = Math.Max(end, i + 1);
        }

        return runs.ToImmutable();
    }

    private static int Bars(TextLine line) => line.Content.Count(TableCells.IsBar);

    /// <summary>Takes a row's cells into the columns; false, changing nothing, where they do not fit: a cell under two
    /// columns, or two cells under one.</summary>
    private static bool Join(List<(int Start, int End)> columns, List<(int Start, int End)> cells)
    {
        if (cells.Count > MostColumns)
            return false;
        var joined = new List<(int Start, int End)>(columns);
        var taken = new HashSet<int>();
        foreach (var cell in cells)
        {
            var under = Enumerable
                .Range(0, columns.Count)
                .Where(c => columns[c].Start < cell.End && cell.Start < columns[c].End)
                .ToList();
            if (under.Count > 1 || (under.Count == 1 && !taken.Add(under[0])))
                return false;
            if (under.Count == 1)
                joined[under[0]] = (
                    Math.Min(columns[under[0]].Start, cell.Start),
                    Math.Max(columns[under[0]].End, cell.End)
                );
            else
                joined.Add(cell);
        }

        joined.Sort();

        // Columns that would touch each other leave no space that all rows share.
        if (joined.Count > MostColumns || joined.Zip(joined.Skip(1)).Any(pair => pair.First.End >= pair.Second.Start))
            return false;
        columns.Clear();
        columns.AddRange(joined);
        return true;
    }

    /// <summary>Whether the cells of each column begin or end together, for most rows: chance does not do
    /// that.</summary>
    private static bool AreAligned(
        ImmutableArray<TextLine> lines,
        int first,
        int end,
        List<(int Start, int End)> columns
    )
    {
        var cells = Enumerable
            .Range(first, end - first)
            .Where(i => !TableCells.IsRule(lines[i]))
            .SelectMany(i => TableCells.Of(lines[i], ' '))
            .ToList();
        return columns.Count >= 2
            && columns.All(column =>
            {
                var own = cells.Where(c => column.Start <= c.Start && c.End <= column.End).ToList();
                var together = Math.Max(own.Count(c => c.Start == column.Start), own.Count(c => c.End == column.End));
                return together >= 2 && together >= 0.6 * own.Count;
            });
    }

    /// <summary>The fields between bars, where they are aligned in all lines.</summary>
    private static ImmutableArray<(int Start, int End)> Between(ImmutableArray<TextLine> lines, int first, int end)
    {
        var rows = Enumerable.Range(first, end - first).ToList();
        var bars = BarsAt(lines[first]);
        if (!rows.TrueForAll(i => BarsAt(lines[i]).SequenceEqual(bars)))
            return [];
        var last = rows.Max(i => lines[i].End);
        var edges = new List<int> { rows.Min(i => lines[i].Start) };
        edges.AddRange(bars);
        var fields = edges.Select(
            (edge, n) => (Start: n == 0 ? edge : edge + 1, End: n + 1 < edges.Count ? edges[n + 1] : last)
        );
        return [.. fields.Where(f => f.Start < f.End)];
    }

    private static List<int> BarsAt(TextLine line) =>
        [
            .. Enumerable
                .Range(0, line.Content.Length)
                .Where(i => "|+│║┼┌┬┐├┤└┴┘╔╦╗╠╬╣╚╩╝╪╫".Contains(line.Content[i], StringComparison.Ordinal)),
        ];
}
