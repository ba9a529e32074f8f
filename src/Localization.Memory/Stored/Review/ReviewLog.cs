using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Localization.Model;

namespace Localization.Memory.Stored;

/// <summary>What people did, in all articles.</summary>
internal static class ReviewLog
{
    /// <summary>The changes before one, the newest first.</summary>
    public static ImmutableArray<ReviewLogEntry> Read(DbConnection connection, long before, int limit) =>
        [
            .. connection
                .Query<Row>(
                    """
                    SELECT c.id AS Id, c.at AS At, c.author AS Author, c.kind AS Kind, a.id AS Article,
                        a.title AS Title, c.segment AS Segment, c.target AS After, c.state AS State,
                        (SELECT p.target FROM review_change p WHERE p.segment = c.segment AND p.id < c.id
                            ORDER BY p.id DESC LIMIT 1) AS Before
                    FROM review_change c JOIN review_segment s ON s.id = c.segment
                        JOIN review_article a ON a.id = s.article
                    WHERE c.id < @before AND c.author <> '' AND c.kind <> @machine ORDER BY c.id DESC LIMIT @limit
                    """,
                    new
                    {
                        before,
                        machine = (int)ReviewChangeKind.Machine,
                        limit,
                    }
                )
                .Select(r => new ReviewLogEntry(
                    r.Id,
                    DateTimeOffset.FromUnixTimeMilliseconds(r.At),
                    r.Author,
                    (ReviewChangeKind)r.Kind,
                    r.Article,
                    r.Title,
                    r.Segment,
                    r.Before ?? "",
                    r.After,
                    (SegmentState)r.State
                )),
        ];

    private sealed record Row
    {
        public long Id { get; init; }

        public long At { get; init; }

        public string Author { get; init; } = "";

        public long Kind { get; init; }

        public long Article { get; init; }

        public string Title { get; init; } = "";

        public long Segment { get; init; }

        public string? Before { get; init; }

        public string After { get; init; } = "";

        public long State { get; init; }
    }
}
