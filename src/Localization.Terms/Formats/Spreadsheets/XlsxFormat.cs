using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using Localization.Terms.Csv;
using MiniExcelLibs;

namespace Localization.Terms.Formats.Spreadsheets;

/// <summary>The house's own columns in the first sheet of a workbook (Office Open XML, ECMA-376).</summary>
internal sealed class XlsxFormat : IGlossaryFormat
{
    /// <summary>How large the parts of a workbook may be together once unpacked, in bytes.</summary>
    private const long LargestUnpacked = TermFileText.LargestFile;

    public string Name => "xlsx";

    public string Extension => ".xlsx";

    public ImmutableArray<Term> Read(Stream content, string name, LanguagePair pair) => Read(content, name, null);

    public ImmutableArray<Term> Read(
        Stream content,
        string name,
        LanguagePair pair,
        Action<TermBaseException> refused
    ) => Read(content, name, refused);

    private static ImmutableArray<Term> Read(Stream content, string name, Action<TermBaseException>? refused)
    {
        try
        {
            CheckSize(content, name);
            using var lines = new LineReader(
                content
                    .Query(useHeaderRow: false, excelType: ExcelType.XLSX)
                    .Cast<IDictionary<string, object?>>()
                    .Select(Line)
            );
            return CsvGlossary.Read(lines, name, ',', refused);
        }
        // A damaged workbook shows as whichever exception its reader stumbles into.
        catch (Exception exception) when (exception is not LocalizationException)
        {
            throw new TermBaseException(exception, "glossary-xlsx", name, exception.Message);
        }
    }

    public void Write(IReadOnlyList<Term> terms, Stream output, LanguagePair pair)
    {
        var fields = CsvGlossary.FieldsOf(terms);
        var rows = terms.Select(t => fields.ToDictionary(f => f.Name, f => (object)f.Write(t)));
        output.SaveAs(
            terms.Count > 0 ? rows : [fields.ToDictionary(f => f.Name, _ => (object)"")],
            sheetName: $"{pair.Source}-{pair.Target}"
        );
    }

    // The archive says how large its parts are, and unpacking one stops there: a bomb is known before it goes off.
    private static void CheckSize(Stream content, string name)
    {
        using (var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true))
        {
            if (archive.Entries.Sum(e => e.Length) is > LargestUnpacked and var size)
                throw new TermBaseException("glossary-too-large", name, size, LargestUnpacked);
        }

        content.Position = 0;
    }

    // A row is a line, so that errors name the row.
    private static string Line(IDictionary<string, object?> row) => CsvGlossary.Line(row.Values.Select(Text), ',');

    private static string Text(object? value) =>
        value switch
        {
            null => "",
            DateTime date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString()!.ReplaceLineEndings(" "),
        };
}
