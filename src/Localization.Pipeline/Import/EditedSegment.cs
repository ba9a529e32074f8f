namespace Localization.Pipeline.Import;

/// <summary>A segment of a file that came back.</summary>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Entry">Its translation as the memory would keep it, with its context, state, author and time.</param>
public sealed record EditedSegment(int Number, MemoryEntry Entry)
{
    /// <summary>The translation as it was handed out; null where that is not known.</summary>
    public HandedOut? HandedOut { get; init; }

    /// <summary>Whether somebody made it a translation to be taken: by another text, by approving it, or by taking all
    /// of the file.</summary>
    public bool IsTaken { get; init; }

    /// <summary>Whether the text is another than the one that was handed out.</summary>
    public bool IsChanged => HandedOut is not null && !HandedOut.IsSame(Entry.Target);

    /// <summary>Whether somebody approved it outside.</summary>
    public bool IsRaised =>
        Entry.State >= SegmentState.Reviewed && (HandedOut is null || Entry.State > HandedOut.State);
}
