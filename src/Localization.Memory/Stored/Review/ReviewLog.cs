using System.Collections.Immutable;
using System.Globalization;

namespace Localization.Memory.Stored.Review;

/// <summary>What people did, in all articles: changes of texts and states from the history of segments, and the other
/// events.</summary>
internal static class ReviewLog
{
    /// <summary>The entries before a place, the newest first.</summary>
    public static async Task<ImmutableArray<ReviewLogEntry>> ReadAsync(
        StoreConnection connection,
        ReviewLogPlace before,
        int limit
    )
    {
        var at = before.At.ToUnixTimeMilliseconds();
        var changes = await connection.QueryAsync<Row>(
            """
            SELECT c.id AS Id, c.at AS At, c.author AS Author, c.kind AS Kind, a.id AS Article,
                a.title AS Title, c.segment AS Segment, c.target AS After, c.state AS State,
                (SELECT p.target FROM review_change p WHERE p.segment = c.segment AND p.id < c.id
                    ORDER BY p.id DESC LIMIT 1) AS Before
            FROM review_change c JOIN review_segment s ON s.id = c.segment
                JOIN review_article a ON a.id = s.article
            WHERE c.at <= @at AND (c.at < @at OR c.id < @id) AND c.author <> '' AND c.kind <> @machine
            ORDER BY c.at DESC, c.id DESC LIMIT @limit
            """,
            new
            {
                at,
                id = before.IsEvent ? long.MaxValue : before.Id,
                machine = (int)ReviewChangeKind.Machine,
                limit,
            }
        );
        var events = await connection.QueryAsync<Row>(
            """
            SELECT e.id AS Id, e.at AS At, e.author AS Author, e.kind AS Kind, e.article AS Article, a.title AS Title,
                e.segment AS Segment, e.before AS Before, e.after AS After
            FROM review_event e LEFT JOIN review_article a ON a.id = e.article
            WHERE e.at <= @at AND (e.at < @at OR e.id < @id) ORDER BY e.at DESC, e.id DESC LIMIT @limit
            """,
            new
            {
                at,
                id = before.IsEvent ? before.Id : 0,
                limit,
            }
        );
        return
        [
            .. changes
                .Concat(events)
                .Select(r => r.Read())
                .OrderByDescending(e => e.At)
                .ThenByDescending(e => e.Place.IsEvent)
                .ThenByDescending(e => e.Id)
                .Take(limit),
        ];
    }

    /// <summary>Adds an event.</summary>
    public static async Task AddAsync(
        StoreConnection connection,
        long now,
        string author,
        ReviewLogKind kind,
        long? article,
        long? segment = null,
        string before = "",
        string after = ""
    ) =>
        await connection.ExecuteAsync(
            """
            INSERT INTO review_event (at, author, kind, article, segment, before, after)
            VALUES (@now, @author, @kind, coalesce(@article, (SELECT article FROM review_segment WHERE id = @segment)),
                @segment, @before, @after)
            """,
            new
            {
                now,
                author,
                kind = (int)kind,
                article,
                segment,
                before,
                after,
            }
        );

    /// <summary>Adds what is different in an assignment, each thing as an event.</summary>
    public static async Task AddAsync(
        StoreConnection connection,
        long now,
        string author,
        long article,
        ReviewAssignment before,
        ReviewAssignment after
    )
    {
        foreach (
            var (kind, old, next) in new[]
            {
                (ReviewLogKind.Assign, before.Assignee, after.Assignee),
                (ReviewLogKind.Due, Time(before.Due), Time(after.Due)),
                (ReviewLogKind.Priority, Name(before.Priority), Name(after.Priority)),
            }
        )
        {
            if (old != next)
                await AddAsync(connection, now, author, kind, article, before: old, after: next);
        }
    }

    private static string Time(DateTimeOffset? time) =>
        time?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";

    private static string Name(ReviewPriority priority) => priority.ToString().ToLowerInvariant();

    private sealed record Row
    {
        public long Id { get; init; }

        public long At { get; init; }

        public string Author { get; init; } = "";

        public long Kind { get; init; }

        public long? Article { get; init; }

        public string? Title { get; init; }

        public long? Segment { get; init; }

        public string? Before { get; init; }

        public string After { get; init; } = "";

        public long? State { get; init; }

        public ReviewLogEntry Read() =>
            new(
                Id,
                DateTimeOffset.FromUnixTimeMilliseconds(At),
                Author,
                (ReviewLogKind)Kind,
                Article,
                Title ?? "",
                Segment,
                Before ?? "",
                After,
                (SegmentState?)State
            );
    }
}
