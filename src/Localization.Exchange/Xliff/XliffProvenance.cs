using System.Globalization;
using System.Xml;
using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff;

/// <summary>Says in XLIFF who made a translation, when, how risky it is, how sure the engine was, and what was handed
/// out, so that the file can be compared when it comes back. In 2.1 by the Metadata module (§5.4), in 1.2 by the
/// unit's <c>extradata</c> (§3.2.2).</summary>
/// <param name="Digest">The text that was handed out: see <see cref="TextDigest"/>.</param>
/// <param name="State">How far it had come.</param>
/// <param name="Author">Who wrote or approved it; empty where that is not known.</param>
/// <param name="Changed">When <paramref name="Author"/> did; null where that is not known.</param>
public sealed record XliffProvenance(string Digest, SegmentState? State, string Author, DateTimeOffset? Changed)
{
    /// <summary>The namespace of the Metadata module.</summary>
    public const string Metadata = "urn:oasis:names:tc:xliff:metadata:2.0";

    /// <summary>The <c>subState</c> (2.1 §4.3.1.34) of a machine translation that nobody has approved.</summary>
    public const string MachineSubState = "localization:machine";

    private const string Category = "localization:handed-out";

    /// <summary>How likely an editor is to change it, in per cent; null where that is not known.</summary>
    public int? Risk { get; init; }

    /// <summary>How sure the engine was, from 0 to 1; null where it says nothing.</summary>
    public double? Confidence { get; init; }

    /// <summary>What was handed out; null where the file does not say.</summary>
    public HandedOut? HandedOut => Digest.Length > 0 && State is { } state ? new HandedOut(Digest, state) : null;

    /// <summary>What a file says of a segment.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="segment">The segment of 2.x, or the unit of 1.2.</param>
    public static XliffProvenance Of(XElement unit, XElement segment)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(segment);
        return Of(unit == segment ? OfQuery(unit.Value("extradata")) : OfMetadata(unit, segment.Value("id")));
    }

    /// <summary>Writes the metadata of a unit of 2.1.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="segments">The ids of its segments, and what is known of each.</param>
    public static void Write(XmlWriter writer, IEnumerable<(string Id, XliffProvenance Known)> segments)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(segments);
        writer.WriteStartElement("mda", "metadata", Metadata);
        foreach (var (id, known) in segments)
        {
            writer.WriteStartElement("mda", "metaGroup", Metadata);
            writer.WriteAttributeString("id", id);
            writer.WriteAttributeString("category", Category);
            foreach (var (type, value) in known.Values())
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
    public void WriteAttribute(XmlWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteAttributeString(
            "extradata",
            Category + "?" + string.Join('&', Values().Select(v => $"{v.Type}={Uri.EscapeDataString(v.Value)}"))
        );
    }

    private IEnumerable<(string Type, string Value)> Values()
    {
        if (Digest.Length > 0)
            yield return ("digest", Digest);
        if (State is { } state)
            yield return ("state", state.ToString().ToLowerInvariant());
        if (Author.Length > 0)
            yield return ("author", Author);
        if (Changed is { } changed)
            yield return ("changed", changed.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        if (Risk is { } risk)
            yield return ("risk", risk.ToString(CultureInfo.InvariantCulture));
        if (Confidence is { } confidence)
            yield return ("confidence", confidence.ToString("0.####", CultureInfo.InvariantCulture));
    }

    private static XliffProvenance Of(Dictionary<string, string> values) =>
        new(
            values.GetValueOrDefault("digest", ""),
            Enum.TryParse<SegmentState>(values.GetValueOrDefault("state"), ignoreCase: true, out var state)
                ? state
                : null,
            values.GetValueOrDefault("author", ""),
            DateTimeOffset.TryParse(
                values.GetValueOrDefault("changed"),
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var changed
            )
                ? changed
                : null
        );

    private static Dictionary<string, string> OfMetadata(XElement unit, string? id) =>
        unit.Elements(XName.Get("metadata", Metadata))
            .Elements()
            .Where(g => g.Value("category") == Category && g.Value("id") == id)
            .Elements()
            .GroupBy(m => m.Value("type") ?? "")
            .ToDictionary(g => g.Key, g => g.First().Value);

    private static Dictionary<string, string> OfQuery(string? data) =>
        data?.StartsWith(Category + "?", StringComparison.Ordinal) != true
            ? []
            : data[(Category.Length + 1)..]
                .Split('&')
                .Select(v => v.Split('=', 2))
                .Where(v => v.Length == 2)
                .GroupBy(v => v[0])
                .ToDictionary(g => g.Key, g => Uri.UnescapeDataString(g.First()[1]));
}
