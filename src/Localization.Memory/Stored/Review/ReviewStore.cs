using System.Collections.Immutable;

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
    Func<StoreConnection, IReadOnlyCollection<MemoryEntry>, Task> write
) : IReviewStore
{
    private readonly ReviewUsers _users = new(database);
    private readonly ApprovedEntries _approved = new(write);

    /// <inheritdoc/>
    public async Task<ImmutableArray<ReviewArticle>> ArticlesAsync(CancellationToken cancellationToken = default) =>
        await ReadAsync(ReviewArticles.AllAsync, cancellationToken);

    /// <inheritdoc/>
    public async Task<ReviewArticle?> ArticleAsync(long id, CancellationToken cancellationToken = default) =>
        await ReadAsync(
            async (connection, ignored) =>
                await ReviewArticles.ReadAsync(
                    connection,
                    $"WHERE a.id = @id AND a.shelf <> {ReviewShelf.Removed}",
                    ignored,
                    id
                )
                    is [var article]
                    ? article
                    : null,
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task<ImmutableArray<ReviewSegment>> SegmentsAsync(
        long article,
        CancellationToken cancellationToken = default
    ) =>
        await ReadAsync(
            async (connection, ignored) => await ReviewSegments.OfAsync(connection, article, ignored),
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task<ReviewSegment?> SegmentAsync(long id, CancellationToken cancellationToken = default) =>
        await ReadAsync(
            async (connection, ignored) =>
                await connection.QuerySingleAsync<long>(
                    "SELECT count(*) FROM review_segment s JOIN review_article a ON a.id = s.article "
                        + $"WHERE s.id = @id AND a.shelf <> {ReviewShelf.Removed}",
                    new { id }
                ) == 0
                    ? null
                    : await ReviewSegments.FindAsync(connection, id, ignored),
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task<long?> FindAsync(
        string file,
        LanguageTag language,
        CancellationToken cancellationToken = default
    ) =>
        await database.ReadAsync(
            async connection =>
                await connection.QuerySingleOrDefaultAsync<long?>(
                    "SELECT id FROM review_article WHERE file = @file AND target_language = @to",
                    new { file, to = language.Value }
                ),
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task<long?> PutAsync(
        ReviewArticle article,
        IReadOnlyList<ReviewSegment> seen,
        IReadOnlyList<ReviewSegment> segments,
        string author,
        ReviewChangeKind kind,
        CancellationToken cancellationToken = default
    )
    {
        if (kind != ReviewChangeKind.Machine)
            RequireAuthor(author);
        try
        {
            return await database.WriteAsync(
                async connection =>
                {
                    var id = await ReviewPut.PutAsync(connection, article, seen, segments, author, kind, Now());
                    var ignored = await IgnoredIssues.ReadAsync(connection);
                    if (kind == ReviewChangeKind.Resegment)
                        await _approved.LearnAsync(
                            connection,
                            article,
                            seen,
                            await ReviewSegments.OfAsync(connection, id, ignored)
                        );
                    await ReviewSummaries.RefreshAsync(connection, id, ignored);
                    return (long?)id;
                },
                cancellationToken
            );
        }
        catch (ChangedMeanwhileException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task CheckedAsync(
        IReadOnlyList<ReviewSegment> segments,
        CancellationToken cancellationToken = default
    ) =>
        await database.WriteAsync(
            async connection =>
            {
                foreach (var segment in segments)
                    await connection.ExecuteAsync(
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
                await RefreshAsync(connection, segments.Select(s => s.Article));
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task<ReviewSaved> SaveAsync(ReviewEdit edit, CancellationToken cancellationToken = default) =>
        (await SaveAllAsync([edit], cancellationToken))[0];

    /// <inheritdoc/>
    public async Task<ImmutableArray<ReviewSaved>> SaveAllAsync(
        IReadOnlyList<ReviewEdit> edits,
        CancellationToken cancellationToken = default
    )
    {
        foreach (var edit in edits.Where(e => e.Kind != ReviewChangeKind.Machine))
            RequireAuthor(edit.Author);
        return await database.WriteAsync(
            async connection =>
            {
                var (ignored, now) = (await IgnoredIssues.ReadAsync(connection), Now());
                var saved = ImmutableArray.CreateBuilder<ReviewSaved>(edits.Count);
                var changes = new List<(ReviewSegment Before, ReviewSegment After)>();
                foreach (var edit in edits)
                {
                    var before =
                        await ReviewSegments.FindAsync(connection, edit.Segment, ignored)
                        ?? throw new InvalidOperationException($"The segment {edit.Segment} does not exist.");
                    var after = await ReviewSegments.SaveAsync(connection, edit, before, ignored, now);
                    saved.Add(after);
                    if (!after.IsConflict && after.Segment.Version > before.Version)
                        changes.Add((before, after.Segment));
                }

                await _approved.LearnAsync(connection, changes, ignored);
                foreach (var article in changes.Select(c => c.After.Article).Distinct())
                    await ReviewSummaries.RefreshAsync(connection, article, ignored);
                return saved.DrainToImmutable();
            },
            cancellationToken
        );
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<ReviewChange>> HistoryAsync(
        long segment,
        CancellationToken cancellationToken = default
    ) =>
        await database.ReadAsync(
            async connection =>
                (
                    await connection.QueryAsync<(
                        long Id,
                        long At,
                        string Author,
                        long Kind,
                        string Target,
                        string? Codes,
                        long State
                    )>(
                        "SELECT id, at, author, kind, target, target_codes, state FROM review_change WHERE segment "
                            + "= @segment ORDER BY id DESC",
                        new { segment }
                    )
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
                    .ToImmutableArray(),
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task IgnoreAsync(
        long? segment,
        QualityIssue issue,
        string author,
        CancellationToken cancellationToken = default
    ) =>
        await database.WriteAsync(
            async connection =>
            {
                if (await IgnoredIssues.AddAsync(connection, segment, issue, author, Now()))
                    await LogAsync(connection, ReviewLogKind.Ignore, segment, issue.Code, issue.Arguments, author);
                await RecountAsync(connection, segment, issue.Code);
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task<ImmutableArray<IgnoredIssue>> IgnoredAsync(CancellationToken cancellationToken = default) =>
        await database.ReadAsync(IgnoredIssues.AllAsync, cancellationToken);

    /// <inheritdoc/>
    public async Task<bool> UnignoreAsync(
        long? segment,
        string code,
        ImmutableArray<string> arguments,
        string author,
        CancellationToken cancellationToken = default
    ) =>
        await database.WriteAsync(
            async connection =>
            {
                var removed = await IgnoredIssues.RemoveAsync(connection, segment, code, arguments);
                if (removed)
                    await LogAsync(connection, ReviewLogKind.Unignore, segment, code, arguments, author);
                await RecountAsync(connection, segment, code);
                return removed;
            },
            cancellationToken
        );

    private static async Task RefreshAsync(StoreConnection connection, IEnumerable<long> articles)
    {
        var ignored = await IgnoredIssues.ReadAsync(connection);
        foreach (var article in articles.Distinct())
            await ReviewSummaries.RefreshAsync(connection, article, ignored);
    }

    // An issue that is ignored everywhere may be in any article: those are counted when a list is read.
    private static async Task RecountAsync(StoreConnection connection, long? segment, string code)
    {
        if (segment is { } id)
            await RefreshAsync(connection, await ArticleOfAsync(connection, id));
        else
            await ReviewSummaries.ForgetAsync(connection, code);
    }

    private async Task LogAsync(
        StoreConnection connection,
        ReviewLogKind kind,
        long? segment,
        string code,
        ImmutableArray<string> arguments,
        string author
    ) =>
        await ReviewLog.AddAsync(
            connection,
            Now(),
            author,
            kind,
            null,
            segment,
            after: arguments.IsEmpty ? code : $"{code}: {string.Join(", ", arguments)}"
        );

    private static async Task<IEnumerable<long>> ArticleOfAsync(StoreConnection connection, long segment) =>
        await connection.QueryAsync<long>("SELECT article FROM review_segment WHERE id = @segment", new { segment });

    // Who wrote something is known, or it is not written.
    private static void RequireAuthor(string author) => ArgumentException.ThrowIfNullOrWhiteSpace(author);

    private Task<T> ReadAsync<T>(
        Func<StoreConnection, IgnoredIssues, Task<T>> query,
        CancellationToken cancellationToken
    ) =>
        database.ReadAsync(
            async connection => await query(connection, await IgnoredIssues.ReadAsync(connection)),
            cancellationToken
        );

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();

    private static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
