namespace Localization.Exchange.Xliff;

/// <summary>A segment of a unit.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Segment">The element of the segment in 2.x; the unit in 1.2.</param>
/// <param name="Source">The source: of 1.2 an element <c>source</c>, or a mark in <c>seg-source</c>.</param>
/// <param name="Target">The translation; null for none.</param>
public sealed record XliffPart(XElement Unit, XElement Segment, XElement Source, XElement? Target)
{
    /// <summary>Whether the unit is split by marks (XLIFF 1.2 §2.4, <c>seg-source</c>) and this is one of
    /// them.</summary>
    public bool IsMark => Source.Name.LocalName == "mrk";
}
