using System.Globalization;
using System.Text;
using System.Xml;
using Localization.Memory.Stored;

namespace Localization.Memory.Tmx;

/// <summary>Writes entries as TMX 1.4b, level 2, one after the other.</summary>
public static class TmxWriter
{
    private const string DocumentType = "http://www.lisa.org/tmx/tmx14.dtd";

    /// <summary>Writes a file.</summary>
    /// <param name="output">Where to; UTF-8.</param>
    /// <param name="entries">The entries.</param>
    /// <param name="source">The source language that the header names.</param>
    public static void Write(Stream output, IEnumerable<MemoryEntry> entries, LanguageTag source)
    {
        using var writer = Begin(output, source);
        foreach (var entry in entries)
            Write(writer, entry);
        writer.WriteEndDocument();
    }

    /// <summary>Writes a file while its entries are read.</summary>
    /// <param name="output">Where to; UTF-8.</param>
    /// <param name="entries">The entries.</param>
    /// <param name="source">The source language that the header names.</param>
    public static async Task WriteAsync(Stream output, IAsyncEnumerable<MemoryEntry> entries, LanguageTag source)
    {
        using var writer = Begin(output, source);
        await foreach (var entry in entries)
            Write(writer, entry);
        writer.WriteEndDocument();
    }

    private static XmlWriter Begin(Stream output, LanguageTag source)
    {
        var writer = XmlWriter.Create(
            output,
            new XmlWriterSettings
            {
                Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                Indent = true,
                NewLineChars = "\n",
                NewLineHandling = NewLineHandling.Entitize,
                CloseOutput = false,
            }
        );
        writer.WriteDocType("tmx", null, DocumentType, null);
        writer.WriteStartElement("tmx");
        writer.WriteAttributeString("version", "1.4");
        writer.WriteStartElement("header");
        foreach (var (name, value) in Header(source))
            writer.WriteAttributeString(name, value);
        writer.WriteEndElement();
        writer.WriteStartElement("body");
        return writer;
    }

    private static IEnumerable<(string, string)> Header(LanguageTag source) =>
        [
            ("creationtool", "Localization"),
            ("creationtoolversion", typeof(TmxWriter).Assembly.GetName().Version?.ToString(3) ?? "0"),
            ("segtype", "sentence"),
            ("o-tmf", "Localization"),
            ("adminlang", "en"),
            ("srclang", source.Value),
            ("datatype", "unknown"),
        ];

    private static void Write(XmlWriter writer, MemoryEntry entry)
    {
        writer.WriteStartElement("tu");
        Attribute("tuid", entry.Key);
        if (entry.Used > 0)
            Attribute("usagecount", entry.Used.ToString(CultureInfo.InvariantCulture));
        if (entry.Created is { } created)
            Attribute("creationdate", TmxNames.Date(created));
        if (entry.Changed is { } changed)
            Attribute("changedate", TmxNames.Date(changed));
        if (entry.Author.Length > 0)
            Attribute("changeid", entry.Author);
        Attribute("srclang", entry.SourceLanguage.Value);
        if (entry.Note.Length > 0)
            writer.WriteElementString("note", XmlCharacters.Clean(entry.Note));
        foreach (var (type, value) in Properties(entry))
            Property(type, value);
        Variant(entry.SourceLanguage, entry.Source);
        Variant(entry.TargetLanguage, entry.Target);
        writer.WriteEndElement();

        void Attribute(string name, string value) => writer.WriteAttributeString(name, XmlCharacters.Clean(value));

        void Property(string type, string? value)
        {
            if (value is null)
                return;
            writer.WriteStartElement("prop");
            writer.WriteAttributeString("type", type);
            writer.WriteString(XmlCharacters.Clean(value));
            writer.WriteEndElement();
        }

        void Variant(LanguageTag language, InlineText text)
        {
            writer.WriteStartElement("tuv");
            writer.WriteAttributeString("xml", "lang", TmxNames.Xml, language.Value);
            TmxSegWriter.Write(writer, text);
            writer.WriteEndElement();
        }
    }

    private static IEnumerable<(string, string?)> Properties(MemoryEntry entry) =>
        [
            (TmxNames.Origin, entry.Origin == MemoryOrigin.Human ? "human" : "provider"),
            (TmxNames.State, entry.State.ToString().ToLowerInvariant()),
            (TmxNames.Provider, entry.Provider.Length > 0 ? entry.Provider : null),
            (TmxNames.Model, entry.Model.Length > 0 ? entry.Model : null),
            (TmxNames.Confidence, entry.Confidence?.ToString(CultureInfo.InvariantCulture)),
            (TmxNames.Article, entry.Article.Length > 0 ? entry.Article : null),
            (TmxNames.Previous, entry.Previous),
            (TmxNames.Next, entry.Next),
            (TmxNames.Given, InlineTextJson.Given(entry.Given)),
        ];
}
