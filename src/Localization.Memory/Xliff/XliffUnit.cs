using System.Xml.Linq;
using Localization.Exchange.Xliff;
using Localization.Memory.Tmx;

namespace Localization.Memory.Xliff;

/// <summary>The segments of a <c>unit</c> (XLIFF 2.1 §4.2.2.5) or a <c>trans-unit</c> (XLIFF 1.2).</summary>
internal static class XliffUnit
{
    /// <summary>All segments, those that nobody has translated yet too: their target is what is there, or
    /// empty.</summary>
    /// <param name="unit">The unit.</param>
    public static IEnumerable<XliffSegment> All(XElement unit)
    {
        var note = string.Join(
            '\n',
            unit.Descendants()
                .Where(e => e.Name.LocalName == "note")
                .Select(n => n.Value.Trim())
                .Where(n => n.Length > 0)
        );
        var data = XliffOriginalData.Of(unit);
        foreach (var part in Parts(unit))
        {
            var (segment, target) = (part.Segment, part.Target);
            var state = string.IsNullOrWhiteSpace(target?.Value)
                ? SegmentState.Initial
                : XliffUnits.State(unit, segment, part.IsMark ? XliffUnits.Child(unit, "target")! : target);
            var known = part.IsMark ? null : XliffProvenance.Of(unit, segment);
            var read = new XliffSegment(
                (
                    segment == unit ? part.Source.Attribute("mid") ?? unit.Attribute("id") : segment.Attribute("id")
                )?.Value
                    ?? "",
                XliffOriginalData.Read(part.Source, data),
                target is null ? InlineText.Empty : XliffOriginalData.Read(target, data),
                state,
                note
            )
            {
                HandedOut = known?.HandedOut,
                Author = known?.Author ?? "",
                Changed = known?.Changed,
            };
            // A text that was changed is a person's, also where the tool left the mark of the machine.
            yield return read with
            {
                IsMachine =
                    target is not null
                    && state < SegmentState.Reviewed
                    && !read.IsChanged
                    && XliffOrigin.IsMachine(segment, XliffUnits.Child(segment, "target") ?? target),
            };
        }
    }

    private static List<XliffPart> Parts(XElement unit)
    {
        var parts = XliffUnits.Parts(unit).ToList();
        return parts.Count > 0 ? parts : throw new BrokenEntryException("tmx-variants", "");
    }
}
