using System.Text;
using System.Xml;
using System.Xml.Linq;
using Localization.Exchange.Reading;

namespace Localization.Terms.Formats.Xml;

/// <summary>Reads the entries of an XML document one at a time, from a file that nobody vouches for.</summary>
internal static class XmlEntries
{
    /// <summary>How deep elements may lie in one another.</summary>
    private const int Deepest = 64;

    /// <summary>The elements that hold entries, with their content; each knows its line.</summary>
    /// <param name="content">The document.</param>
    /// <param name="name">What errors call it.</param>
    /// <param name="isRoot">Whether a document of this root is meant, by its name without a prefix.</param>
    /// <param name="isEntry">Whether an element holds an entry.</param>
    /// <exception cref="TermBaseException">It is not well-formed, nested too deep, or of another kind.</exception>
    public static IEnumerable<XElement> Read(
        Stream content,
        string name,
        Func<string, bool> isRoot,
        Func<string, bool> isEntry
    )
    {
        var reader = new EntryReader(n => isEntry(n.LocalName) ? EntryPart.Whole : EntryPart.None)
        {
            Deepest = Deepest,
            Longest = (int)TermFileText.LargestFile,
            LongestFile = TermFileText.LargestFile,
            EndsAtFault = true,
        };
        using var entries = reader.Read(content).GetEnumerator();
        for (var isFirst = true; Next(entries, name); isFirst = false)
        {
            var (entry, line) = (entries.Current, entries.Current.Line);
            if (isFirst && !isRoot(entry.Element.Name.LocalName))
                throw new TermBaseException("glossary-xml-kind", name, entry.Element.Name.LocalName);
            if (entry.Fault != EntryFault.None)
                throw new TermBaseException("glossary-xml-deep", name, line, Deepest);
            if (!isFirst)
                yield return entry.Element;
        }
    }

    private static bool Next(IEnumerator<ExchangeEntry> entries, string name)
    {
        try
        {
            return entries.MoveNext();
        }
        catch (XmlException exception)
        {
            throw new TermBaseException(exception, "glossary-xml", name, exception.LineNumber, exception.Message);
        }
    }

    /// <summary>Writes a document in UTF-8, indented.</summary>
    public static void Write(Stream output, XElement root)
    {
        using var xml = XmlWriter.Create(
            output,
            new XmlWriterSettings
            {
                Indent = true,
                Encoding = new UTF8Encoding(false),
                NewLineChars = "\n",
            }
        );
        new XDocument(new XDeclaration("1.0", "UTF-8", null), root).Save(xml);
    }

    /// <summary>The line of an element, from 1.</summary>
    public static int Line(XElement element) => EntryReader.LineOf(element);
}
