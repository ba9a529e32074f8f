using System.Xml;

namespace Localization.Exchange.Reading;

/// <summary>Reads a document so that every element and attribute knows where it is in the text: what is not changed can
/// be written back to the byte.</summary>
public sealed class PlacedXml
{
    private readonly string _text;
    private readonly int[] _lines;

    private PlacedXml(string text) => (_text, _lines) = (text, Lines(text));

    /// <summary>The root of a document. A document type is skipped, and an entity that it declares is
    /// unknown.</summary>
    /// <param name="text">The document.</param>
    /// <param name="deepest">How deep elements may be nested.</param>
    /// <exception cref="XmlException">It is not well-formed XML.</exception>
    /// <exception cref="XmlDepthException">It is nested too deep.</exception>
    public static XElement Read(string text, int deepest)
    {
        ArgumentNullException.ThrowIfNull(text);
        using var xml = ExchangeReader.Open(text, hasType: true);
        return new PlacedXml(text).Read(xml, deepest);
    }

    /// <summary>Refuses a document that is not harmless.</summary>
    /// <param name="text">The document.</param>
    /// <param name="deepest">How deep elements may be nested.</param>
    /// <exception cref="XmlException">It is not well-formed XML, or has a document type.</exception>
    /// <exception cref="XmlDepthException">It is nested too deep.</exception>
    public static void Check(string text, int deepest)
    {
        ArgumentNullException.ThrowIfNull(text);
        using var xml = ExchangeReader.Open(text, hasType: false);
        while (xml.Read())
            CheckDepth(xml, deepest);
    }

    /// <summary>Where an element is.</summary>
    public static ElementPlace PlaceOf(XElement element)
    {
        ArgumentNullException.ThrowIfNull(element);
        return element.Annotation<ElementPlace>() ?? throw new ArgumentException("It has no place.", nameof(element));
    }

    /// <summary>Where an attribute is.</summary>
    public static AttributePlace PlaceOf(XAttribute attribute)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        return attribute.Annotation<AttributePlace>()
            ?? throw new ArgumentException("It has no place.", nameof(attribute));
    }

    private XElement Read(XmlReader xml, int deepest)
    {
        XElement? root = null;
        var open = new Stack<(XElement Element, ElementPlace Place)>();
        while (xml.Read())
        {
            CheckDepth(xml, deepest);
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    var (element, place) = Element(xml);
                    if (open.TryPeek(out var parent))
                        parent.Element.Add(element);
                    root ??= element;
                    if (xml.IsEmptyElement)
                        element.AddAnnotation(place);
                    else
                        open.Push((element, place));
                    break;
                case XmlNodeType.EndElement:
                    var (closed, opened) = open.Pop();
                    // The reader is on the name; the bracket and the slash are before it.
                    var close = At(xml) - 2;
                    closed.AddAnnotation(opened with { Close = close, End = TagEnd(close) });
                    break;
                case XmlNodeType.Text
                or XmlNodeType.CDATA
                or XmlNodeType.Whitespace
                or XmlNodeType.SignificantWhitespace when open.Count > 0:
                    open.Peek().Element.Add(new XText(xml.Value));
                    break;
            }
        }

        return root ?? throw new XmlException("The file has no element.");
    }

    private (XElement Element, ElementPlace Place) Element(XmlReader xml)
    {
        var element = new XElement(XName.Get(xml.LocalName, xml.NamespaceURI));
        var (name, start) = (xml.Name, At(xml) - 1);
        while (xml.MoveToNextAttribute())
        {
            if (xml.NamespaceURI == XNamespace.Xmlns.NamespaceName)
                continue;
            var attribute = new XAttribute(XName.Get(xml.LocalName, xml.NamespaceURI), xml.Value);
            var at = At(xml);
            attribute.AddAnnotation(new AttributePlace(at, ValueEnd(at)));
            element.Add(attribute);
        }

        xml.MoveToElement();
        var end = TagEnd(start);
        return (element, new ElementPlace(name, start, end, end, end));
    }

    private static void CheckDepth(XmlReader xml, int deepest)
    {
        if (xml.Depth > deepest)
            throw new XmlDepthException(((IXmlLineInfo)xml).LineNumber);
    }

    private int At(XmlReader xml)
    {
        var place = (IXmlLineInfo)xml;
        return _lines[place.LineNumber - 1] + place.LinePosition - 1;
    }

    // The document is known to be well-formed: a bracket in a tag that is not in quotation marks ends it.
    private int TagEnd(int at)
    {
        for (; _text[at] != '>'; at++)
        {
            if (_text[at] is '"' or '\'')
                at = _text.IndexOf(_text[at], at + 1);
        }

        return at + 1;
    }

    private int ValueEnd(int name)
    {
        var quote = _text.AsSpan(name).IndexOfAny('"', '\'') + name;
        return _text.IndexOf(_text[quote], quote + 1) + 1;
    }

    // Where each line begins, as the platform's reader counts them.
    private static int[] Lines(string text)
    {
        var lines = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                lines.Add(i + 1);
        }

        return [.. lines];
    }
}
