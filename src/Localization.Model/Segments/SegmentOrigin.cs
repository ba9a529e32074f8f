namespace Localization.Model.Segments;

/// <summary>Where a translation came from.</summary>
public enum SegmentOrigin
{
    /// <summary>A provider.</summary>
    Engine,

    /// <summary>The translation memory.</summary>
    Memory,

    /// <summary>A rule: dates, credits, names and figures need no engine.</summary>
    Rule,

    /// <summary>There was nothing to translate, or it failed: the source is kept.</summary>
    Source,

    /// <summary>The file itself: it came translated.</summary>
    Document,
}
