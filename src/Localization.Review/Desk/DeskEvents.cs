namespace Localization.Review.Desk;

/// <summary>Tells every open page what has changed, so that two people see the same.</summary>
public sealed class DeskEvents
{
    /// <summary>A segment has changed.</summary>
    public event Action<SegmentChanged>? Segment;

    /// <summary>An article was put on the desk anew, or its segments were split or joined.</summary>
    public event Action<long>? Article;

    /// <summary>Somebody came, went or moved to another segment.</summary>
    public event Action<long>? Presence;

    /// <summary>A translation under way has moved on.</summary>
    public event Action? Intake;

    /// <summary>The glossary has changed.</summary>
    public event Action? Glossary;

    /// <summary>An article was assigned, commented or finished.</summary>
    public event Action<DeskNotice>? Notice;

    /// <summary>Whether somebody wants to hear of notices.</summary>
    internal bool HasNoticeListeners => Notice is not null;

    internal void Raise(SegmentChanged change) => Segment?.Invoke(change);

    internal void RaiseArticle(long article) => Article?.Invoke(article);

    internal void RaisePresence(long article) => Presence?.Invoke(article);

    internal void RaiseIntake() => Intake?.Invoke();

    internal void RaiseGlossary() => Glossary?.Invoke();

    internal void RaiseNotice(DeskNotice notice) => Notice?.Invoke(notice);
}

/// <summary>A change of a segment.</summary>
/// <param name="Before">As it was.</param>
/// <param name="After">As it is.</param>
/// <param name="Kind">What it was changed for.</param>
/// <param name="Step">The step that it belongs to: what is done at once is taken back at once.</param>
public sealed record SegmentChanged(ReviewSegment Before, ReviewSegment After, ReviewChangeKind Kind, long Step);
