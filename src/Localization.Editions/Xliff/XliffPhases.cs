using System.Globalization;
using System.Xml;

namespace Localization.Editions.Xliff;

/// <summary>The phases of the work in XLIFF 1.2 (§2.3, <c>phase</c>): one for each person who wrote or approved a
/// translation, so that other tools show who did.</summary>
internal sealed class XliffPhases
{
    private const string Core = "urn:oasis:names:tc:xliff:document:1.2";

    private readonly Dictionary<string, (string Name, DateTimeOffset? Last)> _phases = new(StringComparer.Ordinal);

    /// <summary>The phases of an article.</summary>
    public XliffPhases(TranslatedArticle article)
    {
        foreach (var segment in article.Segments.Where(s => s.Author.Length > 0))
        {
            var (name, last) = _phases.TryGetValue(segment.Author, out var known)
                ? known
                : (string.Create(CultureInfo.InvariantCulture, $"person-{_phases.Count + 1}"), null);
            _phases[segment.Author] = (name, last is null || segment.Changed > last ? segment.Changed ?? last : last);
        }
    }

    /// <summary>The name of a segment's phase; null where no person is known.</summary>
    public string? Of(TranslatedSegment segment) =>
        _phases.TryGetValue(segment.Author, out var phase) ? phase.Name : null;

    /// <summary>Writes the header, where there is a phase.</summary>
    public void Write(XmlWriter writer)
    {
        if (_phases.Count == 0)
            return;
        writer.WriteStartElement("header", Core);
        writer.WriteStartElement("phase-group", Core);
        foreach (var (author, (name, last)) in _phases)
        {
            writer.WriteStartElement("phase", Core);
            writer.WriteAttributeString("phase-name", name);
            writer.WriteAttributeString("process-name", "review");
            if (last is { } day)
                writer.WriteAttributeString(
                    "date",
                    day.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
                );
            writer.WriteAttributeString("contact-name", XmlCharacters.Clean(author));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}
