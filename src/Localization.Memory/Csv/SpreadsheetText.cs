namespace Localization.Memory.Csv;

/// <summary>A text in a cell: spreadsheets run what begins as a formula does. Such a text gets an apostrophe before it,
/// which spreadsheets show as text and which is taken away again when the file is read.</summary>
internal static class SpreadsheetText
{
    private const char Mark = '\'';

    /// <summary>The text as a cell holds it.</summary>
    public static string? Escape(string? text) => text is not null && IsFormula(text, 0) ? Mark + text : text;

    /// <summary>The text of a cell.</summary>
    public static string? Unescape(string? cell) => cell is [Mark, ..] && IsFormula(cell, 1) ? cell[1..] : cell;

    // What has an apostrophe of its own gets another one, so that each text comes back as it was.
    private static bool IsFormula(string text, int at)
    {
        while (at < text.Length && text[at] == Mark)
            at++;
        return at < text.Length && text[at] is '=' or '+' or '-' or '@' or '\t' or '\r';
    }
}
