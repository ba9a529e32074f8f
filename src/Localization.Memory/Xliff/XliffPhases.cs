using System.Globalization;
using System.Xml.Linq;

namespace Localization.Memory.Xliff;

/// <summary>Who worked on an XLIFF 1.2 file, by the phases of its header (§2.3, <c>phase</c>).</summary>
internal sealed class XliffPhases
{
    private readonly Dictionary<string, XElement> _phases = new(StringComparer.Ordinal);

    /// <summary>Keeps a phase; a new file has phases of its own.</summary>
    /// <returns>Whether the element was a phase.</returns>
    public bool Take(XElement element)
    {
        if (element.Name.LocalName == "file")
            _phases.Clear();
        if (element.Name.LocalName != "phase")
            return false;
        if (element.Attribute("phase-name")?.Value is { } name)
            _phases[name] = element;
        return true;
    }

    /// <summary>The segment with the person of its phase, where nothing else says who it was.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="unit">Its unit.</param>
    public XliffSegment Named(XliffSegment segment, XElement unit)
    {
        var target = unit.Elements().FirstOrDefault(e => e.Name.LocalName == "target");
        var name = (target?.Attribute("phase-name") ?? unit.Attribute("phase-name"))?.Value;
        if (
            segment.Author.Length > 0
            || segment.IsMachine
            || name is null
            || !_phases.TryGetValue(name, out var phase)
            || phase.Attribute("contact-name")?.Value is not { Length: > 0 } author
        )
            return segment;
        return segment with
        {
            Author = author,
            Changed = DateTimeOffset.TryParse(
                phase.Attribute("date")?.Value,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var date
            )
                ? date
                : segment.Changed,
        };
    }
}
