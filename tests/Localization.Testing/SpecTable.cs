using System.Runtime.CompilerServices;

namespace Localization.Testing;

/// <summary>The tables of the Markdown specifications in a test project's <c>Specs/</c>: a row is a test case. In a
/// cell <c>⍽</c> is a no-break space and <c>\|</c> a vertical bar.</summary>
public static class SpecTable
{
    private const char Bar = '\uE000';

    /// <summary>The rows of every table of a file, in order.</summary>
    /// <param name="file">The file's name in <c>Specs/</c> beside the calling source file, or in a folder above
    /// it.</param>
    /// <param name="key">The heading of the first column of the wanted tables; null for all tables.</param>
    /// <param name="repeatEmpty">Whether an empty cell repeats the cell to its left.</param>
    /// <param name="keepSpaces">Whether only one space on each side of a cell belongs to the table, and the others to
    /// the text.</param>
    /// <param name="caller">Set by the compiler.</param>
    public static IEnumerable<SpecRow> Rows(
        string file,
        string? key = null,
        bool repeatEmpty = false,
        bool keepSpaces = false,
        [CallerFilePath] string caller = ""
    )
    {
        string[]? header = null;
        var line = 0;
        foreach (var text in File.ReadLines(Find(file, caller)))
        {
            line++;
            if (!text.StartsWith('|'))
            {
                header = null;
                continue;
            }

            var cells = Cells(text);
            if (header is null)
                header = Trimmed(cells);
            else if (!IsRule(cells) && (key is null || header[0] == key))
                yield return new SpecRow(file, line, header, keepSpaces ? Unpadded(cells) : Filled(cells, repeatEmpty));
        }
    }

    private static string Find(string file, string caller)
    {
        for (var folder = Path.GetDirectoryName(caller); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var path = Path.Combine(folder, "Specs", file);
            if (File.Exists(path))
                return path;
        }

        throw new FileNotFoundException($"The specification is missing: {file}", file);
    }

    private static bool IsRule(string[] cells) =>
        Array.TrueForAll(Trimmed(cells), c => c.Length > 0 && c.Trim(':').Trim('-').Length == 0);

    private static string[] Cells(string line)
    {
        var cells = line.TrimEnd().Replace("\\|", $"{Bar}", StringComparison.Ordinal);
        return
        [
            .. cells[1..(cells.Length > 1 && cells.EndsWith('|') ? ^1 : ^0)]
                .Split('|')
                .Select(c => c.Replace(Bar, '|').Replace('⍽', '\u00A0')),
        ];
    }

    // A no-break space is text.
    private static string[] Trimmed(string[] cells) => [.. cells.Select(c => c.Trim(' ', '\t'))];

    private static string[] Unpadded(string[] cells) => [.. cells.Select(c => c.Length > 1 ? c[1..^1] : "")];

    private static string[] Filled(string[] cells, bool repeatEmpty)
    {
        var filled = Trimmed(cells);
        for (var i = 1; repeatEmpty && i < filled.Length; i++)
        {
            if (filled[i].Length == 0)
                filled[i] = filled[i - 1];
        }

        return filled;
    }
}
