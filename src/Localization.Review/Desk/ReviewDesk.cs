using System.Collections.Immutable;
using Localization.Model;
using Localization.Pipeline;

namespace Localization.Review;

/// <summary>What people do to segments: write, approve, restore, replace, split, join. Each step is checked, kept in
/// the history and told to every open page; what is approved enters the memory as theirs.</summary>
public sealed class ReviewDesk(DeskSettings settings, TermsInForce terms, DeskEvents events)
{
    /// <summary>The longest translation that is taken, in UTF-16 units.</summary>
    public const int LongestText = 50_000;

    private IReviewStore Store => settings.Store;

    /// <summary>All articles.</summary>
    public ImmutableArray<ReviewArticle> Articles() => Store.Articles();

    /// <summary>One article; null where there is none.</summary>
    public ReviewArticle? Article(long id) => Store.Article(id);

    /// <summary>An article's segments.</summary>
    public ImmutableArray<ReviewSegment> Segments(long article) => Store.Segments(article);

    /// <summary>One segment; null where there is none.</summary>
    public ReviewSegment? Segment(long id) => Store.Segment(id);

    /// <summary>Writes a translation. What was approved is so no longer, for its text is another.</summary>
    public ReviewSaved Write(
        ReviewSegment segment,
        int version,
        InlineText target,
        string author,
        ReviewChangeKind kind = ReviewChangeKind.Edit
    ) =>
        Save(
            segment,
            [
                Edit(
                    segment,
                    version,
                    target,
                    target.Equals(segment.Target) ? segment.State : SegmentState.Translated,
                    author,
                    kind
                ),
            ]
        )[0];

    /// <summary>Approves a segment, signs it off, or takes that back.</summary>
    public ReviewSaved SetState(ReviewSegment segment, int version, SegmentState state, string author) =>
        SetState([(segment, version)], state, author)[0];

    /// <summary>Approves segments, signs them off, or takes that back.</summary>
    public ImmutableArray<ReviewSaved> SetState(
        IReadOnlyList<(ReviewSegment Segment, int Version)> segments,
        SegmentState state,
        string author
    )
    {
        if (segments.Count == 0)
            return [];
        var edits = segments
            .Select(s => Edit(s.Segment, s.Version, s.Segment.Target, state, author, ReviewChangeKind.State))
            .ToList();
        return Save(segments[0].Segment, edits);
    }

    /// <summary>Takes an earlier state of affairs back: a text with its state.</summary>
    public ReviewSaved Restore(ReviewSegment segment, InlineText target, SegmentState state, string author) =>
        Save(segment, [Edit(segment, segment.Version, target, state, author, ReviewChangeKind.Restore)])[0];

    /// <summary>Changes several segments' texts at once.</summary>
    public ImmutableArray<ReviewSaved> Replace(
        IReadOnlyList<(ReviewSegment Segment, InlineText Target)> changes,
        string author,
        ReviewChangeKind kind
    ) =>
        changes.Count == 0
            ? []
            : Save(
                changes[0].Segment,
                [
                    .. changes.Select(c =>
                        Edit(c.Segment, c.Segment.Version, c.Target, SegmentState.Translated, author, kind)
                    ),
                ]
            );

    /// <summary>Takes segments from a file that somebody edited elsewhere.</summary>
    public ImmutableArray<ReviewSaved> Import(
        IReadOnlyList<(ReviewSegment Segment, InlineText Target, SegmentState State)> changes,
        string author
    ) =>
        changes.Count == 0
            ? []
            : Save(
                changes[0].Segment,
                [
                    .. changes.Select(c =>
                        Edit(c.Segment, c.Segment.Version, c.Target, c.State, author, ReviewChangeKind.Import)
                    ),
                ]
            );

    /// <summary>Gives a segment's translation to all segments with the same source, in all articles. Nobody's work is
    /// written over: only segments that no person has changed or approved take it.</summary>
    /// <returns>How many took it.</returns>
    public int Propagate(ReviewSegment segment, string author)
    {
        var like = Store
            .Search(segment.Segment.Source.Text, 1000)
            .Where(s =>
                s.Id != segment.Id
                && s.Segment.Source.Equals(segment.Segment.Source)
                && s.Author.Length == 0
                && s.State < SegmentState.Reviewed
                && !s.Target.Equals(segment.Target)
            )
            .ToList();
        return Replace([.. like.Select(s => (s, segment.Target))], author, ReviewChangeKind.Propagate)
            .Count(s => !s.IsConflict);
    }

    /// <summary>Joins a segment with the one behind it.</summary>
    /// <returns>Whether it could be.</returns>
    public bool Join(ReviewSegment segment, string author)
    {
        var all = Segments(segment.Article);
        var at = Index(all, segment);
        return at >= 0
            && at + 1 < all.Length
            && ReviewCuts.CanJoin(all[at], all[at + 1])
            && Resegment(
                segment.Article,
                [.. all[..at], ReviewCuts.Join(all[at], all[at + 1]), .. all[(at + 2)..]],
                author
            );
    }

    /// <summary>Splits a segment.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="source">Where the source is cut.</param>
    /// <param name="target">Where the translation is cut.</param>
    /// <param name="author">Who.</param>
    /// <returns>Whether it could be.</returns>
    public bool Split(ReviewSegment segment, int source, int target, string author)
    {
        var all = Segments(segment.Article);
        var at = Index(all, segment);
        return at >= 0
            && ReviewCuts.Split(all[at], source, target) is var (first, second)
            && Resegment(segment.Article, [.. all[..at], first, second, .. all[(at + 1)..]], author);
    }

    /// <summary>Waves an issue through: here or wherever it comes up.</summary>
    public void Ignore(ReviewSegment segment, QualityIssue issue, bool everywhere, string author)
    {
        Store.Ignore(everywhere ? null : segment.Id, issue, author);
        Tell(segment, ReviewChangeKind.State);
    }

    /// <summary>Adds a comment.</summary>
    public void Comment(ReviewSegment segment, string text, string author)
    {
        Store.Comment(segment.Id, author, text.Trim());
        Tell(segment, ReviewChangeKind.State);
    }

    /// <summary>Settles a comment, or opens it again.</summary>
    public void Resolve(ReviewSegment segment, long comment, bool resolved)
    {
        Store.Resolve(comment, resolved);
        Tell(segment, ReviewChangeKind.State);
    }

    /// <summary>A segment's history, the newest first.</summary>
    public ImmutableArray<ReviewChange> History(long segment) => Store.History(segment);

    /// <summary>A segment's comments.</summary>
    public ImmutableArray<ReviewComment> Comments(long segment) => Store.Comments(segment);

    /// <summary>Segments that hold a text.</summary>
    public ImmutableArray<ReviewSegment> Search(string text, int limit) => Store.Search(text, limit);

    /// <summary>Checks segments again, as when the glossary has changed. No text changes.</summary>
    public void Recheck(IEnumerable<ReviewSegment> segments)
    {
        foreach (var article in segments.GroupBy(s => s.Article))
        {
            var affected = article.Select(s => s.Id).ToHashSet();
            var all = Segments(article.Key);
            Store.Put(
                Article(article.Key)!,
                [.. all.Select(s => affected.Contains(s.Id) ? Checked(s) : s)],
                "",
                ReviewChangeKind.Machine
            );
            events.RaiseArticle(article.Key);
        }
    }

    private ReviewSegment Checked(ReviewSegment segment)
    {
        var found = terms.Check.Check(segment.Segment.Source, segment.Target, segment.Segment.Role);
        return segment with { Issues = found.Issues, Terms = found.Terms.Length, TermsKept = found.TermsKept };
    }

    private bool Resegment(long article, IReadOnlyList<ReviewSegment> segments, string author)
    {
        var before = Segments(article).ToDictionary(s => s.Id);
        Store.Put(
            Article(article)!,
            [
                .. ReviewCuts
                    .Numbered(segments)
                    .Select(s =>
                        before.TryGetValue(s.Id, out var old) && old.Segment.Source.Equals(s.Segment.Source)
                            ? s
                            : Checked(s) with
                            {
                                Author = author,
                            }
                    ),
            ],
            author,
            ReviewChangeKind.Resegment
        );
        events.RaiseArticle(article);
        return true;
    }

    private ReviewEdit Edit(
        ReviewSegment segment,
        int version,
        InlineText target,
        SegmentState state,
        string author,
        ReviewChangeKind kind
    )
    {
        var found = terms.Check.Check(segment.Segment.Source, target, segment.Segment.Role);
        return new ReviewEdit(segment.Id, version, target, state, author, kind)
        {
            Issues = found.Issues,
            Terms = found.Terms.Length,
            TermsKept = found.TermsKept,
        };
    }

    private ImmutableArray<ReviewSaved> Save(ReviewSegment first, List<ReviewEdit> edits)
    {
        var before =
            edits.Count == 1
                ? new Dictionary<long, ReviewSegment> { [first.Id] = first }
                : edits.ToDictionary(e => e.Segment, e => Store.Segment(e.Segment)!);
        var saved = Store.Save(edits);
        var changed = saved.Where(s => !s.IsConflict).Select(s => s.Segment).ToList();
        settings.Memory.Store([.. Entries(changed.Where(s => s.State >= SegmentState.Reviewed))]);

        // What is approved no longer is reused no longer.
        foreach (
            var entry in Entries(
                changed.Where(s => s.State < SegmentState.Reviewed && before[s.Id].State >= SegmentState.Reviewed)
            )
        )
            settings.Forget(entry.Key);
        for (var i = 0; i < edits.Count; i++)
        {
            if (!saved[i].IsConflict)
                events.Raise(new SegmentChanged(before[edits[i].Segment], saved[i].Segment, edits[i].Kind));
        }

        return saved;
    }

    // Context is part of an entry: an article is read once, however many of its segments there are.
    private IEnumerable<MemoryEntry> Entries(IEnumerable<ReviewSegment> segments)
    {
        foreach (var group in segments.GroupBy(s => s.Article))
        {
            var (article, all) = (Article(group.Key)!, Segments(group.Key));
            foreach (var segment in group)
            {
                var at = Index(all, segment);
                yield return HumanEntry.Of(
                    article.SourceLanguage,
                    article.TargetLanguage,
                    segment.Segment.Source,
                    Text(all, at - 1),
                    Text(all, at + 1),
                    segment.Target,
                    segment.State,
                    segment.Author,
                    article.Name
                );
            }
        }

        static string Text(ImmutableArray<ReviewSegment> all, int at) =>
            at >= 0 && at < all.Length ? all[at].Segment.Source.Text : "";
    }

    private void Tell(ReviewSegment before, ReviewChangeKind kind) =>
        events.Raise(new SegmentChanged(before, Store.Segment(before.Id)!, kind));

    private static int Index(ImmutableArray<ReviewSegment> all, ReviewSegment segment)
    {
        for (var i = 0; i < all.Length; i++)
        {
            if (all[i].Id == segment.Id)
                return i;
        }

        return -1;
    }
}
