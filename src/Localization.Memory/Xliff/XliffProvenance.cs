using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Localization.Model;

namespace Localization.Memory.Xliff;

/// <summary>What a file says of who made a translation, when, and what was handed out: the Metadata module of 2.1
/// (§5.4), <c>extradata</c> in 1.2 (§3.2.2).</summary>
internal static class XliffProvenance
{
    private const string Metadata = "urn:oasis:names:tc:xliff:metadata:2.0";
    private const string Category = "localization:handed-out";

    /// <summary>The values of a segment, by type.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="segment">The segment of 2.x, or the unit of 1.2.</param>
    public static Dictionary<string, string> Of(XElement unit, XElement segment)
    {
        var id = segment.Attribute("id")?.Value;
        return unit == segment
            ? OfQuery(unit.Attribute("extradata")?.Value)
            : unit.Elements(XName.Get("metadata", Metadata))
                .Elements()
                .Where(g => g.Attribute("category")?.Value == Category && g.Attribute("id")?.Value == id)
                .Elements()
                .GroupBy(m => m.Attribute("type")?.Value ?? "")
                .ToDictionary(g => g.Key, g => g.First().Value);
    }

    private static Dictionary<string, string> OfQuery(string? data) =>
        data?.StartsWith(Category + "?", StringComparison.Ordinal) != true
            ? []
            : data[(Category.Length + 1)..]
                .Split('&')
                .Select(v => v.Split('=', 2))
                .Where(v => v.Length == 2)
                .GroupBy(v => v[0])
                .ToDictionary(g => g.Key, g => Uri.UnescapeDataString(g.First()[1]));

    /// <summary>The segment with what is said of it.</summary>
    public static XliffSegment With(XliffSegment segment, Dictionary<string, string> values) =>
        segment with
        {
            Author = values.GetValueOrDefault("author", ""),
            Changed = DateTimeOffset.TryParse(
                values.GetValueOrDefault("changed"),
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var changed
            )
                ? changed
                : null,
            HandedOut =
                values.GetValueOrDefault("digest") is { Length: > 0 } digest
                && Enum.TryParse<SegmentState>(values.GetValueOrDefault("state"), ignoreCase: true, out var state)
                    ? new HandedOut(digest, state)
                    : null,
        };

    /// <summary>Writes what is known of an entry, as metadata of its unit.</summary>
    public static void Write(XmlWriter writer, MemoryEntry entry, string id)
    {
        writer.WriteStartElement("mda", "metadata", Metadata);
        writer.WriteStartElement("mda", "metaGroup", Metadata);
        writer.WriteAttributeString("id", id);
        writer.WriteAttributeString("category", Category);
        Write(writer, "digest", TextDigest.Of(entry.Target));
        Write(writer, "state", entry.State.ToString().ToLowerInvariant());
        Write(writer, "author", entry.Author);
        Write(
            writer,
            "changed",
            (entry.Changed ?? entry.Created)?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) ?? ""
        );
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void Write(XmlWriter writer, string type, string value)
    {
        if (value.Length == 0)
            return;
        writer.WriteStartElement("mda", "meta", Metadata);
        writer.WriteAttributeString("type", type);
        writer.WriteString(XmlCharacters.Clean(value));
        writer.WriteEndElement();
    }
}
