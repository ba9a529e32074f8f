using System.Globalization;
using System.Xml;
using Localization.Model;

namespace Localization.Editions;

/// <summary>Says in XLIFF who made a translation, when, how risky it is, and what was handed out, so that the file can
/// be compared when it comes back. In 2.1 by the Metadata module (§5.4), in 1.2 by the unit's <c>extradata</c> (§3.2.2).</summary>
internal static class XliffProvenance
{
    /// <summary>The namespace of the Metadata module.</summary>
    public const string Metadata = "urn:oasis:names:tc:xliff:metadata:2.0";

    /// <summary>The category of our groups in 2.1.</summary>
    public const string Category = "localization:handed-out";

    /// <summary>Writes the metadata of a unit of 2.1.</summary>
    public static void Write(XmlWriter writer, IReadOnlyList<TranslatedSegment> segments, int number)
    {
        writer.WriteStartElement("mda", "metadata", Metadata);
        for (var i = 0; i < segments.Count; i++)
        {
            writer.WriteStartElement("mda", "metaGroup", Metadata);
            writer.WriteAttributeString("id", string.Create(CultureInfo.InvariantCulture, $"s{number + i + 1}"));
            writer.WriteAttributeString("category", Category);
            foreach (var (type, value) in Values(segments[i]))
            {
                writer.WriteStartElement("mda", "meta", Metadata);
                writer.WriteAttributeString("type", type);
                writer.WriteString(XmlCharacters.Clean(value));
                writer.WriteEndElement();
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    /// <summary>Writes the <c>extradata</c> of a unit of 1.2: what a query of an address looks like.</summary>
    public static void WriteAttribute(XmlWriter writer, TranslatedSegment segment) =>
        writer.WriteAttributeString(
            "extradata",
            Category + "?" + string.Join('&', Values(segment).Select(v => $"{v.Type}={Uri.EscapeDataString(v.Value)}"))
        );

    private static IEnumerable<(string Type, string Value)> Values(TranslatedSegment segment)
    {
        var isTranslated = segment.State > SegmentState.Initial;
        yield return ("digest", TextDigest.Of(isTranslated ? segment.Target : InlineText.Empty));
        yield return ("state", segment.State.ToString().ToLowerInvariant());
        if (segment.Author.Length > 0)
            yield return ("author", segment.Author);
        if (segment.Author.Length > 0 && segment.Changed is { } changed)
            yield return ("changed", changed.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        if (isTranslated)
            yield return ("risk", segment.Risk.ToString(CultureInfo.InvariantCulture));
    }
}
