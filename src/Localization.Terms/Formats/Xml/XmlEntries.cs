using System.Text;
using System.Xml;
using System.Xml.Linq;
using Localization.Model;

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
        using var xml = XmlReader.Create(
            content,
            new XmlReaderSettings
            {
                // A document type is neither fetched nor read: an entity that it declares is then unknown, and an
                // error.
                DtdProcessing = DtdProcessing.Ignore,
                XmlResolver = null,
                MaxCharactersInDocument = TermFileText.LargestFile,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
            }
        );
        var steps = new Steps(xml, name);
        steps.Do(xml.MoveToContent);
        if (!isRoot(xml.LocalName))
            throw new TermBaseException("glossary-xml-kind", name, xml.LocalName);
        while (!xml.EOF)
        {
            if (xml.NodeType == XmlNodeType.Element && isEntry(xml.LocalName))
                yield return steps.Do(() => Entry(xml, name));
            else
                steps.Do(xml.Read);
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
    public static int Line(XElement element) => element.Annotation<Place>()?.Line ?? 0;

    // Without recursion: what lies deeper than any term does is refused before it fills the stack.
    private static XElement Entry(XmlReader xml, string name)
    {
        var root = Element(xml);
        var open = new Stack<XElement>([root]);
        for (var isEmpty = xml.IsEmptyElement; !isEmpty && open.Count > 0 && xml.Read(); )
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    if (open.Count >= Deepest)
                        throw new TermBaseException("glossary-xml-deep", name, LineOf(xml), Deepest);
                    var child = Element(xml);
                    open.Peek().Add(child);
                    if (!xml.IsEmptyElement)
                        open.Push(child);
                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    open.Peek().Add(new XText(xml.Value));
                    break;
            }
        }

        xml.Read();
        return root;
    }

    // Without its content; the reader stays on the element.
    private static XElement Element(XmlReader xml)
    {
        var element = new XElement(XName.Get(xml.LocalName, xml.NamespaceURI));
        element.AddAnnotation(new Place(LineOf(xml)));
        while (xml.MoveToNextAttribute())
        {
            if (xml.NamespaceURI != XNamespace.Xmlns.NamespaceName)
                element.SetAttributeValue(XName.Get(xml.LocalName, xml.NamespaceURI), xml.Value);
        }

        xml.MoveToElement();
        return element;
    }

    private static int LineOf(XmlReader xml) => ((IXmlLineInfo)xml).LineNumber;

    private sealed record Place(int Line);

    /// <summary>Tells what is wrong with a document as an error of the term base.</summary>
    private sealed class Steps(XmlReader xml, string name)
    {
        public T Do<T>(Func<T> step)
        {
            try
            {
                return step();
            }
            catch (XmlException exception)
            {
                throw new TermBaseException(
                    exception,
                    "glossary-xml",
                    name,
                    Math.Max(exception.LineNumber, LineOf(xml)),
                    exception.Message
                );
            }
        }
    }
}
