using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Localization.Terms.Csv;

namespace Localization.Terms.Formats;

/// <summary>DeepL's glossary files: two columns, no header (DeepL API, 'Glossary formats'). Further columns, which its
/// site writes, are left out.</summary>
internal sealed class DeepLFormat(string name, char delimiter, string extension) : IGlossaryFormat
{
    public string Name => name;

    public string Extension => extension;

    public ImmutableArray<Term> Read(Stream content, string name, LanguagePair pair)
    {
        using var reader = TermFileText.Reader(content, name);
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            HasHeaderRecord = false,
            // Its tab-separated files know no quotation marks.
            Mode = delimiter == '\t' ? CsvMode.NoEscape : CsvMode.RFC4180,
            TrimOptions = TrimOptions.Trim,
            MaxFieldSize = CsvTermRow.LongestValue * 8,
            BadDataFound = args => throw new TermBaseException("glossary-quotes", name, args.Context.Parser!.RawRow),
        };
        using var csv = new CsvParser(reader, configuration);
        var terms = ImmutableArray.CreateBuilder<Term>();
        try
        {
            while (csv.Read())
            {
                if (csv.Count < 2)
                    throw new TermBaseException("glossary-pair", name, csv.RawRow);
                terms.Add(PlainPair.Term(csv[0], csv[1], name, csv.RawRow));
            }
        }
        catch (MaxFieldSizeException exception)
        {
            throw new TermBaseException(exception, "glossary-field-huge", name, csv.RawRow, configuration.MaxFieldSize);
        }

        return terms.ToImmutable();
    }

    public void Write(IReadOnlyList<Term> terms, Stream output, LanguagePair pair)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true);
        // It takes each source once, and knows nothing of forbidden targets.
        foreach (
            var term in terms.Where(t => !t.IsForbidden && t.Status == TermStatus.Preferred).DistinctBy(t => t.Source)
        )
        {
            string[] values = [PlainPair.Clean(term.Source), PlainPair.Clean(term.Target)];
            writer.Write((delimiter == '\t' ? string.Join('\t', values) : CsvGlossary.Line(values, delimiter)) + "\n");
        }
    }
}
