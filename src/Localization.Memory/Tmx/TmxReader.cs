using System.Globalization;
using System.Xml;
using Localization.Model;

namespace Localization.Memory.Tmx;

/// <summary>Reads TMX 1.1 to 1.4b, levels 1 and 2, in UTF-8 or UTF-16, one entry at a time: a file of any length takes
/// the same memory. A document type may be declared and is not looked at; entities of its own are refused.</summary>
public static class TmxReader
{
    /// <summary>The entries of a file.</summary>
    /// <param name="input">The file's content.</param>
    /// <param name="file">Its name, for errors.</param>
    /// <param name="languages">Which pair is wanted.</param>
    /// <param name="skipped">Called for each entry that is broken and left out.</param>
    /// <exception cref="MemoryFileException">The file is no XML from some line on. What came before was
    /// read.</exception>
    public static IEnumerable<MemoryEntry> Read(
        Stream input,
        string file,
        TmxLanguages languages,
        Action<SkippedEntry> skipped
    )
    {
        using var reader = XmlReader.Create(
            input,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Ignore,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
            }
        );
        LanguageTag? header = null;
        while (Next(reader, file))
        {
            if (reader.LocalName == "header")
                header = LanguageTag.TryParse(reader.GetAttribute("srclang"), out var tag) ? tag : null;
            else
            {
                foreach (var entry in Unit(reader, file, languages, header, skipped))
                    yield return entry;
            }
        }
    }

    private static bool Next(XmlReader reader, string file)
    {
        try
        {
            if (
                reader.ReadState == ReadState.Initial
                && reader.MoveToContent() == XmlNodeType.Element
                && reader.LocalName != "tmx"
            )
                throw new MemoryFileException("tmx-root", file, reader.LocalName);
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "tu" or "header")
                    return true;
            }

            return false;
        }
        catch (XmlException exception)
        {
            throw Broken(exception, file);
        }
    }

    private static List<MemoryEntry> Unit(
        XmlReader reader,
        string file,
        TmxLanguages languages,
        LanguageTag? header,
        Action<SkippedEntry> skipped
    )
    {
        var unit = new TmxUnit();
        var line = ((IXmlLineInfo)reader).LineNumber;
        try
        {
            // Closing the subtree moves after the unit, however far it was read.
            using var own = reader.ReadSubtree();
            own.Read();
            unit.ReadAttributes(own);
            unit.ReadContent(own);
            return [.. unit.Entries(languages, header)];
        }
        catch (BrokenEntryException exception)
        {
            skipped(
                new SkippedEntry(
                    line,
                    unit.Id,
                    ErrorMessages.Format(exception.Code, CultureInfo.CurrentUICulture, exception.Arguments)
                )
            );
            return [];
        }
        catch (XmlException exception)
        {
            throw Broken(exception, file);
        }
    }

    private static MemoryFileException Broken(XmlException exception, string file) =>
        new(exception, "tmx-broken", file, exception.LineNumber, exception.LinePosition, exception.Message);
}
