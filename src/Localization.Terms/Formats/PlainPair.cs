using Localization.Terms.Csv;

namespace Localization.Terms.Formats;

/// <summary>Entries of formats that have a source and a target and little else.</summary>
internal static class PlainPair
{
    /// <summary>An entry; a source that is its own target is kept.</summary>
    /// <exception cref="TermBaseException">One is missing or too long.</exception>
    public static Term Term(string source, string target, string file, int line)
    {
        foreach (var (column, value) in new[] { ("source", source), ("target", target) })
        {
            if (value.Length == 0)
                throw new TermBaseException("glossary-value-missing", file, line, column);
            if (value.Length > CsvTermRow.LongestValue)
                throw new TermBaseException(
                    "glossary-value-long",
                    file,
                    line,
                    column,
                    value.Length,
                    CsvTermRow.LongestValue
                );
            if (value.Any(char.IsControl))
                throw new TermBaseException("glossary-value-control", file, line, column);
            if (value.Count(c => c == ' ') >= CsvTermRow.MostWords)
                throw new TermBaseException(
                    "glossary-value-words",
                    file,
                    line,
                    column,
                    value.Count(c => c == ' ') + 1,
                    CsvTermRow.MostWords
                );
        }

        return new Term(source, target, source == target ? TermPolicy.Keep : TermPolicy.Translate)
        {
            Origin = $"{Path.GetFileName(file)}:{line}",
        };
    }

    /// <summary>A value on one line, without tabs.</summary>
    public static string Clean(string value) => value.ReplaceLineEndings(" ").Replace('\t', ' ');
}
