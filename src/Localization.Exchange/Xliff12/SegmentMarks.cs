using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff12;

/// <summary>The marks of segments are unique in the segmented source, and each of the target is there too.</summary>
internal sealed class SegmentMarks : IRule<XElement>
{
    /// <inheritdoc/>
    public string Section => "XLIFF 1.2 §2.4 seg-source, §2.5 mrk: mid";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check(XElement document)
    {
        foreach (var unit in document.Descendants().Where(e => e.Is("trans-unit", "alt-trans")))
        {
            if (unit.Element(document.Name.Namespace + "seg-source") is not { } source)
                continue;
            var marks = Marks(source).ToList();
            foreach (var fault in marks.Repeated("id-repeated", "mid"))
                yield return fault;
            var known = marks.Select(m => m.Value("mid")).ToHashSet(StringComparer.Ordinal);
            foreach (var mark in unit.Elements(document.Name.Namespace + "target").SelectMany(Marks))
            {
                if (mark.Value("mid") is { } mid && !known.Contains(mid))
                    yield return new Fault(mark, "mark-without-source", mid);
            }
        }
    }

    private static IEnumerable<XElement> Marks(XElement text) =>
        text.Descendants().Where(e => e.Is("mrk") && e.Value("mtype") == "seg");
}
