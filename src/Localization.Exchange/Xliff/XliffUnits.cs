using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff;

/// <summary>What a <c>unit</c> (XLIFF 2.1 §4.2.2.5) or a <c>trans-unit</c> (XLIFF 1.2 §2.2) says: its segments, their
/// translations and states. The same for whoever reads the file.</summary>
public static class XliffUnits
{
    /// <summary>The segments of a unit, in order.</summary>
    public static IEnumerable<XliffPart> Parts(XElement unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (unit.Is("unit"))
        {
            return unit.Elements(unit.Name.Namespace + "segment")
                .Where(s => Child(s, "source") is not null)
                .Select(s => new XliffPart(unit, s, Child(s, "source")!, Child(s, "target")));
        }

        var (source, target) = (Child(unit, "source"), Child(unit, "target"));
        var marks = Marks(Child(unit, "seg-source"));
        var targets = Marks(target);

        // A translation that is not split is one of the whole unit.
        if (marks.Count > 0 && (targets.Count > 0 || target is null || !IsTranslation(unit, unit, target)))
            return marks.Select(m => new XliffPart(unit, unit, m, targets.Find(t => Mid(t) == Mid(m))));
        return source is null ? [] : [new XliffPart(unit, unit, source, target)];
    }

    /// <summary>The marks of segments in a <c>seg-source</c> or <c>target</c> of 1.2.</summary>
    public static List<XElement> Marks(XElement? parent)
    {
        var marks = new List<XElement>();
        if (parent is not null)
            Collect(parent, marks);
        return marks;
    }

    /// <summary>What a mark and its translation share.</summary>
    public static string Mid(XElement mark) => mark.Value("mid") ?? "";

    /// <summary>The first child of the namespace of its parent.</summary>
    public static XElement? Child(XElement parent, string name)
    {
        ArgumentNullException.ThrowIfNull(parent);
        return parent.Element(parent.Name.Namespace + name);
    }

    /// <summary>How far a translation has come. Without a state, and with one that only asks for another look, it is a
    /// translation.</summary>
    /// <param name="unit">The unit; its approval (1.2 §2.2) is that of its target.</param>
    /// <param name="segment">The element of the segment in 2.x, which has the state there.</param>
    /// <param name="target">The target of the segment, or of the unit, which has the state in 1.2.</param>
    public static SegmentState State(XElement unit, XElement segment, XElement target) =>
        unit.Value("approved") == "yes"
            ? SegmentState.Final
            : StateName(segment, target) switch
            {
                "initial" or "new" or "needs-translation" => SegmentState.Initial,
                "reviewed" or "signed-off" => SegmentState.Reviewed,
                "final" => SegmentState.Final,
                _ => SegmentState.Translated,
            };

    /// <summary>Whether a person is asked to look at a translation again.</summary>
    /// <param name="segment">The element of the segment in 2.x, which has the state there.</param>
    /// <param name="target">The target, which has the state in 1.2.</param>
    public static bool IsUnfinished(XElement segment, XElement target) =>
        StateName(segment, target)?.StartsWith("needs-", StringComparison.Ordinal) == true;

    private static string? StateName(XElement segment, XElement target) =>
        target.Value("state") ?? segment.Value("state");

    private static bool IsTranslation(XElement unit, XElement segment, XElement target) =>
        !string.IsNullOrWhiteSpace(target.Value) && State(unit, segment, target) > SegmentState.Initial;

    private static void Collect(XElement parent, List<XElement> marks)
    {
        foreach (var element in parent.Elements())
        {
            if (element.Is("mrk") && element.Value("mtype") == "seg" && element.Name.Namespace == parent.Name.Namespace)
                marks.Add(element);
            else
                Collect(element, marks);
        }
    }
}
