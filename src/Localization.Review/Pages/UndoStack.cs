using Localization.Review.Desk;

namespace Localization.Review.Pages;

/// <summary>What one person did since the page was opened, for undo and redo. In: changes. Out: the step to take back.
/// What is written in one sitting, or done to many segments at once, is one step. A step knows the version that it
/// left: where somebody else has written since, it is not taken back unseen.</summary>
internal sealed class UndoStack
{
    private const int Most = 200;
    private readonly List<UndoStep> _done = [];
    private readonly List<UndoStep> _undone = [];

    /// <summary>Whether there is something to take back.</summary>
    public bool CanUndo => _done.Count > 0;

    /// <summary>Whether there is something to do again.</summary>
    public bool CanRedo => _undone.Count > 0;

    /// <summary>Remembers a change.</summary>
    public void Add(SegmentChanged change)
    {
        if (change.Before.Target.Equals(change.After.Target) && change.Before.State == change.After.State)
            return;
        var part = new UndoPart(change.Before, change.After);
        if (_done is [.., var last] && last.Cut is null && last.Number == change.Step)
        {
            if (!last.Parts.Exists(p => p.After.Id == part.After.Id))
                last.Parts.Add(part);
            return;
        }

        _undone.Clear();
        if (
            change.Kind == ReviewChangeKind.Edit
            && _done is [.., { Kind: ReviewChangeKind.Edit, Parts: [var only] } typed]
            && only.After.Id == part.After.Id
            && only.After.Version == part.Before.Version
        )
            typed.Parts[0] = only with { After = part.After };
        else
            Push(new UndoStep(change.Step, change.Kind, [part], null));
    }

    /// <summary>Remembers that segments were split or joined.</summary>
    public void Add(DeskCut cut)
    {
        _undone.Clear();
        Push(new UndoStep(0, ReviewChangeKind.Resegment, [], cut));
    }

    /// <summary>The last step, taken from the stack; null where there is none.</summary>
    public UndoStep? Undo() => Pop(_done);

    /// <summary>The last step that was taken back, taken from the stack; null where there is none.</summary>
    public UndoStep? Redo() => Pop(_undone);

    /// <summary>A step was taken back: it can be done again.</summary>
    /// <param name="step">The step.</param>
    /// <param name="now">Its segments as they are now; those that somebody else has changed are not among
    /// them.</param>
    public void Undone(UndoStep step, IReadOnlyList<ReviewSegment> now) =>
        Move(
            step,
            now,
            _done,
            _undone,
            left: (p, s) => p with { Before = s },
            meets: (p, old) => p.After.Version == old.Before.Version,
            met: (p, s) => p with { After = p.After with { Version = s.Version } }
        );

    /// <summary>A step was done again: it can be taken back.</summary>
    public void Redone(UndoStep step, IReadOnlyList<ReviewSegment> now) =>
        Move(
            step,
            now,
            _undone,
            _done,
            left: (p, s) => p with { After = s },
            meets: (p, old) => p.Before.Version == old.After.Version,
            met: (p, s) => p with { Before = p.Before with { Version = s.Version } }
        );

    /// <summary>A cut was taken back or made again.</summary>
    public void Recut(DeskCut cut, bool undone) =>
        (undone ? _undone : _done).Add(
            new UndoStep(
                0,
                ReviewChangeKind.Resegment,
                [],
                undone ? new DeskCut(cut.Article, cut.After, cut.Before) : cut
            )
        );

    // The steps below and above are of versions that are no more: what was restored is in their place.
    private static void Move(
        UndoStep step,
        IReadOnlyList<ReviewSegment> now,
        List<UndoStep> from,
        List<UndoStep> to,
        Func<UndoPart, ReviewSegment, UndoPart> left,
        Func<UndoPart, UndoPart, bool> meets,
        Func<UndoPart, ReviewSegment, UndoPart> met
    )
    {
        var parts = new List<UndoPart>();
        foreach (var part in step.Parts)
        {
            if (now.FirstOrDefault(s => s.Id == part.After.Id) is not { } segment)
                continue;
            parts.Add(left(part, segment));
            foreach (var other in from)
            {
                for (var i = 0; i < other.Parts.Count; i++)
                {
                    if (other.Parts[i].After.Id == segment.Id && meets(other.Parts[i], part))
                        other.Parts[i] = met(other.Parts[i], segment);
                }
            }
        }

        if (parts.Count > 0)
            to.Add(step with { Parts = parts });
    }

    private void Push(UndoStep step)
    {
        _done.Add(step);
        if (_done.Count > Most)
            _done.RemoveAt(0);
    }

    private static UndoStep? Pop(List<UndoStep> from)
    {
        if (from.Count == 0)
            return null;
        var step = from[^1];
        from.RemoveAt(from.Count - 1);
        return step;
    }
}

/// <summary>One step of a person.</summary>
/// <param name="Number">The desk's number of the step.</param>
/// <param name="Kind">What for.</param>
/// <param name="Parts">The segments that it changed.</param>
/// <param name="Cut">The cut that it made; null where it changed texts or states.</param>
internal sealed record UndoStep(long Number, ReviewChangeKind Kind, List<UndoPart> Parts, DeskCut? Cut)
{
    /// <summary>What takes it back.</summary>
    public IEnumerable<DeskRestore> Back => Parts.Select(p => Restore(p.After.Version, p.Before));

    /// <summary>What does it again.</summary>
    public IEnumerable<DeskRestore> Again => Parts.Select(p => Restore(p.Before.Version, p.After));

    private static DeskRestore Restore(int version, ReviewSegment wanted) =>
        new(wanted.Id, version, wanted.Target, wanted.State, wanted.Writer);
}

/// <summary>A segment in a step.</summary>
/// <param name="Before">As it was.</param>
/// <param name="After">As the step left it.</param>
internal sealed record UndoPart(ReviewSegment Before, ReviewSegment After);
