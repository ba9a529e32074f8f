using System.Collections.Immutable;
using Localization.Pipeline.Import;
using Localization.Review.Rights;

namespace Localization.Review.Desk;

/// <summary>What people do to segments: write, approve, undo, replace, split, join. Each step is allowed or refused
/// here, checked, kept in the history and told to every open page. The store puts what is approved into the memory, in
/// the same transaction.</summary>
public sealed partial class ReviewDesk(
    DeskSettings settings,
    TermsInForce terms,
    DeskEvents events,
    DeskGate gate,
    DeskPeople people
)
{
    /// <summary>The longest translation that is taken, in UTF-16 units.</summary>
    public const int LongestText = 50_000;

    private long _step;

    private IReviewStore Store => settings.Store;

    /// <summary>A page of the articles.</summary>
    public ReviewPage Page(ReviewQuery query) => Store.Page(query);

    /// <summary>The figures of all articles together.</summary>
    public ReviewTotals Totals() => Store.Totals();

    /// <summary>How many segments of the articles in the list have an issue of each code.</summary>
    public IReadOnlyDictionary<string, int> OpenIssues() => Store.OpenIssues();

    /// <summary>One article; null where there is none.</summary>
    public ReviewArticle? Article(long id) => Store.Article(id);

    /// <summary>An article's segments.</summary>
    public ImmutableArray<ReviewSegment> Segments(long article) => Store.Segments(article);

    /// <summary>One segment; null where there is none.</summary>
    public ReviewSegment? Segment(long id) => Store.Segment(id);

    /// <summary>Writes a translation. What was approved is so no longer, for its text is another.</summary>
    /// <exception cref="DeskForbiddenException">The user may not.</exception>
    public ReviewSaved Write(
        DeskUser user,
        ReviewSegment segment,
        int version,
        InlineText target,
        ReviewChangeKind kind = ReviewChangeKind.Edit
    )
    {
        var state = target.Equals(segment.Target) ? segment.State : SegmentState.Translated;
        gate.Demand(user, DeskRight.Write, [segment.State, state]);
        return Save([segment], [Edit(user, segment, version, target, state, kind)]).Saved[0];
    }

    /// <summary>Approves a segment, signs it off, or takes that back.</summary>
    /// <exception cref="DeskForbiddenException">The user may not.</exception>
    public ReviewSaved SetState(DeskUser user, ReviewSegment segment, int version, SegmentState state)
    {
        gate.Demand(user, DeskRight.Approve, [segment.State, state]);
        return Save([segment], [Edit(user, segment, version, segment.Target, state, ReviewChangeKind.State)]).Saved[0];
    }

    /// <summary>Approves segments, signs them off, or takes that back, in one step.</summary>
    /// <exception cref="DeskForbiddenException">The user may not.</exception>
    public DeskResult SetState(
        DeskUser user,
        IEnumerable<(ReviewSegment Segment, int Version)> segments,
        SegmentState state
    )
    {
        gate.Demand(user, DeskRight.Approve, [state]);
        return Many(
            user,
            segments.Select(s =>
                (s.Segment, Edit(user, s.Segment, s.Version, s.Segment.Target, state, ReviewChangeKind.State))
            )
        );
    }

    /// <summary>Takes back what the same person did, in one step: a new edit, which is refused where somebody else has
    /// written since.</summary>
    /// <exception cref="DeskForbiddenException">The user may not.</exception>
    public DeskResult Restore(DeskUser user, IEnumerable<DeskRestore> steps)
    {
        var wanted = steps
            .Select(s => (Step: s, Segment: Store.Segment(s.Segment)))
            .Where(s => s.Segment is not null)
            .ToList();
        gate.Demand(user, DeskRight.Write, wanted.Select(w => w.Step.State));
        return Many(
            user,
            wanted.Select(w =>
                (
                    w.Segment!,
                    Edit(user, w.Segment!, w.Step.Version, w.Step.Target, w.Step.State, ReviewChangeKind.Restore) with
                    {
                        Writer = w.Step.Writer,
                    }
                )
            )
        );
    }

    /// <summary>Changes several segments' texts, in one step.</summary>
    /// <exception cref="DeskForbiddenException">The user may not.</exception>
    public DeskResult Replace(
        DeskUser user,
        IEnumerable<(ReviewSegment Segment, InlineText Target)> changes,
        ReviewChangeKind kind
    )
    {
        gate.Demand(user, DeskRight.Write);
        return Many(
            user,
            changes.Select(c =>
                (c.Segment, Edit(user, c.Segment, c.Segment.Version, c.Target, SegmentState.Translated, kind))
            )
        );
    }

    /// <summary>Takes segments from a file that somebody edited elsewhere, in one step.</summary>
    /// <exception cref="DeskForbiddenException">The user may not.</exception>
    public DeskResult Import(DeskUser user, IEnumerable<ImportChange> changes)
    {
        gate.Demand(user, DeskRight.Import);
        return Many(
            user,
            changes.Select(c =>
                (
                    c.Segment,
                    Edit(
                        user,
                        c.Segment,
                        c.Segment.Version,
                        c.Target,
                        c.State == SegmentState.Final && !user.May(DeskRight.SignOff) ? SegmentState.Reviewed : c.State,
                        ReviewChangeKind.Import
                    )
                )
            )
        );
    }

    /// <summary>The segments that <see cref="Propagate"/> would change: those with the same source that no person has
    /// written or approved.</summary>
    public ImmutableArray<ReviewSegment> Repeats(ReviewSegment segment) =>
        [
            .. Store
                .Search(segment.Segment.Source.Text, 1000)
                .Where(s =>
                    s.Id != segment.Id
                    && s.Segment.Source.Equals(segment.Segment.Source)
                    && s is { IsPersons: false, Author.Length: 0, Writer.Length: 0, State: < SegmentState.Reviewed }
                    && s.Origin is not (SegmentOrigin.Memory or SegmentOrigin.Document)
                    && !s.Target.Equals(segment.Target)
                ),
        ];

    /// <summary>Gives a segment's translation to all segments with the same source, in all articles, in one step.
    /// Nobody's work is written over.</summary>
    /// <exception cref="DeskForbiddenException">The user may not.</exception>
    public DeskResult Propagate(DeskUser user, ReviewSegment segment) =>
        Replace(user, Repeats(segment).Select(s => (s, segment.Target)), ReviewChangeKind.Propagate);

    /// <summary>Ignores an issue: here or wherever it comes up.</summary>
    /// <exception cref="DeskForbiddenException">The user may not.</exception>
    public void Ignore(DeskUser user, ReviewSegment segment, QualityIssue issue, bool everywhere)
    {
        gate.Demand(user, DeskRight.Ignore);
        Store.Ignore(everywhere ? null : segment.Id, issue, user.Name);
        Tell(segment, ReviewChangeKind.State);
    }

    /// <summary>The issues that are ignored.</summary>
    public ImmutableArray<IgnoredIssue> Ignored() => Store.Ignored();

    /// <summary>Shows an issue again.</summary>
    /// <exception cref="DeskForbiddenException">The user may not.</exception>
    public bool Unignore(DeskUser user, long? segment, string code, ImmutableArray<string> arguments)
    {
        gate.Demand(user, DeskRight.Ignore);
        if (!Store.Unignore(segment, code, arguments, user.Name))
            return false;
        events.RaiseGlossary();
        return true;
    }

    /// <summary>A segment's history, the newest first.</summary>
    public ImmutableArray<ReviewChange> History(long segment) => Store.History(segment);

    /// <summary>What people did in all articles, the newest first.</summary>
    public ImmutableArray<ReviewLogEntry> Log(ReviewLogPlace before, int limit) => Store.Log(before, limit);

    /// <summary>Segments that hold a text.</summary>
    public ImmutableArray<ReviewSegment> Search(string text, int limit) => Store.Search(text, limit);

    /// <summary>Checks segments again, as when the glossary has changed. No text changes.</summary>
    public void Recheck(IEnumerable<ReviewSegment> segments)
    {
        foreach (var article in segments.GroupBy(s => s.Article))
        {
            Store.Checked([.. article.Select(Checked)]);
            events.RaiseArticle(article.Key);
        }
    }

    private ReviewSegment Checked(ReviewSegment segment)
    {
        var found = terms.Check.Check(segment.Segment.Source, segment.Target, segment.Segment.Role);
        return segment with
        {
            Issues = found.Issues,
            Terms = found.Terms.Length,
            TermsKept = found.TermsKept,
            Risk = segment.Issues.SequenceEqual(found.Issues) ? segment.Risk : found.Risk,
        };
    }

    private ReviewEdit Edit(
        DeskUser user,
        ReviewSegment segment,
        int version,
        InlineText target,
        SegmentState state,
        ReviewChangeKind kind
    )
    {
        var found = terms.Check.Check(segment.Segment.Source, target, segment.Segment.Role);
        return new ReviewEdit(segment.Id, version, target, state, user.Name, kind)
        {
            Issues = found.Issues,
            Terms = found.Terms.Length,
            TermsKept = found.TermsKept,
            Risk = found.Risk,
        };
    }

    // Of many segments those that are final are left to an editor, and the others are changed.
    private DeskResult Many(DeskUser user, IEnumerable<(ReviewSegment Segment, ReviewEdit Edit)> changes)
    {
        var all = changes.ToList();
        var allowed = all.Where(c => c.Segment.State != SegmentState.Final || user.May(DeskRight.SignOff)).ToList();
        var refused = all.Except(allowed).Select(c => c.Segment).ToImmutableArray();
        if (allowed.Count == 0)
            return DeskResult.Nothing with { Refused = refused };
        var (saved, changed) = Save([.. allowed.Select(c => c.Segment)], [.. allowed.Select(c => c.Edit)]);
        return new DeskResult(
            changed,
            [
                .. saved
                    .Zip(allowed, (s, c) => (Saved: s, c.Edit))
                    .Where(s => s.Saved.IsConflict)
                    .Select(s => new DeskConflict(s.Edit.Target, s.Saved.Segment)),
            ],
            refused
        );
    }

    private (ImmutableArray<ReviewSaved> Saved, ImmutableArray<SegmentChanged> Changed) Save(
        IReadOnlyList<ReviewSegment> before,
        IReadOnlyList<ReviewEdit> edits
    )
    {
        var step = Interlocked.Increment(ref _step);
        var saved = Store.Save(edits);

        // What is asked for twice was done once.
        var changed = Enumerable
            .Range(0, edits.Count)
            .Where(i => !saved[i].IsConflict && saved[i].Segment.Version == edits[i].Version + 1)
            .Select(i => new SegmentChanged(before[i], saved[i].Segment, edits[i].Kind, step))
            .ToImmutableArray();
        foreach (var change in changed)
            events.Raise(change);
        NotifyFinished(changed, edits);
        return (saved, changed);
    }

    private void Tell(ReviewSegment before, ReviewChangeKind kind) =>
        events.Raise(new SegmentChanged(before, Store.Segment(before.Id)!, kind, Interlocked.Increment(ref _step)));
}
