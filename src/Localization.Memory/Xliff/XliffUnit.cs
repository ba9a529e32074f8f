using System.Xml.Linq;
using Localization.Memory.Tmx;
using Localization.Model;

namespace Localization.Memory.Xliff;

/// <summary>The translated segments of a <c>unit</c> (XLIFF 2.1 §4.2.2.5) or a <c>trans-unit</c> (XLIFF 1.2).</summary>
internal static class XliffUnit
{
    public static IEnumerable<XliffSegment> Of(XElement unit) =>
        All(unit).Where(s => s.State > SegmentState.Initial && !s.Target.IsBlank);

    /// <summary>All segments, those that nobody has translated yet too: their target is what is there, or
    /// empty.</summary>
    public static IEnumerable<XliffSegment> All(XElement unit)
    {
        var note = string.Join(
            '\n',
            unit.Descendants()
                .Where(e => e.Name.LocalName == "note")
                .Select(n => n.Value.Trim())
                .Where(n => n.Length > 0)
        );
        var data = unit.Elements()
            .Where(e => e.Name.LocalName == "originalData")
            .Elements()
            .GroupBy(d => d.Attribute("id")?.Value ?? "")
            .ToDictionary(g => g.Key, g => g.First().Value);
        foreach (var (segment, source, target) in Parts(unit))
        {
            var state =
                target is null ? SegmentState.Initial
                : unit.Attribute("approved")?.Value == "yes" ? SegmentState.Final
                : State((segment.Attribute("state") ?? Child(segment, "target")?.Attribute("state"))?.Value);
            var read = XliffProvenance.With(
                new XliffSegment(
                    (segment == unit ? source.Attribute("mid") ?? unit.Attribute("id") : segment.Attribute("id"))?.Value
                        ?? "",
                    new XliffText(data).Read(source),
                    target is null ? InlineText.Empty : new XliffText(data).Read(target),
                    state,
                    note
                ),
                source.Name.LocalName == "mrk" ? [] : XliffProvenance.Of(unit, segment)
            );
            // A text that was changed is a person's, also where the tool left the mark of the machine.
            yield return read with
            {
                IsMachine =
                    target is not null
                    && state < SegmentState.Reviewed
                    && !read.IsChanged
                    && XliffOrigin.IsMachine(segment, Child(segment, "target") ?? target),
            };
        }
    }

    private static IEnumerable<(XElement Segment, XElement Source, XElement? Target)> Parts(XElement unit)
    {
        if (unit.Name.LocalName == "unit")
        {
            return unit.Elements()
                .Where(e => e.Name.LocalName == "segment")
                .Select(s => (s, Source(s), Child(s, "target")));
        }

        // Of 1.2 the unit is the segment, or it is split by marks (§2.4, seg-source), each with its own translation.
        var target = Child(unit, "target");
        var (sources, targets) = (Marks(Child(unit, "seg-source")), Marks(target));
        return sources.Count == 0 || (targets.Count == 0 && target is not null && target.Value.Trim().Length > 0)
            ? [(unit, Source(unit), target)]
            : sources.Select(s => (unit, s, targets.Find(t => Mid(t) == Mid(s))));
    }

    private static XElement Source(XElement segment) =>
        Child(segment, "source") ?? throw new BrokenEntryException("tmx-variants", "");

    private static List<XElement> Marks(XElement? parent) =>
        parent?.Descendants().Where(e => e.Name.LocalName == "mrk" && e.Attribute("mtype")?.Value == "seg").ToList()
        ?? [];

    private static string? Mid(XElement mark) => mark.Attribute("mid")?.Value;

    private static XElement? Child(XElement parent, string name) =>
        parent.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    private static SegmentState State(string? state) =>
        state switch
        {
            "initial" or "new" or "needs-translation" => SegmentState.Initial,
            "reviewed" or "signed-off" => SegmentState.Reviewed,
            "final" => SegmentState.Final,
            _ => SegmentState.Translated,
        };
}
