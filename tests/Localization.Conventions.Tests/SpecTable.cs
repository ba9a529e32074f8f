namespace Localization.Conventions.Tests;

/// <summary>The tables of a specification in <c>Specs/</c>: every row is a test case. In a cell <c>⍽</c> is a no-break
/// space, <c>\|</c> a bar, and an empty cell repeats the one on its left.</summary>
internal static class SpecTable
{
    /// <summary>The rows of every table of a file whose first column is headed <paramref name="key"/>.</summary>
    public static IEnumerable<SpecRow> Rows(string file, string key)
    {
        using var stream = typeof(SpecTable).Assembly.GetManifestResourceStream(file).ShouldNotBeNull();
        using var reader = new StreamReader(stream);
        string[]? header = null;
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            if (!text.StartsWith('|'))
            {
                header = null;
                continue;
            }

            var cells = Cells(text);
            if (header is null)
                header = cells;
            else if (!cells[0].StartsWith("---", StringComparison.Ordinal) && header[0] == key)
                yield return new(file, line, header, cells);
        }
    }

    private static string[] Cells(string line)
    {
        var cells = line.Trim().Trim('|').Replace("\\|", "\uE000", StringComparison.Ordinal).Split('|');
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = cells[i].Trim().Replace('\uE000', '|').Replace('⍽', '\u00A0');
            cells[i] = cell.Length == 0 && i > 0 ? cells[i - 1] : cell;
        }

        return cells;
    }
}
