using Localization.Model;

namespace Localization.Articles;

/// <summary>XLIFF 1.2 §2.4 (<c>seg-source</c>): a unit that is split into segments by <c>mrk mtype="seg"</c>, each
/// with its own translation.</summary>
internal sealed partial class XliffReader
{
    /// <summary>Reads a unit by its segments; false where it has none, or where its translation is not split.</summary>
    private bool Segments(int unit, int end, bool preserve, (BlockRole Role, int Level) role)
    {
        if (Child(unit, end, "seg-source") is not { } source || Marks(source) is not { Count: > 0 } marks)
            return false;
        var target = Child(unit, end, "target");
        var targets = target is { } given ? Marks(given) : [];
        if (target is { } whole && targets.Count == 0)
        {
            if (
                !new XliffContent(xml, tokens, preserve).Read(whole).IsBlank
                && State(tokens[unit], tokens[unit], tokens[whole]) > SegmentState.Initial
            )
                return false;
        }

        if (!marks.Exists(m => HasText(m, preserve)))
            return true;
        if (target is { } split && targets.Count > 0)
            Filled(unit, split, marks, targets, preserve, role);
        else
            Made(source, target, marks, preserve, role);
        return true;
    }

    // The target has segments: those without a translation are filled, those that are missing are added at its end.
    private void Filled(int unit, int target, List<int> marks, List<int> targets, bool preserve, (BlockRole, int) role)
    {
        var state = State(tokens[unit], tokens[unit], tokens[target]);
        var known = targets.Where(t => marks.Exists(m => Mid(m) == Mid(t) && HasText(m, preserve))).ToList();
        var missing = marks.FindAll(m => HasText(m, preserve) && !targets.Exists(t => Mid(t) == Mid(m)));

        // The state is that of the whole target. Where segments are still empty, "needs translation" tells of these;
        // what is a copy of its source is none.
        var isStarted = missing.Count > 0 || known.Exists(m => Text(m, preserve).IsBlank);
        Layout(
            tokens[target].Start,
            tokens[target].End,
            XliffPieces.OfTargetState(_blocks, known.Count + missing.Count)
        );
        foreach (var mark in known)
        {
            var source = marks.Find(m => Mid(m) == Mid(mark));
            var text = Text(mark, preserve);
            var kept =
                state > SegmentState.Initial ? state
                : isStarted && options.Retranslate == Retranslation.None && text.Text != Text(source, preserve).Text
                    ? SegmentState.Translated
                : SegmentState.Initial;
            Mark(source, mark, kept > SegmentState.Initial && !text.IsBlank ? text : null, kept, preserve, role);
        }

        var close = tokens[XmlTokens.EndOf(tokens, target)].Start;
        foreach (var mark in missing)
        {
            Layout(close, close, XliffPieces.OfAddition(_blocks, 1, " "));
            Mark(mark, null, null, SegmentState.Initial, preserve, role);
        }
    }

    // There is no target: it gets the segments of the source and what is between them.
    private void Made(int source, int? target, List<int> marks, bool preserve, (BlockRole, int) role)
    {
        var close = XmlTokens.EndOf(tokens, source);
        var prefix = XliffNames.Prefix(tokens[source].Name);
        var count = marks.Count(m => HasText(m, preserve));
        var (first, blocks) = (_blocks, count);
        var (from, to) = target is { } old
            ? (tokens[old].Start, tokens[XmlTokens.EndOf(tokens, old)].End)
            : (tokens[close].End, tokens[close].End);
        var tag = target is { } empty
            ? XliffPieces.Opened(xml[tokens[empty].Start..tokens[empty].End])
            : $"<{prefix}target>";
        var at = tokens[source].End;
        Layout(from, to, XliffPieces.OfAddition(first, blocks, XliffPieces.Translated(tag)));
        foreach (var mark in marks)
        {
            Layout(to, to, XliffPieces.OfAddition(first, blocks, xml[at..tokens[mark].Start]));
            at = tokens[XmlTokens.EndOf(tokens, mark)].End;
            if (HasText(mark, preserve))
                Mark(mark, null, null, SegmentState.Initial, preserve, role);
            else
                Layout(to, to, XliffPieces.OfAddition(first, blocks, xml[tokens[mark].Start..at]));
        }

        Layout(to, to, XliffPieces.OfAddition(first, blocks, $"{xml[at..tokens[close].Start]}</{prefix}target>"));
    }

    private void Mark(
        int source,
        int? target,
        InlineText? given,
        SegmentState state,
        bool preserve,
        (BlockRole Role, int Level) role
    )
    {
        var (first, last) = target is { } t ? (tokens[t].Start, tokens[XmlTokens.EndOf(tokens, t)].End) : (_at, _at);
        Copy(first);
        skeleton.Add(
            xml[first..last],
            new Block(_blocks, role.Role, Text(source, preserve), role.Level)
            {
                Line = _lines.LineOf(tokens[source].Start),
                Target = given,
                TargetState = given is null ? SegmentState.Initial : state,
            },
            XliffPieces.OfSegment(XliffPieces.Opened(xml[tokens[target ?? source].Start..tokens[target ?? source].End]))
        );
        _at = last;
        _blocks++;
    }

    private int? Child(int unit, int end, string name)
    {
        for (var i = unit + 1; i < end; i++)
        {
            if (tokens[i].Kind != MarkupTokenKind.Start)
                continue;
            if (Is(tokens[i], name))
                return i;
            i = XmlTokens.EndOf(tokens, i);
        }

        return null;
    }

    private List<int> Marks(int element)
    {
        var marks = new List<int>();
        var end = tokens[element].IsEmpty ? element : XmlTokens.EndOf(tokens, element);
        for (var i = element + 1; i < end; i++)
        {
            if (tokens[i].Kind == MarkupTokenKind.Start && Is(tokens[i], "mrk") && IsSegment(tokens[i]))
            {
                marks.Add(i);
                i = XmlTokens.EndOf(tokens, i);
            }
        }

        return marks;
    }

    private static bool IsSegment(MarkupToken token) => token.Attribute("mtype")?.Value == "seg";

    private string Mid(int mark) => tokens[mark].Attribute("mid")?.Value ?? "";

    private InlineText Text(int mark, bool preserve) =>
        new XliffContent(xml, tokens, SpaceOf(tokens[mark], preserve)).Read(mark);

    private bool HasText(int mark, bool preserve) => Text(mark, preserve).Text.Any(char.IsLetterOrDigit);
}
