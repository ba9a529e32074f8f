using System.Collections.Immutable;

namespace Localization.Model;

/// <summary>Keeps what people do to translations. In: articles as they were translated, and changes. Out: the articles
/// as they stand, with the history of each segment. Nothing that a person wrote is ever written over unseen.</summary>
public interface IReviewStore
{
    /// <summary>All articles on the desk, by name.</summary>
    ImmutableArray<ReviewArticle> Articles();

    /// <summary>One article; null where there is none of that number.</summary>
    ReviewArticle? Article(long id);

    /// <summary>An article's segments, in order.</summary>
    ImmutableArray<ReviewSegment> Segments(long article);

    /// <summary>One segment; null where there is none of that number.</summary>
    ReviewSegment? Segment(long id);

    /// <summary>Puts an article on the desk, or brings it up to date: segments with a number keep it, those without are
    /// new, those that are not named are gone from the article, though not from the history.</summary>
    /// <param name="article">The article; its number does not count.</param>
    /// <param name="segments">Its segments, in order.</param>
    /// <param name="author">Who asked for it; empty for the machine.</param>
    /// <param name="kind">What for.</param>
    /// <returns>The article's number.</returns>
    long Put(ReviewArticle article, IReadOnlyList<ReviewSegment> segments, string author, ReviewChangeKind kind);

    /// <summary>Changes a segment, unless somebody else did since.</summary>
    ReviewSaved Save(ReviewEdit edit);

    /// <summary>Changes several, each as <see cref="Save(ReviewEdit)"/> does.</summary>
    ImmutableArray<ReviewSaved> Save(IReadOnlyList<ReviewEdit> edits);

    /// <summary>A segment's history, the newest first.</summary>
    ImmutableArray<ReviewChange> History(long segment);

    /// <summary>A segment's comments, the oldest first.</summary>
    ImmutableArray<ReviewComment> Comments(long segment);

    /// <summary>Adds a comment.</summary>
    void Comment(long segment, string author, string text);

    /// <summary>Settles a comment, or opens it again.</summary>
    void Resolve(long comment, bool resolved);

    /// <summary>Waves an issue through: in one segment, or wherever it comes up.</summary>
    /// <param name="segment">The segment; null for everywhere.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="author">Who.</param>
    void Ignore(long? segment, QualityIssue issue, string author);

    /// <summary>Segments whose source or translation holds a text, whatever its case and accents.</summary>
    ImmutableArray<ReviewSegment> Search(string text, int limit);

    /// <summary>Approvals since a time, the oldest first.</summary>
    ImmutableArray<ReviewWork> Work(DateTimeOffset since);

    /// <summary>The users, by name.</summary>
    ImmutableArray<ReviewUser> Users();

    /// <summary>Adds a user, or changes one.</summary>
    void Put(ReviewUser user);

    /// <summary>Removes a user.</summary>
    /// <returns>Whether there was one.</returns>
    bool Remove(string user);
}
