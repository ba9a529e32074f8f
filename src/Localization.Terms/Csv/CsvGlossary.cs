using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Localization.Model;

namespace Localization.Terms.Csv;

/// <summary>Reads a glossary of comma-separated values (RFC 4180) with a header line. <c>source</c> and <c>target</c> are
/// required columns; the others may be missing, in any order.</summary>
public static class CsvGlossary
{
    private static readonly string[] Columns =
        ["source", "target", "policy", "part_of_speech", "gender", "number", "case_sensitive", "variants", "note"];

    /// <summary>Reads the entries of a file.</summary>
    /// <exception cref="TermBaseException">The file cannot be read, or a line is wrong; the message names it.</exception>
    public static ImmutableArray<Term> Load(string path)
    {
        try
        {
            using var reader = new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
            return Read(reader, path);
        }
        catch (FileNotFoundException exception)
        {
            throw new TermBaseException(exception, "glossary-missing", path);
        }
        catch (DirectoryNotFoundException exception)
        {
            throw new TermBaseException(exception, "glossary-missing", path);
        }
        catch (DecoderFallbackException exception)
        {
            throw new TermBaseException(exception, "glossary-encoding", path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new TermBaseException(exception, "glossary-unreadable", path, exception.Message);
        }
    }

    /// <summary>Reads entries from text.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="name">What errors call it.</param>
    public static ImmutableArray<Term> Read(TextReader reader, string name)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            PrepareHeaderForMatch = args => ColumnName(args.Header),
            TrimOptions = TrimOptions.Trim,
            MissingFieldFound = null,
            BadDataFound = args => throw new TermBaseException("glossary-quotes", name, args.Context.Parser!.RawRow),
        };
        using var csv = new CsvReader(reader, configuration);
        if (!csv.Read() || !csv.ReadHeader())
            throw new TermBaseException("glossary-empty", name);
        CheckHeader(csv, name);

        var terms = ImmutableArray.CreateBuilder<Term>();
        while (csv.Read())
        {
            var line = csv.Parser.RawRow;
            if (csv.Parser.Count > csv.HeaderRecord!.Length)
                throw new TermBaseException("glossary-columns", name, line, csv.Parser.Count, csv.HeaderRecord.Length);
            if (csv.Parser.Record!.All(string.IsNullOrWhiteSpace))
                continue;
            terms.Add(new CsvTermRow(csv, name, line).ToTerm());
        }

        return terms.ToImmutable();
    }

    private static string ColumnName(string header) => header.Trim('\uFEFF', ' ', '\t').ToLowerInvariant();

    private static void CheckHeader(CsvReader csv, string name)
    {
        var header = csv.HeaderRecord!.Select(ColumnName).ToList();
        foreach (var required in Columns.Take(2).Where(c => !header.Contains(c)))
            throw new TermBaseException("glossary-header", name, required, string.Join(',', Columns));
        foreach (var unknown in header.Where(h => !Columns.Contains(h)))
            throw new TermBaseException("glossary-column", name, unknown, string.Join(',', Columns));
    }
}
