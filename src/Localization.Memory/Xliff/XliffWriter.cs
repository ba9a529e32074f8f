using System.Globalization;
using System.Text;
using System.Xml;
using Localization.Exchange.Xliff;

namespace Localization.Memory.Xliff;

/// <summary>Writes entries as XLIFF 2.1 (OASIS), a unit each.</summary>
public static class XliffWriter
{
    private const string Core = "urn:oasis:names:tc:xliff:document:2.0";

    /// <summary>Writes a file.</summary>
    /// <param name="output">Where to; UTF-8.</param>
    /// <param name="entries">The entries.</param>
    /// <param name="source">The language of the sources: a file has one.</param>
    /// <param name="target">The language of the translations.</param>
    /// <returns>How many entries were of other languages, and left out.</returns>
    public static async Task<int> WriteAsync(
        Stream output,
        IAsyncEnumerable<MemoryEntry> entries,
        LanguageTag source,
        LanguageTag target
    )
    {
        using var writer = XmlWriter.Create(
            output,
            new XmlWriterSettings
            {
                Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                NewLineHandling = NewLineHandling.Entitize,
                CloseOutput = false,
            }
        );
        writer.WriteStartElement("xliff", Core);
        writer.WriteAttributeString("version", "2.1");
        writer.WriteAttributeString("srcLang", source.Value);
        writer.WriteAttributeString("trgLang", target.Value);
        writer.WriteStartElement("file", Core);
        writer.WriteAttributeString("id", "f1");
        var (number, others) = (0, 0);
        await foreach (var entry in entries)
        {
            if (entry.SourceLanguage != source || entry.TargetLanguage != target)
                others++;
            else
                Write(writer, entry, ++number);
        }

        // A file has at least one unit.
        if (number == 0)
            Write(writer, new MemoryEntry("", source, target, new InlineText(""), new InlineText(""), "", ""), 1);
        writer.WriteEndDocument();
        return others;
    }

    private static void Write(XmlWriter writer, MemoryEntry entry, int number)
    {
        writer.WriteStartElement("unit", Core);
        writer.WriteAttributeString("id", string.Create(CultureInfo.InvariantCulture, $"u{number}"));
        var id = string.Create(CultureInfo.InvariantCulture, $"s{number}");
        var known = new XliffProvenance(
            TextDigest.Of(entry.Target),
            entry.State,
            entry.Author,
            entry.Changed ?? entry.Created
        );
        XliffProvenance.Write(writer, [(id, known)]);
        if (entry.Note.Length > 0)
        {
            writer.WriteStartElement("notes", Core);
            writer.WriteElementString("note", Core, XmlCharacters.Clean(entry.Note));
            writer.WriteEndElement();
        }

        var codes = new UnitCodes([entry.Source, entry.Target]);
        codes.WriteData(writer);
        writer.WriteStartElement("segment", Core);
        writer.WriteAttributeString("id", id);
        writer.WriteAttributeString("state", entry.State.ToString().ToLowerInvariant());
        if (entry is { Origin: MemoryOrigin.Provider, State: < SegmentState.Reviewed })
            writer.WriteAttributeString("subState", XliffProvenance.MachineSubState);
        Write(writer, "source", entry.Source, codes);
        Write(writer, "target", entry.Target, codes);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void Write(XmlWriter writer, string name, InlineText text, UnitCodes codes)
    {
        writer.WriteStartElement(name, Core);
        writer.WriteAttributeString("xml", "space", null, "preserve");
        codes.Write(writer, text, [text]);
        writer.WriteEndElement();
    }
}
