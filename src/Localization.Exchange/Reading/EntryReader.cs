using System.Text;
using System.Xml;

namespace Localization.Exchange.Reading;

/// <summary>Reads the entries of untrusted XLIFF, TMX and TBX files one at a time, so that a file of any length takes
/// the same memory. A document type is skipped, and an entity that it declares is unknown.</summary>
/// <param name="part">How much is read of an element, by its name. The root is always read.</param>
public sealed class EntryReader(Func<XName, EntryPart> part)
{
    private readonly char[] _buffer = new char[4096];

    /// <summary>How deep the elements of an entry may be nested. Default: 64.</summary>
    public int Deepest { get; init; } = 64;

    /// <summary>How many characters of text an entry may have. Default: a million.</summary>
    public int Longest { get; init; } = 1_000_000;

    /// <summary>Whether reading ends in the middle of an entry that is not whole. Default: false, what follows it is
    /// read.</summary>
    public bool EndsAtFault { get; init; }

    /// <summary>How many characters a file may have. Default: any number.</summary>
    public long LongestFile { get; init; }

    /// <summary>The line of an element that was read, from 1.</summary>
    public static int LineOf(XElement element)
    {
        ArgumentNullException.ThrowIfNull(element);
        return element.Annotation<Position>()?.Line ?? 0;
    }

    /// <summary>The root with its attributes, and what <c>part</c> names, in the order of the file.</summary>
    /// <exception cref="XmlException">From some line on it is not well-formed XML.</exception>
    public IEnumerable<ExchangeEntry> Read(Stream content)
    {
        using var xml = ExchangeReader.Open(content, LongestFile);
        xml.MoveToContent();
        yield return new ExchangeEntry(Element(xml), EntryFault.None, "");
        xml.Read();
        while (!xml.EOF)
        {
            var kind =
                xml.NodeType == XmlNodeType.Element ? part(XName.Get(xml.LocalName, xml.NamespaceURI)) : EntryPart.None;
            if (kind == EntryPart.Whole)
            {
                var entry = Entry(xml);
                yield return entry;
                if (EndsAtFault && entry.Fault != EntryFault.None)
                    yield break;
                continue;
            }

            if (kind == EntryPart.Attributes)
                yield return new ExchangeEntry(Element(xml), EntryFault.None, "");
            xml.Read();
        }
    }

    // Without recursion: what is nested deeper than any entry does not fill the stack.
    private ExchangeEntry Entry(XmlReader xml)
    {
        var root = Element(xml);
        var open = new Stack<XElement>([root]);
        var (fault, place, length, skipped) = (EntryFault.None, "", 0, 0);
        for (var isEmpty = xml.IsEmptyElement; !isEmpty && open.Count > 0 && xml.Read(); )
        {
            if (EndsAtFault && fault != EntryFault.None)
                return new ExchangeEntry(root, fault, place);
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when skipped > 0 || fault != EntryFault.None:
                    skipped += xml.IsEmptyElement ? 0 : 1;
                    break;
                case XmlNodeType.Element when open.Count >= Deepest:
                    (fault, place) = (EntryFault.TooDeep, xml.LocalName);
                    skipped += xml.IsEmptyElement ? 0 : 1;
                    break;
                case XmlNodeType.Element:
                    var child = Element(xml);
                    open.Peek().Add(child);
                    if (!xml.IsEmptyElement)
                        open.Push(child);
                    break;
                case XmlNodeType.EndElement when skipped > 0:
                    skipped--;
                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text
                or XmlNodeType.CDATA
                or XmlNodeType.Whitespace
                or XmlNodeType.SignificantWhitespace:
                    if (fault == EntryFault.None && !Append(xml, open.Peek(), ref length))
                        (fault, place) = (EntryFault.TooLong, open.Peek().Name.LocalName);
                    break;
            }
        }

        xml.Read();
        return new ExchangeEntry(root, fault, place);
    }

    private bool Append(XmlReader xml, XElement parent, ref int length)
    {
        var text = new StringBuilder();
        int read;
        while ((read = xml.ReadValueChunk(_buffer, 0, _buffer.Length)) > 0)
        {
            if ((length += read) > Longest)
                return false;
            text.Append(_buffer, 0, read);
        }

        parent.Add(new XText(text.ToString()));
        return true;
    }

    // Without its content; the reader stays on the element.
    private static XElement Element(XmlReader xml)
    {
        var element = new XElement(XName.Get(xml.LocalName, xml.NamespaceURI));
        element.AddAnnotation(new Position(((IXmlLineInfo)xml).LineNumber));
        while (xml.MoveToNextAttribute())
        {
            if (xml.NamespaceURI != XNamespace.Xmlns.NamespaceName)
                element.SetAttributeValue(XName.Get(xml.LocalName, xml.NamespaceURI), xml.Value);
        }

        xml.MoveToElement();
        return element;
    }

    private sealed record Position(int Line);
}
