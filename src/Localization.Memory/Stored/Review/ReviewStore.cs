using System.Collections.Immutable;
using System.Data.Common;
using Dapper;

namespace Localization.Memory.Stored.Review;

/// <summary>The review desk's tables, beside the memory.</summary>
/// <param name="database">The database.</param>
/// <param name="time">The clock.</param>
/// <param name="index">Finds texts in segments.</param>
/// <param name="write">Writes entries of the memory, in the transaction in which they were approved.</param>
internal sealed partial class ReviewStore(
    IStoreDatabase database,
    TimeProvider time,
    IReviewIndex index,
    Action<DbConnection, IReadOnlyCollection<MemoryEntry>> write
) : IReviewStore
{
    private readonly ReviewUsers _users = new(database);
    private readonly ApprovedEntries _approved = new(write);

    /// <inheritdoc/>
    public ImmutableArray<ReviewArticle> Articles() => Read(ReviewArticles.All);

    /// <inheritdoc/>
    public ReviewArticle? Article(long id) =>
        Read(
            (connection, ignored) =>
                ReviewArticles.Read(connection, $"WHERE a.id = @id AND a.shelf <> {ReviewShelf.Removed}", ignored, id)
                    is [var article]
                    ? article
                    : null
        );

    /// <inheritdoc/>
    public ImmutableArray<ReviewSegment> Segments(long article) =>
        Read((connection, ignored) => ReviewSegments.Of(connection, article, ignored));

    /// <inheritdoc/>
    public ReviewSegment? Segment(long id) =>
        Read(
            (connection, ignored) =>
                connection.QuerySingle<long>(
                    "SELECT count(*) FROM review_segment s JOIN review_article a ON a.id = s.article "
                        + $"WHERE s.id = @id AND a.shelf <> {ReviewShelf.Removed}",
                    new { id }
                ) == 0
                    ? null
                    : ReviewSegments.Find(connection, id, ignored)
        );

    /// <inheritdoc/>
    public long? Find(string file, LanguageTag language) =>
        database.Read(connection =>
            connection.QuerySingleOrDefault<long?>(
                "SELECT id FROM review_article WHERE file = @file AND target_language = @to",
                new { file, to = language.Value }
            )
        );

    /// <inheritdoc/>
    public long? Put(
        ReviewArticle article,
        IReadOnlyList<ReviewSegment> seen,
        IReadOnlyList<ReviewSegment> segments,
        string author,
        ReviewChangeKind kind
    )
    {
        if (kind != ReviewChangeKind.Machine)
            RequireAuthor(author);
        try
        {
            return database.Write(connection =>
            {
                var id = ReviewPut.Put(connection, article, seen, segments, author, kind, Now());
                var ignored = IgnoredIssues.Read(connection);
                if (kind == ReviewChangeKind.Resegment)
                    _approved.Learn(connection, article, seen, ReviewSegments.Of(connection, id, ignored));
                ReviewSummaries.Refresh(connection, id, ignored);
                return (long?)id;
            });
        }
        catch (ChangedMeanwhileException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Checked(IReadOnlyList<ReviewSegment> segments) =>
        database.Write(connection =>
        {
            foreach (var segment in segments)
                connection.Execute(
                    "UPDATE review_segment SET issues = @issues, terms = @Terms, terms_kept = @TermsKept, "
                        + "risk = @Risk WHERE id = @Id AND version = @Version",
                    new
                    {
                        segment.Id,
                        segment.Version,
                        issues = ReviewRow.Write(segment.Issues),
                        segment.Terms,
                        segment.TermsKept,
                        segment.Risk,
                    }
                );
            Refresh(connection, segments.Select(s => s.Article));
        });

    /// <inheritdoc/>
    public ReviewSaved Save(ReviewEdit edit) => Save([edit])[0];

    /// <inheritdoc/>
    public ImmutableArray<ReviewSaved> Save(IReadOnlyList<ReviewEdit> edits)
    {
        foreach (var edit in edits.Where(e => e.Kind != ReviewChangeKind.Machine))
            RequireAuthor(edit.Author);
        return database.Write(connection =>
        {
            var (ignored, now) = (IgnoredIssues.Read(connection), Now());
            var saved = ImmutableArray.CreateBuilder<ReviewSaved>(edits.Count);
            var changes = new List<(ReviewSegment Before, ReviewSegment After)>();
            foreach (var edit in edits)
            {
                var before =
                    ReviewSegments.Find(connection, edit.Segment, ignored)
                    ?? throw new InvalidOperationException($"The segment {edit.Segment} does not exist.");
                var after = ReviewSegments.Save(connection, edit, before, ignored, now);
                saved.Add(after);
                if (!after.IsConflict && after.Segment.Version > before.Version)
                    changes.Add((before, after.Segment));
            }

            _approved.Learn(connection, changes, ignored);
            foreach (var article in changes.Select(c => c.After.Article).Distinct())
                ReviewSummaries.Refresh(connection, article, ignored);
            return saved.DrainToImmutable();
        });
    }

    /// <inheritdoc/>
    public ImmutableArray<ReviewChange> History(long segment) =>
        database.Read(connection =>
            connection
                .Query<(long Id, long At, string Author, long Kind, string Target, string? Codes, long State)>(
                    "SELECT id, at, author, kind, target, target_codes, state FROM review_change WHERE segment "
                        + "= @segment ORDER BY id DESC",
                    new { segment }
                )
                .Select(r => new ReviewChange(
                    r.Id,
                    segment,
                    Time(r.At),
                    r.Author,
                    (ReviewChangeKind)r.Kind,
                    InlineTextJson.Read(r.Target, r.Codes),
                    (SegmentState)r.State
                ))
                .ToImmutableArray()
        );

    /// <inheritdoc/>
    public void Ignore(long? segment, QualityIssue issue, string author) =>
        database.Write(connection =>
        {
            if (IgnoredIssues.Add(connection, segment, issue, author, Now()))
                Log(connection, ReviewLogKind.Ignore, segment, issue.Code, issue.Arguments, author);
            Recount(connection, segment, issue.Code);
        });

    /// <inheritdoc/>
    public ImmutableArray<IgnoredIssue> Ignored() => database.Read(IgnoredIssues.All);

    /// <inheritdoc/>
    public bool Unignore(long? segment, string code, ImmutableArray<string> arguments, string author) =>
        database.Write(connection =>
        {
            var removed = IgnoredIssues.Remove(connection, segment, code, arguments);
            if (removed)
                Log(connection, ReviewLogKind.Unignore, segment, code, arguments, author);
            Recount(connection, segment, code);
            return removed;
        });

    /// <inheritdoc/>
    public ImmutableArray<ReviewSegment> Search(string text, int limit) =>
        Read(
            (connection, ignored) =>
            {
                var folded = Folded.Of(text);
                var found =
                    folded.Length < ReviewQuery.ShortestText
                        ? @"s.place IS NOT NULL AND (folded(s.source) LIKE @pattern ESCAPE '\' OR "
                            + @"folded(s.target) LIKE @pattern ESCAPE '\')"
                        : $"s.id IN (SELECT id FROM {ReviewConditions.Hits(index)})";
                return connection
                    .Query<ReviewRow>(
                        $"""
                        SELECT {ReviewRow.Columns} FROM review_segment s JOIN review_article a ON a.id = s.article
                        WHERE a.shelf = 0 AND {found} ORDER BY a.name, s.place LIMIT @limit
                        """,
                        new
                        {
                            pattern = LikePattern.Containing(folded),
                            match = index.Parameter(folded),
                            most = Math.Max(limit, ReviewConditions.MostHits),
                            limit,
                        }
                    )
                    .Select(r => r.Read(ignored))
                    .ToImmutableArray();
            }
        );

    /// <inheritdoc/>
    public ImmutableArray<ReviewLogEntry> Log(ReviewLogPlace before, int limit) =>
        database.Read(connection => ReviewLog.Read(connection, before, limit));

    /// <inheritdoc/>
    public ImmutableArray<ReviewWork> Work(DateTimeOffset since) =>
        database.Read(connection =>
            connection
                .Query<(
                    long At,
                    string Author,
                    long Words,
                    string Provider,
                    long Origin,
                    string Machine,
                    string Target
                )>(
                    """
                    SELECT c.at, c.author, length(s.source) - length(replace(s.source, ' ', '')) + 1, a.provider,
                        s.origin, s.machine, c.target
                    FROM review_change c JOIN review_segment s ON s.id = c.segment
                    JOIN review_article a ON a.id = s.article
                    WHERE c.author <> '' AND c.kind = @kind AND c.state = @reviewed AND c.at >= @since
                    ORDER BY c.id
                    """,
                    new
                    {
                        kind = (int)ReviewChangeKind.State,
                        reviewed = (int)SegmentState.Reviewed,
                        since = since.ToUnixTimeMilliseconds(),
                    }
                )
                .Select(r => new ReviewWork(
                    Time(r.At),
                    r.Author,
                    (int)r.Words,
                    r.Provider,
                    (SegmentOrigin)r.Origin,
                    r.Machine,
                    r.Target
                ))
                .ToImmutableArray()
        );

    /// <inheritdoc/>
    public ImmutableArray<ReviewUser> Users() => _users.Users();

    /// <inheritdoc/>
    public void Put(ReviewUser user) => _users.Put(user);

    /// <inheritdoc/>
    public void SetMail(string user, string mail) => _users.SetMail(user, mail);

    /// <inheritdoc/>
    public bool Remove(string user) => _users.Remove(user);

    /// <inheritdoc/>
    public void BeginSession(ReviewSession session, DateTimeOffset oldest) => _users.BeginSession(session, oldest);

    /// <inheritdoc/>
    public ReviewSession? Session(string id) => _users.Session(id);

    /// <inheritdoc/>
    public void EndSession(string id) => _users.EndSession(id);

    private static void Refresh(DbConnection connection, IEnumerable<long> articles)
    {
        var ignored = IgnoredIssues.Read(connection);
        foreach (var article in articles.Distinct())
            ReviewSummaries.Refresh(connection, article, ignored);
    }

    // An issue that is ignored everywhere may be in any article: those are counted when a list is read.
    private static void Recount(DbConnection connection, long? segment, string code)
    {
        if (segment is { } id)
            Refresh(connection, ArticleOf(connection, id));
        else
            ReviewSummaries.Forget(connection, code);
    }

    private void Log(
        DbConnection connection,
        ReviewLogKind kind,
        long? segment,
        string code,
        ImmutableArray<string> arguments,
        string author
    ) =>
        ReviewLog.Add(
            connection,
            Now(),
            author,
            kind,
            null,
            segment,
            after: arguments.IsEmpty ? code : $"{code}: {string.Join(", ", arguments)}"
        );

    private static IEnumerable<long> ArticleOf(DbConnection connection, long segment) =>
        connection.Query<long>("SELECT article FROM review_segment WHERE id = @segment", new { segment });

    // Who wrote something is known, or it is not written.
    private static void RequireAuthor(string author) => ArgumentException.ThrowIfNullOrWhiteSpace(author);

    private T Read<T>(Func<DbConnection, IgnoredIssues, T> query) =>
        database.Read(connection => query(connection, IgnoredIssues.Read(connection)));

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();

    private static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
