namespace Localization.Memory.Xliff;

/// <summary>A segment of an XLIFF file.</summary>
/// <param name="Id">Its id; empty for none.</param>
/// <param name="Source">The source.</param>
/// <param name="Target">The translation; empty where there is none.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Note">The notes of its unit, a line each.</param>
public sealed record XliffSegment(string Id, InlineText Source, InlineText Target, SegmentState State, string Note)
{
    /// <summary>The translation as this program handed it out; null where the file does not say.</summary>
    public HandedOut? HandedOut { get; init; }

    /// <summary>Who wrote or approved it before it was handed out; empty where that is not known.</summary>
    public string Author { get; init; } = "";

    /// <summary>When <see cref="Author"/> did; null where that is not known.</summary>
    public DateTimeOffset? Changed { get; init; }

    /// <summary>Whether the text is another than the one that was handed out, whatever its state says.</summary>
    public bool IsChanged => HandedOut is not null && !Target.IsBlank && !HandedOut.IsSame(Target);

    /// <summary>Whether the file says that a machine made the translation, and nobody has approved it.</summary>
    public bool IsMachine { get; init; }
}
