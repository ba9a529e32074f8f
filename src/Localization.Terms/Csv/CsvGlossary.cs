using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Localization.Terms.Csv;

/// <summary>Reads and writes a glossary of values separated by commas (RFC 4180) or tabs, with a header line.
/// <c>source</c> and <c>target</c> are required columns; the others may be missing, in any order. A line that begins
/// with <c>#</c> is a comment.</summary>
public static class CsvGlossary
{
    /// <summary>Reads the entries of a file.</summary>
    /// <exception cref="TermBaseException">The file cannot be read, or a line is wrong; the message names
    /// it.</exception>
    public static ImmutableArray<Term> Load(string path)
    {
        using var reader = TermFileText.Open(path);
        return Read(reader, path, path.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase) ? '\t' : ',');
    }

    /// <summary>Reads entries from text.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="name">What errors call it.</param>
    /// <param name="delimiter">What parts the values where the header does not say.</param>
    /// <exception cref="TermBaseException">A line is wrong.</exception>
    /// <param name="refused">Takes what is wrong with one row alone, which is then left out; null throws it.</param>
    public static ImmutableArray<Term> Read(
        TextReader reader,
        string name,
        char delimiter = ',',
        Action<TermBaseException>? refused = null
    ) => [.. ReadRows(reader, name, delimiter, refused).Rows.Select(r => r.Term)];

    /// <summary>Entries as text, with a header line.</summary>
    public static string Text(IEnumerable<Term> terms)
    {
        using var writer = new StringWriter();
        Write(terms, writer);
        return writer.ToString();
    }

    /// <summary>Writes entries with a header line.</summary>
    /// <param name="terms">The entries.</param>
    /// <param name="writer">Takes the text; lines end in LF.</param>
    /// <param name="delimiter">What parts the values.</param>
    public static void Write(IEnumerable<Term> terms, TextWriter writer, char delimiter = ',')
    {
        var list = terms.ToList();
        var fields = FieldsOf(list);
        writer.Write(Line(fields.Select(f => f.Name), delimiter) + "\n");
        foreach (var term in list)
            writer.Write(Line(fields.Select(f => f.Write(term)), delimiter) + "\n");
    }

    /// <summary>One line, without its end.</summary>
    internal static string Line(IEnumerable<string> values, char delimiter) =>
        string.Join(delimiter, values.Select((v, i) => Quoted(v, delimiter, first: i == 0)));

    /// <summary>The columns that a file of these entries has: the usual ones, and those in which one says
    /// something.</summary>
    internal static List<TermField> FieldsOf(IReadOnlyList<Term> terms) =>
        [.. TermField.All.Where(f => TermField.Usual.Contains(f) || terms.Any(t => Says(f, t)))];

    /// <summary>Whether an entry says something in a column that its default does not.</summary>
    internal static bool Says(TermField field, Term term) =>
        field.Write(term) is { Length: > 0 } value && value != field.Write(new Term("", "", TermPolicy.Translate));

    /// <summary>The entries with the columns and lines that they are in.</summary>
    internal static (IReadOnlyList<TermField> Fields, List<TermRow> Rows, char Delimiter) ReadRows(
        TextReader reader,
        string name,
        char usual,
        Action<TermBaseException>? refused = null
    )
    {
        using var headed = new HeaderReader(reader, usual);
        var delimiter = headed.Delimiter;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            TrimOptions = TrimOptions.Trim,
            AllowComments = true,
            MaxFieldSize = CsvTermRow.LongestValue * 8,
            BadDataFound = args => throw new TermBaseException("glossary-quotes", name, args.Context.Parser!.RawRow),
        };
        using var csv = new CsvReader(headed, configuration);
        try
        {
            if (!csv.Read() || !csv.ReadHeader())
                throw new TermBaseException("glossary-empty", name);

            var fields = Fields(csv.HeaderRecord!, name, delimiter);
            var rows = new List<TermRow>();
            for (var last = csv.Parser.RawRow; csv.Read(); last = csv.Parser.RawRow)
            {
                if (csv.Parser.Count > fields.Count)
                    throw new TermBaseException(
                        "glossary-columns",
                        name,
                        csv.Parser.RawRow,
                        csv.Parser.Count,
                        fields.Count
                    );
                if (csv.Parser.Record!.All(string.IsNullOrWhiteSpace))
                    continue;
                if (Fault(csv, fields, name) is { } fault)
                {
                    if (refused is null)
                        throw fault;
                    refused(fault);
                    continue;
                }

                rows.Add(
                    new TermRow(CsvTermRow.Read(csv, fields, name, csv.Parser.RawRow), last + 1, csv.Parser.RawRow)
                    {
                        Values = fields.Exists(f => f.IsForeign) ? [.. csv.Parser.Record!] : [],
                    }
                );
            }

            return (fields, rows, delimiter);
        }
        catch (MaxFieldSizeException exception)
        {
            throw new TermBaseException(
                exception,
                "glossary-field-huge",
                name,
                csv.Parser.RawRow,
                configuration.MaxFieldSize
            );
        }
    }

    // A formula that failed is not a term.
    private static TermBaseException? Fault(CsvReader csv, List<TermField> fields, string name)
    {
        var values = csv.Parser.Record!;
        for (var i = 0; i < values.Length; i++)
        {
            if (ErrorCells.Contains(values[i]) && !fields[i].IsForeign)
                return new TermBaseException("glossary-cell", name, csv.Parser.RawRow, fields[i].Name, values[i]);
        }

        return null;
    }

    private static List<TermField> Fields(string[] header, string name, char delimiter)
    {
        var names = header.Select(h => h.Trim('\uFEFF', ' ', '\t').ToLowerInvariant()).ToList();
        var all = string.Join(delimiter, TermField.All.Select(f => f.Name));
        foreach (var required in TermField.All.Take(2).Where(f => !names.Contains(f.Name)))
            throw new TermBaseException("glossary-header", name, required.Name, all);
        if (names.Where(n => n.Length > 0).GroupBy(n => n).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new TermBaseException("glossary-column-twice", name, twice.Key);
        return
        [
            .. names.Select(n =>
                TermField.Named(n)
                ?? (
                    TermField.IsMisspelt(n)
                        ? throw new TermBaseException("glossary-column", name, n, all)
                        : TermField.Foreign(n)
                )
            ),
        ];
    }

    private static string Quoted(string value, char delimiter, bool first)
    {
        var needed =
            value.Contains(delimiter)
            || value.AsSpan().IndexOfAny("\"\r\n") >= 0
            || (first && value.StartsWith('#'))
            || (value.Length > 0 && (char.IsWhiteSpace(value[0]) || char.IsWhiteSpace(value[^1])));
        return needed ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
    }
}
