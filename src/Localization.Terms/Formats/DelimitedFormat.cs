using System.Collections.Immutable;
using System.Text;
using Localization.Terms.Csv;

namespace Localization.Terms.Formats;

/// <summary>The house's own format, separated by commas or tabs.</summary>
internal sealed class DelimitedFormat(string name, char delimiter, string extension) : IGlossaryFormat
{
    public string Name => name;

    public string Extension => extension;

    public ImmutableArray<Term> Read(Stream content, string name, LanguagePair pair) => Read(content, name, null);

    public ImmutableArray<Term> Read(
        Stream content,
        string name,
        LanguagePair pair,
        Action<TermBaseException> refused
    ) => Read(content, name, refused);

    public void Write(IReadOnlyList<Term> terms, Stream output, LanguagePair pair)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true);
        CsvGlossary.Write(terms, writer, delimiter);
    }

    private ImmutableArray<Term> Read(Stream content, string name, Action<TermBaseException>? refused)
    {
        using var reader = TermFileText.Reader(content, name);
        return CsvGlossary.Read(reader, name, delimiter, refused);
    }
}
