using System.Collections.Immutable;

namespace Localization.Model.Review;

/// <summary>Keeps what people do to translations. In: articles as they were translated, and changes. Out: the articles
/// as they are, with the history of each segment. Nothing that a person wrote is ever written over unseen.</summary>
public interface IReviewStore : IReviewUsers
{
    /// <summary>All articles, archived ones too, by name.</summary>
    Task<ImmutableArray<ReviewArticle>> ArticlesAsync(CancellationToken cancellationToken = default);

    /// <summary>A page of the articles.</summary>
    Task<ReviewPage> PageAsync(ReviewQuery query, CancellationToken cancellationToken = default);

    /// <summary>The figures of all articles together.</summary>
    Task<ReviewTotals> TotalsAsync(CancellationToken cancellationToken = default);

    /// <summary>The open warnings and errors of all articles that are not archived: segments, by code.</summary>
    Task<IReadOnlyDictionary<string, int>> OpenIssuesAsync(CancellationToken cancellationToken = default);

    /// <summary>The filters that a user has saved, by title.</summary>
    Task<ImmutableArray<SavedFilter>> FiltersAsync(string user, CancellationToken cancellationToken = default);

    /// <summary>Saves a filter of a user, in the place of one with the same title.</summary>
    Task SaveFilterAsync(string user, SavedFilter filter, CancellationToken cancellationToken = default);

    /// <summary>Removes a filter of a user.</summary>
    /// <returns>Whether there was one.</returns>
    Task<bool> RemoveFilterAsync(string user, string title, CancellationToken cancellationToken = default);

    /// <summary>The files of the articles in a language, each with the hash of its content.</summary>
    Task<IReadOnlyDictionary<string, string>> ContentsAsync(
        LanguageTag language,
        CancellationToken cancellationToken = default
    );

    /// <summary>The articles of a name.</summary>
    Task<ImmutableArray<ReviewArticle>> NamedAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>One article; null where there is none of that number.</summary>
    Task<ReviewArticle?> ArticleAsync(long id, CancellationToken cancellationToken = default);

    /// <summary>An article's segments, in order.</summary>
    Task<ImmutableArray<ReviewSegment>> SegmentsAsync(long article, CancellationToken cancellationToken = default);

    /// <summary>The segments of the articles that a query finds, in the order of their numbers.</summary>
    /// <param name="articles">Which articles; the page does not count.</param>
    /// <param name="after">Only segments with higher numbers.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    Task<ImmutableArray<ReviewSegment>> FindSegmentsAsync(
        ReviewQuery articles,
        long after,
        int limit,
        CancellationToken cancellationToken = default
    );

    /// <summary>One segment; null where there is none of that number.</summary>
    Task<ReviewSegment?> SegmentAsync(long id, CancellationToken cancellationToken = default);

    /// <summary>The number of the article of a file in a language; null where it is not on the desk.</summary>
    Task<long?> FindAsync(string file, LanguageTag language, CancellationToken cancellationToken = default);

    /// <summary>Puts an article on the desk, or brings it up to date: segments with a number keep it, those without are
    /// new, those that are not named are gone from the article, though not from the history.</summary>
    /// <param name="article">The article; its number does not count.</param>
    /// <param name="seen">Its segments as they were read; none for a new article.</param>
    /// <param name="segments">Its segments as they are to be, in order.</param>
    /// <param name="author">Who asked for it; empty for the machine.</param>
    /// <param name="kind">What for.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The article's number; null where a segment was changed since it was read, and nothing was
    /// done.</returns>
    Task<long?> PutAsync(
        ReviewArticle article,
        IReadOnlyList<ReviewSegment> seen,
        IReadOnlyList<ReviewSegment> segments,
        string author,
        ReviewChangeKind kind,
        CancellationToken cancellationToken = default
    );

    /// <summary>Changes a segment, unless somebody else did since.</summary>
    Task<ReviewSaved> SaveAsync(ReviewEdit edit, CancellationToken cancellationToken = default);

    /// <summary>Changes several, each as <see cref="SaveAsync(ReviewEdit, CancellationToken)"/> does.</summary>
    Task<ImmutableArray<ReviewSaved>> SaveAllAsync(
        IReadOnlyList<ReviewEdit> edits,
        CancellationToken cancellationToken = default
    );

    /// <summary>Keeps what a check found in segments; one that was changed since it was read is left. No text
    /// changes.</summary>
    Task CheckedAsync(IReadOnlyList<ReviewSegment> segments, CancellationToken cancellationToken = default);

    /// <summary>A segment's history, the newest first.</summary>
    Task<ImmutableArray<ReviewChange>> HistoryAsync(long segment, CancellationToken cancellationToken = default);

    /// <summary>A segment's comments, the oldest first.</summary>
    Task<ImmutableArray<ReviewComment>> CommentsAsync(long segment, CancellationToken cancellationToken = default);

    /// <summary>One comment; null where there is none of that number.</summary>
    Task<ReviewComment?> FindCommentAsync(long comment, CancellationToken cancellationToken = default);

    /// <summary>Adds a comment.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="author">Who.</param>
    /// <param name="text">What.</param>
    /// <param name="mentions">The users whom it names.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Its number.</returns>
    Task<long> CommentAsync(
        long segment,
        string author,
        string text,
        IEnumerable<string>? mentions = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>Changes a comment of an author.</summary>
    /// <returns>Whether the author has such a comment.</returns>
    Task<bool> EditCommentAsync(
        long comment,
        string author,
        string text,
        IEnumerable<string> mentions,
        CancellationToken cancellationToken = default
    );

    /// <summary>Removes a comment of an author.</summary>
    /// <returns>Whether the author had such a comment.</returns>
    Task<bool> RemoveCommentAsync(long comment, string author, CancellationToken cancellationToken = default);

    /// <summary>Archives an article, or puts it back into the list.</summary>
    /// <param name="article">The article.</param>
    /// <param name="archived">Whether it is to be archived.</param>
    /// <param name="author">Who.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Whether that changed anything.</returns>
    Task<bool> ArchiveAsync(long article, bool archived, string author, CancellationToken cancellationToken = default);

    /// <summary>Removes an article from the desk. The history of its segments and what the memory learned stay; its
    /// unchanged file is not taken in again.</summary>
    /// <param name="article">The article.</param>
    /// <param name="author">Who.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Whether there was one.</returns>
    Task<bool> RemoveArticleAsync(long article, string author, CancellationToken cancellationToken = default);

    /// <summary>Changes whose work an article is.</summary>
    /// <param name="article">The article.</param>
    /// <param name="before">What was read.</param>
    /// <param name="after">What it is to be.</param>
    /// <param name="author">Who.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Whether it was changed: not where somebody else has changed it since.</returns>
    Task<bool> AssignAsync(
        long article,
        ReviewAssignment before,
        ReviewAssignment after,
        string author,
        CancellationToken cancellationToken = default
    );

    /// <summary>Settles a comment, or opens it again.</summary>
    /// <param name="comment">The comment.</param>
    /// <param name="resolved">Whether it is to be settled.</param>
    /// <param name="author">Who.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    Task ResolveAsync(long comment, bool resolved, string author, CancellationToken cancellationToken = default);

    /// <summary>Waves an issue through: in one segment, or wherever it comes up.</summary>
    /// <param name="segment">The segment; null for everywhere.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="author">Who.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    Task IgnoreAsync(long? segment, QualityIssue issue, string author, CancellationToken cancellationToken = default);

    /// <summary>The issues that people ignore, everywhere or in one segment, by code.</summary>
    Task<ImmutableArray<IgnoredIssue>> IgnoredAsync(CancellationToken cancellationToken = default);

    /// <summary>Shows an issue again.</summary>
    /// <param name="segment">The segment; null for everywhere.</param>
    /// <param name="code">The issue's code.</param>
    /// <param name="arguments">What its message names.</param>
    /// <param name="author">Who.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Whether it was ignored.</returns>
    Task<bool> UnignoreAsync(
        long? segment,
        string code,
        ImmutableArray<string> arguments,
        string author,
        CancellationToken cancellationToken = default
    );

    /// <summary>Segments whose source or translation holds a text, whatever its case and accents.</summary>
    Task<ImmutableArray<ReviewSegment>> SearchAsync(
        string text,
        int limit,
        CancellationToken cancellationToken = default
    );

    /// <summary>What people did, in all articles, the newest first.</summary>
    /// <param name="before">Only entries before this place.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    Task<ImmutableArray<ReviewLogEntry>> LogAsync(
        ReviewLogPlace before,
        int limit,
        CancellationToken cancellationToken = default
    );

    /// <summary>Approvals since a time, the oldest first.</summary>
    Task<ImmutableArray<ReviewWork>> WorkAsync(DateTimeOffset since, CancellationToken cancellationToken = default);
}
