using System.Collections.Immutable;

namespace Localization.Articles.Markdown;

/// <summary>A pipe table whose bars are aligned: its author cares how the source looks, so the bars move
/// together where a translation is wider than its column.</summary>
internal static class AlignedTable
{
    /// <summary>Makes fields of a table's cells; leaves them alone where the bars are not aligned.</summary>
    /// <param name="document">The document.</param>
    /// <param name="start">Where the table begins.</param>
    /// <param name="end">After its last character.</param>
    /// <param name="table">Its number in the document.</param>
    /// <param name="pieces">The document's pieces by position, of which those of the table are replaced.</param>
    public static void Align(string document, int start, int end, int table, List<MarkdownPiece> pieces)
    {
        if (start < 0 || end > document.Length || Lines(document, start, end) is not { } lines)
            return;
        var first = pieces.FindIndex(p => p.Start >= start);
        var count = first < 0 ? 0 : pieces.Skip(first).TakeWhile(p => p.Start < end).Count();
        var cells = count == 0 ? [] : pieces.GetRange(first, count);

        var fields = new List<MarkdownPiece>();
        var next = 0;
        foreach (var (line, bars) in lines)
        {
            for (var c = 0; c + 1 < bars.Length; c++)
            {
                var (from, to) = (line + bars[c] + 1, line + bars[c + 1]);
                var cell =
                    next < cells.Count && cells[next].Start >= from && cells[next].End <= to ? cells[next++] : null;
                if (cell is not null && !IsAll(document, from, to, cell))
                    return;
                fields.Add(Field(document, from, to, cell, table, c));
            }
        }

        // A cell that is in no field means that bars were counted that separate nothing.
        if (next != cells.Count || cells.Count == 0)
            return;
        pieces.RemoveRange(first, count);
        pieces.InsertRange(first, fields);
    }

    /// <summary>Where the lines of a table begin, and where in them the bars are; null where these differ.</summary>
    private static List<(int Start, ImmutableArray<int> Bars)>? Lines(string document, int start, int end)
    {
        var lines = new List<(int Start, ImmutableArray<int> Bars)>();
        var at = document.AsSpan(0, start).LastIndexOfAny('\r', '\n') + 1;
        while (at < end)
        {
            var length = document.AsSpan(at).IndexOfAny('\r', '\n');
            var line = length < 0 ? document[at..] : document.Substring(at, length);
            ImmutableArray<int> bars = [.. Enumerable.Range(0, line.Length).Where(i => line[i] == '|')];
            if (
                bars.Length < 2
                || line.AsSpan().TrimEnd()[^1] != '|'
                || (lines.Count > 0 && !bars.SequenceEqual(lines[0].Bars))
            )
                return null;
            lines.Add((at, bars));
            at += line.Length;
            at += document.AsSpan(at).StartsWith("\r\n") ? 2 : 1;
        }

        return lines;
    }

    private static bool IsAll(string document, int from, int to, MarkdownPiece cell) =>
        document.AsSpan(from, cell.Start - from).IsWhiteSpace()
        && document.AsSpan(cell.End, to - cell.End).IsWhiteSpace();

    private static MarkdownPiece Field(string document, int from, int to, MarkdownPiece? cell, int table, int column)
    {
        var raw = document.AsSpan(from, to - from);
        var before = raw.Length - raw.TrimStart().Length;
        var after = raw.Length - raw.TrimEnd().Length;
        var fill =
            cell is null && raw.Contains('-') && !raw.Trim(" :-").ContainsAnyExcept(' ') ? FieldFill.Rule
            : before > after && cell is not null ? FieldFill.Right
            : FieldFill.Left;
        var field = new TableField(table, column, fill, to - from);
        var context = MarkdownPlace.Parse(cell?.Escape)?.Context ?? MarkdownContext.Cell;
        var escape = new MarkdownPlace(context, null, field).ToString();
        return cell is null
            ? new(from, to, InlineText.Empty, BlockRole.TableCell, 0, escape) { IsLayout = true }
            : cell with
            {
                Start = from,
                End = to,
                Escape = escape,
            };
    }
}
