using System.Text.RegularExpressions;

namespace Localization.Articles.PlainText;

/// <summary>Splits a line into the cells of a table.</summary>
internal static partial class TableCells
{
    /// <summary>Where the cells of a line are, spaces around them apart.</summary>
    /// <param name="line">The line.</param>
    /// <param name="separator"><c>|</c>, a tab, or a space for two spaces and more.</param>
    public static List<(int Start, int End)> Of(TextLine line, char separator)
    {
        var cells = new List<(int Start, int End)>();
        var at = line.Start;
        while (at < line.End)
        {
            var next =
                separator == ' '
                    ? line.Content.IndexOf("  ", at, line.End - at, StringComparison.Ordinal)
                    : line.Content.IndexOf(separator, at, line.End - at);
            var end = next < 0 ? line.End : next;
            var cell = line.Content.AsSpan(at, end - at);
            var start = at + cell.Length - cell.TrimStart().Length;
            if (start < end)
                cells.Add((start, start + cell.Trim().Length));
            at = end + 1;
            while (separator == ' ' && at < line.End && line.Content[at] == ' ')
                at++;
        }

        return cells;
    }

    /// <summary>Where all cells of a line are, those without anything in them too.</summary>
    /// <param name="line">The line.</param>
    /// <param name="separator"><c>|</c> or a tab.</param>
    public static List<(int Start, int End)> All(TextLine line, char separator)
    {
        var cells = new List<(int Start, int End)>();
        for (var at = 0; at <= line.Content.Length; )
        {
            var next = line.Content.IndexOf(separator, at);
            var end = next < 0 ? line.Content.Length : next;
            var cell = line.Content.AsSpan(at, end - at);
            var start = cell.IsWhiteSpace() ? end : at + cell.Length - cell.TrimStart().Length;
            cells.Add((start, start + cell.Trim().Length));
            at = end + 1;
        }

        // Bars at the edges of a line have no cell outside of them.
        if (IsBar(separator) && line.Content.AsSpan().Trim() is var drawn)
        {
            if (drawn.Length > 1 && drawn[^1] == separator)
                cells.RemoveAt(cells.Count - 1);
            if (drawn.Length > 1 && drawn[0] == separator)
                cells.RemoveAt(0);
        }

        return cells;
    }

    /// <summary>What separates the cells of a line; null where it is not a row.</summary>
    public static char? Separator(TextLine line)
    {
        if (line.IsBlank)
            return null;
        foreach (var separator in "|│║\t ")
        {
            if (!line.Content.AsSpan(line.Start, line.End - line.Start).Contains(separator))
                continue;
            if (IsRow(line, separator))
                return separator;
        }

        return null;
    }

    /// <summary>Whether a line is a row of at least two cells.</summary>
    public static bool IsRow(TextLine line, char separator)
    {
        if (
            line.IsBlank
            || IsRule(line)
            || (separator == ' ' && line.Content.AsSpan(line.Start, line.End - line.Start).Contains('\t'))
        )
            return false;
        if (IsDrawn(line, separator))
            return true;
        var cells = Of(line, separator);
        if (cells.Count < 2 || LineMarker.IsBare(line.Content.AsSpan(cells[0].Start, cells[0].End - cells[0].Start)))
            return false;

        // Typists put two spaces after a full stop: sentences are not cells.
        return separator != ' '
            || !cells.SkipLast(1).Any(c => IsSentence(line.Content.AsSpan(c.Start, c.End - c.Start)));
    }

    private static bool IsSentence(ReadOnlySpan<char> cell) => cell is [.., '.' or '!' or '?'] && cell.Contains(' ');

    // Between bars at both edges even empty cells are cells.
    private static bool IsDrawn(TextLine line, char separator) =>
        IsBar(separator)
        && line.Content.AsSpan().Trim() is { Length: > 2 } drawn
        && drawn[0] == separator
        && drawn[^1] == separator;

    /// <summary>Whether a separator is drawn.</summary>
    public static bool IsBar(char separator) => separator is '|' or '│' or '║';

    /// <summary>Whether a line only rules off rows.</summary>
    public static bool IsRule(TextLine line) => !line.IsBlank && Rule().IsMatch(line.Content);

    [GeneratedRegex(@"^(?=[-=_+|:─═│┼║┌┬┐├┤└┴┘╔╦╗╠╬╣╚╩╝╪╫ ]*?[-=_─═]{2})[-=_+|:─═│┼║┌┬┐├┤└┴┘╔╦╗╠╬╣╚╩╝╪╫ ]*$")]
    private static partial Regex Rule();
}
