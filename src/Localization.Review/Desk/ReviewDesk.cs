using System.Collections.Immutable;
using Localization.Pipeline.Import;
using Localization.Quality.Risk;
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
    public async Task<ReviewPage> PageAsync(ReviewQuery query) => await Store.PageAsync(query);

    /// <summary>The figures of all articles together.</summary>
    public async Task<ReviewTotals> TotalsAsync() => await Store.TotalsAsync();

    /// <summary>How many segments of the articles in the list have an issue of each code.</summary>
    public async Task<IReadOnlyDictionary<string, int>> OpenIssuesAsync() => await Store.OpenIssuesAsync();

    /// <summary>One article; null where there is none.</summary>
    public async Task<ReviewArticle?> ArticleAsync(long id) => await Store.ArticleAsync(id);

    /// <summary>An article's segments.</summary>
    public async Task<ImmutableArray<ReviewSegment>> SegmentsAsync(long article) => await Store.SegmentsAsync(article);

    /// <summary>One segment; null where there is none.</summary>
    public async Task<ReviewSegment?> SegmentAsync(long id) => await Store.SegmentAsync(id);

    /// <summary>Writes a translation. What was approved is so no longer, for its text is another.</summary>
    /// <exception cref="DeskForbiddenException">The user may not.</exception>
    public async Task<ReviewSaved> WriteAsync(
        DeskUser user,
        ReviewSegment segment,
        int version,
        InlineText target,
        ReviewChangeKind kind = ReviewChangeKind.Edit
    )
    {
        var state = target.Equals(segment.Target) ? segment.State : SegmentState.Translated;
        await gate.DemandAsync(user, DeskRight.Write, [segment.State, state]);
        return (await SaveAsync([segment], [Edit(user, segment, version, target, state, kind)])).Saved[0];
    }

    /// <summary>Approves a segment, signs it off, or takes that back.</summary>
    /// <exception cref="DeskForbiddenException">The user may not.</exception>
    public async Task<ReviewSaved> SetStateAsync(DeskUser user, ReviewSegment segment, int version, SegmentState state)
    {
        await gate.DemandAsync(user, DeskRight.Approve, [segment.State, state]);
        var edit = Edit(user, segment, version, segment.Target, state, ReviewChangeKind.State);
        return (await SaveAsync([segment], [edit])).Saved[0];
    }

    /// <summary>Approves segments, signs them off, or takes that back, in one step.</summary>
    /// <exception cref="DeskForbiddenException">The user may not.</exception>
    public async Task<DeskResult> SetStateAsync(
        DeskUser user,
        IEnumerable<(ReviewSegment Segment, int Version)> segments,
        SegmentState state
    )
    {
        await gate.DemandAsync(user, DeskRight.Approve, [state]);
        return await ManyAsync(
            user,
            segments.Select(s =>
                (s.Segment, Edit(user, s.Segment, s.Version, s.Segment.Target, state, ReviewChangeKind.State))
            )
        );
    }

    /// <summary>Takes back what the same person did, in one step: a new edit, which is refused where somebody else has
    /// written since.</summary>
    /// <exception cref="DeskForbiddenException">The user may not.</exception>
    public async Task<DeskResult> RestoreAsync(DeskUser user, IEnumerable<DeskRestore> steps)
    {
        var wanted = new List<(DeskRestore Step, ReviewSegment Segment)>();
        foreach (var step in steps)
        {
            if (await Store.SegmentAsync(step.Segment) is { } segment)
                wanted.Add((step, segment));
        }

        await gate.DemandAsync(user, DeskRight.Write, wanted.Select(w => w.Step.State));
        return await ManyAsync(
            user,
            wanted.Select(w =>
                (
                    w.Segment,
                    Edit(user, w.Segment, w.Step.Version, w.Step.Target, w.Step.State, ReviewChangeKind.Restore) with
                    {
                        Writer = w.Step.Writer,
                    }
                )
            )
        );
    }

    /// <summary>Changes several segments' texts, in one step.</summary>
    /// <exception cref="DeskForbiddenException">The user may not.</exception>
    public async Task<DeskResult> ReplaceAsync(
        DeskUser user,
        IEnumerable<(ReviewSegment Segment, InlineText Target)> changes,
        ReviewChangeKind kind
    )
    {
        await gate.DemandAsync(user, DeskRight.Write);
        return await ManyAsync(
            user,
            changes.Select(c =>
                (c.Segment, Edit(user, c.Segment, c.Segment.Version, c.Target, SegmentState.Translated, kind))
            )
        );
    }

    /// <summary>Takes segments from a file that somebody edited elsewhere, in one step.</summary>
    /// <exception cref="DeskForbiddenException">The user may not.</exception>
    public async Task<DeskResult> ImportAsync(DeskUser user, IEnumerable<ImportChange> changes)
    {
        await gate.DemandAsync(user, DeskRight.Import);
        return await ManyAsync(
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

    /// <summary>The segments that <see cref="PropagateAsync"/> would change: those with the same source that no person
    /// has written or approved.</summary>
    public async Task<ImmutableArray<ReviewSegment>> RepeatsAsync(ReviewSegment segment) =>
        [
            .. (await Store.SearchAsync(segment.Segment.Source.Text, 1000)).Where(s =>
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
    public async Task<DeskResult> PropagateAsync(DeskUser user, ReviewSegment segment) =>
        await ReplaceAsync(
            user,
            (await RepeatsAsync(segment)).Select(s => (s, segment.Target)),
            ReviewChangeKind.Propagate
        );

    /// <summary>Ignores an issue: here or wherever it comes up.</summary>
    /// <exception cref="DeskForbiddenException">The user may not.</exception>
    public async Task IgnoreAsync(DeskUser user, ReviewSegment segment, QualityIssue issue, bool everywhere)
    {
        await gate.DemandAsync(user, DeskRight.Ignore);
        await Store.IgnoreAsync(everywhere ? null : segment.Id, issue, user.Name);
        await TellAsync(segment, ReviewChangeKind.State);
    }

    /// <summary>The issues that are ignored.</summary>
    public async Task<ImmutableArray<IgnoredIssue>> IgnoredAsync() => await Store.IgnoredAsync();

    /// <summary>Shows an issue again.</summary>
    /// <exception cref="DeskForbiddenException">The user may not.</exception>
    public async Task<bool> UnignoreAsync(DeskUser user, long? segment, string code, ImmutableArray<string> arguments)
    {
        await gate.DemandAsync(user, DeskRight.Ignore);
        if (!await Store.UnignoreAsync(segment, code, arguments, user.Name))
            return false;
        events.RaiseGlossary();
        return true;
    }

    /// <summary>A segment's history, the newest first.</summary>
    public async Task<ImmutableArray<ReviewChange>> HistoryAsync(long segment) => await Store.HistoryAsync(segment);

    /// <summary>What people did in all articles, the newest first.</summary>
    public async Task<ImmutableArray<ReviewLogEntry>> LogAsync(ReviewLogPlace before, int limit) =>
        await Store.LogAsync(before, limit);

    /// <summary>Segments that hold a text.</summary>
    public async Task<ImmutableArray<ReviewSegment>> SearchAsync(string text, int limit) =>
        await Store.SearchAsync(text, limit);

    /// <summary>Checks segments again, as when the glossary has changed. No text changes.</summary>
    public async Task RecheckAsync(IEnumerable<ReviewSegment> segments)
    {
        foreach (var article in segments.GroupBy(s => s.Article))
        {
            await Store.CheckedAsync([.. article.Select(Checked)]);
            events.RaiseArticle(article.Key);
        }
    }

    private ReviewSegment Checked(ReviewSegment segment)
    {
        var found = terms.Check.Check(segment.Segment.Source, segment.Target, segment.Segment.Role);
        // The engine was unsure of its own text alone.
        var doubt = segment.Target.Text == segment.Machine ? segment.Issues.Where(i => i.Code == EngineDoubt.Code) : [];
        ImmutableArray<QualityIssue> issues = [.. doubt, .. found.Issues];
        return segment with
        {
            Issues = issues,
            Terms = found.Terms.Length,
            TermsKept = found.TermsKept,
            Risk = segment.Issues.SequenceEqual(issues) ? segment.Risk : found.Risk,
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
    private async Task<DeskResult> ManyAsync(
        DeskUser user,
        IEnumerable<(ReviewSegment Segment, ReviewEdit Edit)> changes
    )
    {
        var all = changes.ToList();
        var allowed = all.Where(c => c.Segment.State != SegmentState.Final || user.May(DeskRight.SignOff)).ToList();
        var refused = all.Except(allowed).Select(c => c.Segment).ToImmutableArray();
        if (allowed.Count == 0)
            return DeskResult.Nothing with { Refused = refused };
        var (saved, changed) = await SaveAsync([.. allowed.Select(c => c.Segment)], [.. allowed.Select(c => c.Edit)]);
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

    private async Task<(ImmutableArray<ReviewSaved> Saved, ImmutableArray<SegmentChanged> Changed)> SaveAsync(
        IReadOnlyList<ReviewSegment> before,
        IReadOnlyList<ReviewEdit> edits
    )
    {
        var step = Interlocked.Increment(ref _step);
        var saved = await Store.SaveAllAsync(edits);

        // What is asked for twice was done once.
        var changed = Enumerable
            .Range(0, edits.Count)
            .Where(i => !saved[i].IsConflict && saved[i].Segment.Version == edits[i].Version + 1)
            .Select(i => new SegmentChanged(before[i], saved[i].Segment, edits[i].Kind, step))
            .ToImmutableArray();
        foreach (var change in changed)
            events.Raise(change);
        await NotifyFinishedAsync(changed, edits);
        return (saved, changed);
    }

    private async Task TellAsync(ReviewSegment before, ReviewChangeKind kind)
    {
        var after = (await Store.SegmentAsync(before.Id))!;
        events.Raise(new SegmentChanged(before, after, kind, Interlocked.Increment(ref _step)));
    }
}
