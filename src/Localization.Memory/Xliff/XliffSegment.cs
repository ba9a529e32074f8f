using Localization.Model;

namespace Localization.Memory.Xliff;

/// <summary>A segment of an XLIFF file.</summary>
/// <param name="Id">Its id; empty for none.</param>
/// <param name="Source">The source.</param>
/// <param name="Target">The translation; empty where there is none.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Note">The notes of its unit, a line each.</param>
public sealed record XliffSegment(string Id, InlineText Source, InlineText Target, SegmentState State, string Note)
{
    /// <summary>Whether the file says that a machine made the translation, and nobody has approved it.</summary>
    public bool IsMachine { get; init; }
}
