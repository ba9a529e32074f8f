namespace Localization.Segments.Srx;

/// <summary>What a rule file says of all its rules (SRX 2.0 §3.1, <c>&lt;header&gt;</c>).</summary>
/// <param name="SegmentSubflows">Whether footnotes and the like are segmented too (<c>segmentsubflows</c>). Articles
/// hand their subflows over as blocks of their own, so this is for the reader of an article.</param>
/// <param name="Cascade">Whether the rules of every matching language map hold, in order (<c>cascade="yes"</c>), or
/// those of the first alone.</param>
/// <param name="IncludeStart">Whether an opening code at a break belongs to the segment before it
/// (<c>&lt;formathandle type="start"&gt;</c>).</param>
/// <param name="IncludeEnd">The same for a closing code.</param>
/// <param name="IncludeIsolated">The same for a code that is alone.</param>
public sealed record SrxHeader(
    bool SegmentSubflows,
    bool Cascade,
    bool IncludeStart,
    bool IncludeEnd,
    bool IncludeIsolated
)
{
    /// <summary>What holds where the header is silent: opening and lone codes go with what follows, closing codes with
    /// what went before.</summary>
    public static readonly SrxHeader Default = new(true, true, false, true, false);

    /// <summary>What the rule files of this library say: a lone code right after a sentence, such as a note's mark,
    /// stays with it.</summary>
    internal static readonly SrxHeader Bundled = Default with { IncludeIsolated = true };
}
