using System.Xml.Linq;
using Localization.Memory.Tmx;
using Localization.Model;

namespace Localization.Memory.Xliff;

/// <summary>The translated segments of a <c>unit</c> (XLIFF 2.1 §4.2.2.5) or a <c>trans-unit</c> (XLIFF 1.2).</summary>
internal static class XliffUnit
{
    public static IEnumerable<XliffSegment> Of(XElement unit) =>
        All(unit).Where(s => s.State > SegmentState.Initial && !s.Target.IsBlank);

    /// <summary>All segments, those that nobody has translated yet too: their target is what stands there, or
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
        // Of 1.2 the unit is the segment.
        var segments =
            unit.Name.LocalName == "unit" ? unit.Elements().Where(e => e.Name.LocalName == "segment") : [unit];
        foreach (var segment in segments)
        {
            var source = Child(segment, "source") ?? throw new BrokenEntryException("tmx-variants", "");
            var target = Child(segment, "target");
            var state =
                target is null ? SegmentState.Initial
                : segment.Attribute("approved")?.Value == "yes" ? SegmentState.Final
                : State(segment.Attribute("state")?.Value ?? target.Attribute("state")?.Value);
            var read = XliffProvenance.With(
                new XliffSegment(
                    segment.Attribute("id")?.Value ?? "",
                    new XliffText(data).Read(source),
                    target is null ? InlineText.Empty : new XliffText(data).Read(target),
                    state,
                    note
                ),
                XliffProvenance.Of(unit, segment)
            );
            // A text that was changed is a person's, also where the tool left the mark of the machine.
            yield return read with
            {
                IsMachine =
                    target is not null
                    && state < SegmentState.Reviewed
                    && !read.IsChanged
                    && XliffOrigin.IsMachine(segment, target),
            };
        }
    }

    private static XElement? Child(XElement parent, string name) =>
        parent.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    private static SegmentState State(string? state) =>
        state switch
        {
            "initial" or "new" or "needs-translation" => SegmentState.Initial,
            "reviewed" => SegmentState.Reviewed,
            "final" or "signed-off" => SegmentState.Final,
            _ => SegmentState.Translated,
        };
}
