namespace Localization.Model.Segments;

/// <summary>How far a segment's translation has come (XLIFF 2.1 §4.3.1.23, <c>state</c>).</summary>
public enum SegmentState
{
    /// <summary>Not translated.</summary>
    Initial,

    /// <summary>Translated, by a machine or from memory.</summary>
    Translated,

    /// <summary>Read by a person.</summary>
    Reviewed,

    /// <summary>Signed off.</summary>
    Final,
}
