using System.Collections.Immutable;

namespace Localization.Model.Review;

/// <summary>Keeps what people do to translations. In: articles as they were translated, and changes. Out: the articles
/// as they are, with the history of each segment. Nothing that a person wrote is ever written over unseen.</summary>
public interface IReviewStore : IReviewUsers
{
    /// <summary>All articles, archived ones too, by name.</summary>
    ImmutableArray<ReviewArticle> Articles();

    /// <summary>A page of the articles.</summary>
    ReviewPage Page(ReviewQuery query);

    /// <summary>The figures of all articles together.</summary>
    ReviewTotals Totals();

    /// <summary>The open warnings and errors of all articles that are not archived: segments, by code.</summary>
    IReadOnlyDictionary<string, int> OpenIssues();

    /// <summary>The filters that a user has saved, by title.</summary>
    ImmutableArray<SavedFilter> Filters(string user);

    /// <summary>Saves a filter of a user, in the place of one with the same title.</summary>
    void Save(string user, SavedFilter filter);

    /// <summary>Removes a filter of a user.</summary>
    /// <returns>Whether there was one.</returns>
    bool RemoveFilter(string user, string title);

    /// <summary>The files of the articles in a language, each with the hash of its content.</summary>
    IReadOnlyDictionary<string, string> Contents(LanguageTag language);

    /// <summary>The articles of a name.</summary>
    ImmutableArray<ReviewArticle> Named(string name);

    /// <summary>One article; null where there is none of that number.</summary>
    ReviewArticle? Article(long id);

    /// <summary>An article's segments, in order.</summary>
    ImmutableArray<ReviewSegment> Segments(long article);

    /// <summary>The segments of the articles that a query finds, in the order of their numbers.</summary>
    /// <param name="articles">Which articles; the page does not count.</param>
    /// <param name="after">Only segments with higher numbers.</param>
    /// <param name="limit">How many at most.</param>
    ImmutableArray<ReviewSegment> Segments(ReviewQuery articles, long after, int limit);

    /// <summary>One segment; null where there is none of that number.</summary>
    ReviewSegment? Segment(long id);

    /// <summary>The number of the article of a file in a language; null where it is not on the desk.</summary>
    long? Find(string file, LanguageTag language);

    /// <summary>Puts an article on the desk, or brings it up to date: segments with a number keep it, those without are
    /// new, those that are not named are gone from the article, though not from the history.</summary>
    /// <param name="article">The article; its number does not count.</param>
    /// <param name="seen">Its segments as they were read; none for a new article.</param>
    /// <param name="segments">Its segments as they are to be, in order.</param>
    /// <param name="author">Who asked for it; empty for the machine.</param>
    /// <param name="kind">What for.</param>
    /// <returns>The article's number; null where a segment was changed since it was read, and nothing was
    /// done.</returns>
    long? Put(
        ReviewArticle article,
        IReadOnlyList<ReviewSegment> seen,
        IReadOnlyList<ReviewSegment> segments,
        string author,
        ReviewChangeKind kind
    );

    /// <summary>Changes a segment, unless somebody else did since.</summary>
    ReviewSaved Save(ReviewEdit edit);

    /// <summary>Changes several, each as <see cref="Save(ReviewEdit)"/> does.</summary>
    ImmutableArray<ReviewSaved> Save(IReadOnlyList<ReviewEdit> edits);

    /// <summary>Keeps what a check found in segments; one that was changed since it was read is left. No text
    /// changes.</summary>
    void Checked(IReadOnlyList<ReviewSegment> segments);

    /// <summary>A segment's history, the newest first.</summary>
    ImmutableArray<ReviewChange> History(long segment);

    /// <summary>A segment's comments, the oldest first.</summary>
    ImmutableArray<ReviewComment> Comments(long segment);

    /// <summary>One comment; null where there is none of that number.</summary>
    ReviewComment? FindComment(long comment);

    /// <summary>Adds a comment.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="author">Who.</param>
    /// <param name="text">What.</param>
    /// <param name="mentions">The users whom it names.</param>
    /// <returns>Its number.</returns>
    long Comment(long segment, string author, string text, IEnumerable<string>? mentions = null);

    /// <summary>Changes a comment of an author.</summary>
    /// <returns>Whether the author has such a comment.</returns>
    bool EditComment(long comment, string author, string text, IEnumerable<string> mentions);

    /// <summary>Removes a comment of an author.</summary>
    /// <returns>Whether the author had such a comment.</returns>
    bool RemoveComment(long comment, string author);

    /// <summary>Archives an article, or puts it back into the list.</summary>
    /// <param name="article">The article.</param>
    /// <param name="archived">Whether it is to be archived.</param>
    /// <param name="author">Who.</param>
    /// <returns>Whether that changed anything.</returns>
    bool Archive(long article, bool archived, string author);

    /// <summary>Removes an article from the desk. The history of its segments and what the memory learned stay; its
    /// unchanged file is not taken in again.</summary>
    /// <param name="article">The article.</param>
    /// <param name="author">Who.</param>
    /// <returns>Whether there was one.</returns>
    bool RemoveArticle(long article, string author);

    /// <summary>Changes whose work an article is.</summary>
    /// <param name="article">The article.</param>
    /// <param name="before">What was read.</param>
    /// <param name="after">What it is to be.</param>
    /// <param name="author">Who.</param>
    /// <returns>Whether it was changed: not where somebody else has changed it since.</returns>
    bool Assign(long article, ReviewAssignment before, ReviewAssignment after, string author);

    /// <summary>Settles a comment, or opens it again.</summary>
    /// <param name="comment">The comment.</param>
    /// <param name="resolved">Whether it is to be settled.</param>
    /// <param name="author">Who.</param>
    void Resolve(long comment, bool resolved, string author);

    /// <summary>Waves an issue through: in one segment, or wherever it comes up.</summary>
    /// <param name="segment">The segment; null for everywhere.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="author">Who.</param>
    void Ignore(long? segment, QualityIssue issue, string author);

    /// <summary>The issues that people ignore, everywhere or in one segment, by code.</summary>
    ImmutableArray<IgnoredIssue> Ignored();

    /// <summary>Shows an issue again.</summary>
    /// <param name="segment">The segment; null for everywhere.</param>
    /// <param name="code">The issue's code.</param>
    /// <param name="arguments">What its message names.</param>
    /// <param name="author">Who.</param>
    /// <returns>Whether it was ignored.</returns>
    bool Unignore(long? segment, string code, ImmutableArray<string> arguments, string author);

    /// <summary>Segments whose source or translation holds a text, whatever its case and accents.</summary>
    ImmutableArray<ReviewSegment> Search(string text, int limit);

    /// <summary>What people did, in all articles, the newest first.</summary>
    /// <param name="before">Only entries before this place.</param>
    /// <param name="limit">How many at most.</param>
    ImmutableArray<ReviewLogEntry> Log(ReviewLogPlace before, int limit);

    /// <summary>Approvals since a time, the oldest first.</summary>
    ImmutableArray<ReviewWork> Work(DateTimeOffset since);
}
