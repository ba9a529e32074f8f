namespace Localization.Terms.Tests;

/// <summary>The rows of a Markdown table: a newcomer adds a row to add a case.</summary>
public static class SpecTable
{
    public static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", file))
            .SkipWhile(l => !l.StartsWith("| ---", StringComparison.Ordinal))
            .Skip(1)
            .Where(l => l.StartsWith('|'))
            .Select(l =>
                l.Trim()
                    .Trim('|')
                    .Replace("\\|", "\u0001", StringComparison.Ordinal)
                    .Split('|')
                    .Select(c => c.Trim().Replace('\u0001', '|'))
                    .ToArray()
            );
}
