using System.Collections.Immutable;
using System.Text;
using Localization.Terms.Csv;

namespace Localization.Terms.Formats;

/// <summary>OmegaT's glossaries: source, target and comment, parted by tabs, in UTF-8 (OmegaT manual, 'Glossaries'). A
/// line that begins with <c>#</c> is a comment.</summary>
internal sealed class OmegaTFormat : IGlossaryFormat
{
    /// <summary>A longer line holds no term.</summary>
    private const int LongestLine = CsvTermRow.LongestValue * 8;

    public string Name => "omegat";

    public string Extension => ".utf8";

    public ImmutableArray<Term> Read(Stream content, string name, LanguagePair pair)
    {
        using var reader = TermFileText.Reader(content, name);
        var terms = ImmutableArray.CreateBuilder<Term>();
        var number = 0;
        foreach (var line in Lines(reader, name))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || line[0] == '#')
                continue;
            var values = line.Split('\t').Select(v => v.Trim()).ToArray();
            if (values.Length < 2)
                throw new TermBaseException("glossary-pair", name, number);
            terms.Add(
                PlainPair.Term(values[0], values[1], name, number) with
                {
                    Note = values.Length > 2 ? values[2] : "",
                }
            );
        }

        return terms.ToImmutable();
    }

    public void Write(IReadOnlyList<Term> terms, Stream output, LanguagePair pair)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true);
        foreach (var term in terms.Where(t => !t.IsForbidden))
        {
            var note = PlainPair.Clean(term.Note);
            var source = PlainPair.Clean(term.Source);
            // A source that begins with the mark of a comment cannot be said; a space before it is trimmed on reading.
            writer.Write(
                (source.StartsWith('#') ? " " : "")
                    + source
                    + "\t"
                    + PlainPair.Clean(term.Target)
                    + (note.Length > 0 ? "\t" + note : "")
                    + "\n"
            );
        }
    }

    private static IEnumerable<string> Lines(TextReader reader, string name)
    {
        var line = new StringBuilder();
        var number = 1;
        for (int c; (c = reader.Read()) >= 0; )
        {
            if (c == '\n')
            {
                yield return line.ToString().TrimEnd('\r');
                line.Clear();
                number++;
            }
            else if (line.Append((char)c).Length > LongestLine)
                throw new TermBaseException("glossary-field-huge", name, number, LongestLine);
        }

        if (line.Length > 0)
            yield return line.ToString();
    }
}
