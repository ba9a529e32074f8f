using System.Text;
using System.Xml;

namespace Localization.Exchange.Reading;

/// <summary>Reads an XML file from an unknown hand: no DTD and no external entity is read, size and depth have an
/// upper limit, and every encoding that the file declares is known.</summary>
internal static class ExchangeReader
{
    /// <summary>The most bytes that a file may have.</summary>
    public const long MostBytes = 256L << 20;

    /// <summary>The deepest nesting of elements.</summary>
    public const int Deepest = 256;

    private static readonly XmlReaderSettings Settings = new()
    {
        // A document type declaration is skipped, so no entity is ever declared.
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersInDocument = MostBytes,
        MaxCharactersFromEntities = 1,
    };

    static ExchangeReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Opens a file of any length, or of a most.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="most">The most characters; 0 for any number.</param>
    public static XmlReader Open(Stream stream, long most)
    {
        var settings = Settings.Clone();
        settings.MaxCharactersInDocument = most;
        settings.IgnoreComments = true;
        settings.IgnoreProcessingInstructions = true;
        return XmlReader.Create(stream, settings);
    }

    /// <summary>Opens a document that is decoded.</summary>
    /// <param name="text">The document.</param>
    /// <param name="hasType">Whether a document type is allowed; it is skipped.</param>
    public static XmlReader Open(string text, bool hasType)
    {
        var settings = Settings.Clone();
        settings.DtdProcessing = hasType ? DtdProcessing.Ignore : DtdProcessing.Prohibit;
        return XmlReader.Create(new StringReader(text), settings);
    }

    /// <summary>Reads a document with the place of each element.</summary>
    /// <exception cref="XmlException">It is not well-formed XML, or too large or too deep.</exception>
    public static XElement Read(Stream stream)
    {
        if (stream.Length > MostBytes)
            throw new XmlException($"The file is larger than {MostBytes >> 20} MB.");

        using (var reader = XmlReader.Create(stream, Settings))
            CheckDepth(reader);
        stream.Position = 0;
        using var again = XmlReader.Create(stream, Settings);
        return Read(again);
    }

    /// <summary>Reads a document that is decoded.</summary>
    /// <exception cref="XmlException">It is not well-formed XML, or too large or too deep.</exception>
    public static XElement Read(string text)
    {
        using (var reader = XmlReader.Create(new StringReader(text), Settings))
            CheckDepth(reader);
        using var again = XmlReader.Create(new StringReader(text), Settings);
        return Read(again);
    }

    private static XElement Read(XmlReader reader) =>
        XDocument.Load(reader, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo).Root
        ?? throw new XmlException("The file has no element.");

    private static void CheckDepth(XmlReader reader)
    {
        while (reader.Read())
        {
            if (reader.Depth > Deepest)
            {
                var place = (IXmlLineInfo)reader;
                throw new XmlException(
                    $"The elements are nested deeper than {Deepest} levels.",
                    null,
                    place.LineNumber,
                    place.LinePosition
                );
            }
        }
    }
}
