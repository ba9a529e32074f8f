using CsvHelper;

namespace Localization.Terms.Csv;

/// <summary>One line of a glossary.</summary>
internal static class CsvTermRow
{
    /// <summary>How long a value may be, in characters: a term is not a page.</summary>
    public const int LongestValue = 4000;

    /// <summary>How many words a source or target may have.</summary>
    public const int MostWords = 50;

    /// <summary>The line's entry.</summary>
    /// <exception cref="TermBaseException">A value is missing, unknown or too long.</exception>
    public static Term Read(CsvReader csv, IReadOnlyList<TermField> fields, string file, int line)
    {
        var term = new Term("", "", TermPolicy.Translate) { Origin = $"{Path.GetFileName(file)}:{line}" };
        for (var i = 0; i < fields.Count; i++)
        {
            var value = Value(csv, i);
            if (value.Length > LongestValue)
                throw new TermBaseException(
                    "glossary-value-long",
                    file,
                    line,
                    fields[i].Name,
                    value.Length,
                    LongestValue
                );
            if (value.Any(char.IsControl) && fields[i].Name is "source" or "target" or "variants")
                throw new TermBaseException("glossary-value-control", file, line, fields[i].Name);
            term =
                fields[i].Read(term, value)
                ?? throw new TermBaseException("glossary-value", file, line, fields[i].Name, value, fields[i].Known);
        }

        return Checked(term, file, line);
    }

    private static Term Checked(Term term, string file, int line)
    {
        if (term.Source.Length == 0)
            throw new TermBaseException("glossary-value-missing", file, line, "source");
        if (term.Target.Length == 0 && term.Policy != TermPolicy.Keep)
            throw new TermBaseException("glossary-value-missing", file, line, "target");
        foreach (var (name, text) in new[] { ("source", term.Source), ("target", term.Target) })
        {
            if (text.Count(c => c == ' ') >= MostWords)
                throw new TermBaseException(
                    "glossary-value-words",
                    file,
                    line,
                    name,
                    text.Count(c => c == ' ') + 1,
                    MostWords
                );
        }

        return term.Target.Length == 0 ? term with { Target = term.Source } : term;
    }

    // Names are compared character by character: a decomposed accent must not hide one.
    private static string Value(CsvReader csv, int column) =>
        Composition.Compose(csv.TryGetField<string>(column, out var value) ? value ?? "" : "");
}
