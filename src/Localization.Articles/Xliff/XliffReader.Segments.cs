using System.Xml.Linq;
using Localization.Exchange.Reading;
using Localization.Exchange.Xliff;

namespace Localization.Articles.Xliff;

/// <summary>XLIFF 1.2 §2.4 (<c>seg-source</c>): a unit that is split into segments by <c>mrk mtype="seg"</c>, each
/// with its own translation.</summary>
internal sealed partial class XliffReader
{
    // The segments that have text; null where the unit has none, or where its translation is not split.
    private List<XElement>? SplitParts(XElement unit, bool preserve)
    {
        var marks = XliffUnits.Marks(XliffUnits.Child(unit, "seg-source"));
        if (marks.Count == 0)
            return null;
        if (
            XliffUnits.Child(unit, "target") is { } whole
            && XliffUnits.Marks(whole).Count == 0
            && !Text(whole, preserve).IsBlank
            && State(unit, unit, whole) > SegmentState.Initial
        )
            return null;
        return marks.FindAll(m => HasText(m, preserve));
    }

    private void Segments(XElement unit, List<XElement> marks, bool preserve)
    {
        if (marks.Count == 0)
            return;
        var target = XliffUnits.Child(unit, "target");
        var targets = XliffUnits.Marks(target);
        if (target is not null && targets.Count > 0)
            Filled(unit, target, marks, targets, preserve);
        else
            Made(unit, XliffUnits.Child(unit, "seg-source")!, target, marks, preserve);
    }

    // The target has segments: those without a translation are filled, those that are missing are added at its end.
    private void Filled(XElement unit, XElement target, List<XElement> marks, List<XElement> targets, bool preserve)
    {
        var state = State(unit, unit, target);
        var known = targets
            .Select(t => (Target: t, Source: marks.Find(m => XliffUnits.Mid(m) == XliffUnits.Mid(t))))
            .Where(p => p.Source is not null)
            .ToList();
        var missing = marks.FindAll(m => !targets.Exists(t => XliffUnits.Mid(t) == XliffUnits.Mid(m)));

        // The state is that of the whole target. Where segments are still empty, "needs translation" tells of these;
        // what is a copy of its source is none.
        var isStarted = missing.Count > 0 || known.Exists(p => Text(p.Target, preserve).IsBlank);
        var place = PlacedXml.PlaceOf(target);
        Approval(unit, known.Count + missing.Count);
        Layout(place.Start, place.Content, XliffPieces.OfTargetState(_blocks, known.Count + missing.Count));
        foreach (var (mark, source) in known)
        {
            var text = Text(mark, preserve);
            var kept =
                state > SegmentState.Initial ? state
                : isStarted && options.Retranslate == Retranslation.None && text.Text != Text(source!, preserve).Text
                    ? SegmentState.Translated
                : SegmentState.Initial;
            Mark(unit, source!, mark, kept > SegmentState.Initial && !text.IsBlank ? text : null, kept, preserve);
        }

        foreach (var mark in missing)
        {
            Layout(place.Close, place.Close, XliffPieces.OfAddition(_blocks, 1, " "));
            Mark(unit, mark, null, null, SegmentState.Initial, preserve);
        }
    }

    // There is no target: it gets the segments of the source and what is between them.
    private void Made(XElement unit, XElement source, XElement? target, List<XElement> marks, bool preserve)
    {
        var place = PlacedXml.PlaceOf(source);
        var (first, blocks) = (_blocks, marks.Count);
        var (from, to) = target is null ? (place.End, place.End) : Range(target);
        var tag = target is null
            ? $"<{place.Prefix}target>"
            : XliffPieces.Opened(xml[from..PlacedXml.PlaceOf(target).Content]);
        var at = place.Content;
        Approval(unit, blocks);
        Layout(from, to, XliffPieces.OfAddition(first, blocks, XliffPieces.Translated(tag)));
        foreach (var mark in XliffUnits.Marks(source))
        {
            var (start, end) = Range(mark);
            Layout(to, to, XliffPieces.OfAddition(first, blocks, xml[at..start]));
            at = end;
            if (marks.Contains(mark))
                Mark(unit, mark, null, null, SegmentState.Initial, preserve);
            else
                Layout(to, to, XliffPieces.OfAddition(first, blocks, xml[start..end]));
        }

        Layout(to, to, XliffPieces.OfAddition(first, blocks, $"{xml[at..place.Close]}</{place.Prefix}target>"));
    }

    private void Mark(
        XElement unit,
        XElement source,
        XElement? target,
        InlineText? given,
        SegmentState state,
        bool preserve
    )
    {
        var (role, level) = RoleOf(unit);
        var (first, last) = target is null ? (_at, _at) : Range(target);
        var opened = PlacedXml.PlaceOf(target ?? source);
        Copy(first);
        skeleton.Add(
            xml[first..last],
            new Block(_blocks, role, Text(source, preserve), level)
            {
                Line = _lines.LineOf(PlacedXml.PlaceOf(source).Start),
                Target = given,
                TargetState = given is null ? SegmentState.Initial : state,
            },
            XliffPieces.OfSegment(XliffPieces.Opened(xml[opened.Start..opened.Content]))
        );
        _at = last;
        _blocks++;
    }
}
