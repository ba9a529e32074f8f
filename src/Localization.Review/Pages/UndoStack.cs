using Localization.Model;

namespace Localization.Review.Pages;

/// <summary>What one person did to an article since the page was opened, for undo and redo. In: changes. Out: the text
/// and state to go back to. What is written in one sitting is one step.</summary>
internal sealed class UndoStack
{
    private const int Most = 200;
    private readonly List<Step> _done = [];
    private readonly List<Step> _undone = [];

    /// <summary>Whether there is something to take back.</summary>
    public bool CanUndo => _done.Count > 0;

    /// <summary>Whether there is something to do again.</summary>
    public bool CanRedo => _undone.Count > 0;

    /// <summary>Remembers a change.</summary>
    public void Add(SegmentChanged change)
    {
        if (change.Before.Target.Equals(change.After.Target) && change.Before.State == change.After.State)
            return;
        _undone.Clear();
        if (
            change.Kind == ReviewChangeKind.Edit
            && _done is [.., { Kind: ReviewChangeKind.Edit } last]
            && last.Segment == change.After.Id
            && last.After.Version == change.Before.Version
        )
            _done[^1] = last with { After = change.After };
        else
            _done.Add(new Step(change.After.Id, change.Before, change.After, change.Kind));
        if (_done.Count > Most)
            _done.RemoveAt(0);
    }

    /// <summary>The last step, which becomes one to do again; null where there is none.</summary>
    public ReviewSegment? Undo() => Move(_done, _undone)?.Before;

    /// <summary>The last step that was taken back; null where there is none.</summary>
    public ReviewSegment? Redo() => Move(_undone, _done)?.After;

    private static Step? Move(List<Step> from, List<Step> to)
    {
        if (from.Count == 0)
            return null;
        var step = from[^1];
        from.RemoveAt(from.Count - 1);
        to.Add(step);
        return step;
    }

    private sealed record Step(long Segment, ReviewSegment Before, ReviewSegment After, ReviewChangeKind Kind);
}
