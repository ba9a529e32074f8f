using System.Collections.Immutable;
using Dapper;

namespace Localization.Memory.Stored.Review;

/// <summary>Reads and changes segments, inside a transaction of the store.</summary>
internal static class ReviewSegments
{
    /// <summary>How long what one person goes on writing is one step of the history, in milliseconds.</summary>
    private const long OneSitting = 10 * 60 * 1000;

    /// <summary>One segment; null where there is none.</summary>
    public static async Task<ReviewSegment?> FindAsync(StoreConnection connection, long id, IgnoredIssues ignored) =>
        (
            await connection.QuerySingleOrDefaultAsync<ReviewRow>(
                $"SELECT {ReviewRow.Columns} FROM review_segment s WHERE s.id = @id",
                new { id }
            )
        )?.Read(ignored);

    /// <summary>Those of an article, in order.</summary>
    public static async Task<ImmutableArray<ReviewSegment>> OfAsync(
        StoreConnection connection,
        long article,
        IgnoredIssues ignored
    ) =>
        [
            .. (
                await connection.QueryAsync<ReviewRow>(
                    $"SELECT {ReviewRow.Columns} FROM review_segment s WHERE s.article = @article AND s.place "
                        + $"IS NOT NULL ORDER BY s.place",
                    new { article }
                )
            ).Select(r => r.Read(ignored)),
        ];

    /// <summary>The sources of the segments before and after one; empty where there is none.</summary>
    public static async Task<(string Previous, string Next)> NeighboursAsync(StoreConnection connection, long id)
    {
        var found = (
            await connection.QueryAsync<(long Offset, string Source)>(
                """
                SELECT n.place - s.place, n.source
                FROM review_segment s JOIN review_segment n ON n.article = s.article
                WHERE s.id = @id AND n.place >= s.place - 1 AND n.place <= s.place + 1
                """,
                new { id }
            )
        ).ToDictionary(n => n.Offset, n => n.Source);
        return (found.GetValueOrDefault(-1, ""), found.GetValueOrDefault(1, ""));
    }

    /// <summary>Changes a segment, unless somebody else was first.</summary>
    public static async Task<ReviewSaved> SaveAsync(
        StoreConnection connection,
        ReviewEdit edit,
        ReviewSegment before,
        IgnoredIssues ignored,
        long now
    )
    {
        if (before.Version != edit.Version)
            return new ReviewSaved(
                before,
                IsConflict: !(before.Target.Equals(edit.Target) && before.State == edit.State)
            );
        if (before.Target.Equals(edit.Target) && before.State == edit.State)
            return new ReviewSaved(before, IsConflict: false);

        var changed = await connection.ExecuteAsync(
            """
            UPDATE review_segment
            SET target = @text, target_codes = @codes, state = @state, version = version + 1, issues = @issues,
                terms = @Terms, terms_kept = @TermsKept, author = @Author, writer = @writer, changed = @now,
                risk = @Risk
            WHERE id = @Segment AND version = @Version
            """,
            new
            {
                edit.Segment,
                edit.Version,
                text = edit.Target.Text,
                codes = InlineTextJson.Codes(edit.Target),
                state = (int)edit.State,
                issues = ReviewRow.Write(edit.Issues),
                edit.Terms,
                edit.TermsKept,
                edit.Risk,
                edit.Author,
                writer = edit.Writer ?? (before.Target.Equals(edit.Target) ? before.Writer : edit.Author),
                now,
            }
        );
        // Somebody on another machine was first by a hair.
        if (changed == 0)
            return new ReviewSaved((await FindAsync(connection, edit.Segment, ignored))!, IsConflict: true);
        await RememberAsync(connection, edit, now);
        return new ReviewSaved((await FindAsync(connection, edit.Segment, ignored))!, IsConflict: false);
    }

    /// <summary>Puts a segment at a place, as a new one where it has no number.</summary>
    public static async Task PutAsync(
        StoreConnection connection,
        ReviewRow row,
        int place,
        ReviewChangeKind kind,
        string author
    )
    {
        var old =
            row.Id == 0
                ? null
                : await connection.QuerySingleOrDefaultAsync<ReviewRow>(
                    $"SELECT {ReviewRow.Columns} FROM review_segment s WHERE s.id = @Id",
                    row
                );
        if (old is null)
        {
            var id = await connection.QuerySingleAsync<long>(
                """
                INSERT INTO review_segment (article, place, block, block_index, role, source, source_codes, before,
                    after, target, target_codes, machine, state, origin, version, issues, terms, terms_kept, author,
                    writer, changed, risk, confidence)
                VALUES (@Article, @place, @Block, @BlockIndex, @Role, @Source, @SourceCodes, @Before, @After, @Target,
                    @TargetCodes, @Machine, @State, @Origin, 1, @Issues, @Terms, @TermsKept, @Author, @Writer,
                    @Changed, @Risk, @Confidence)
                RETURNING id
                """,
                With(row, place)
            );
            await InsertAsync(connection, row with { Id = id }, kind, author);
            return;
        }

        var isSame =
            old.Source == row.Source
            && old.Target == row.Target
            && old.TargetCodes == row.TargetCodes
            && old.State == row.State;
        await connection.ExecuteAsync(
            """
            UPDATE review_segment
            SET place = @place, block = @Block, block_index = @BlockIndex, role = @Role, source = @Source,
                source_codes = @SourceCodes, before = @Before, after = @After,
                target = @Target, target_codes = @TargetCodes, machine = @Machine, state = @State,
                origin = @Origin, issues = @Issues, terms = @Terms, terms_kept = @TermsKept,
                version = @Version, author = @Author, writer = @Writer, changed = @Changed, risk = @Risk,
                confidence = @Confidence
            WHERE id = @Id
            """,
            With(
                isSame
                    ? row with
                    {
                        Version = old.Version,
                        Author = old.Author,
                        Writer = old.Writer,
                        Changed = old.Changed,
                    }
                    : row with
                    {
                        Version = old.Version + 1,
                    },
                place
            )
        );
        if (!isSame)
            await InsertAsync(connection, row, kind, author);
    }

    private static DynamicParameters With(ReviewRow row, int place)
    {
        var parameters = new DynamicParameters(row);
        parameters.Add("place", place);
        return parameters;
    }

    private static async Task InsertAsync(
        StoreConnection connection,
        ReviewRow row,
        ReviewChangeKind kind,
        string author
    ) =>
        await connection.ExecuteAsync(
            "INSERT INTO review_change (segment, at, author, kind, target, target_codes, state) VALUES (@Id, "
                + "@Changed, @author, @kind, @Target, @TargetCodes, @State)",
            new
            {
                row.Id,
                row.Changed,
                // Who asks a machine for a text, or takes one from memory, has not written it.
                author = kind == ReviewChangeKind.Machine ? row.Writer : author,
                kind = (int)kind,
                row.Target,
                row.TargetCodes,
                row.State,
            }
        );

    // Who goes on writing makes no step a keystroke.
    private static async Task RememberAsync(StoreConnection connection, ReviewEdit edit, long now)
    {
        var values = new
        {
            edit.Segment,
            now,
            edit.Author,
            kind = (int)edit.Kind,
            text = edit.Target.Text,
            codes = InlineTextJson.Codes(edit.Target),
            state = (int)edit.State,
            since = now - OneSitting,
        };
        var merged =
            edit.Kind == ReviewChangeKind.Edit
                ? await connection.ExecuteAsync(
                    """
                    UPDATE review_change SET at = @now, target = @text, target_codes = @codes
                    WHERE id = (SELECT max(id) FROM review_change WHERE segment = @Segment)
                      AND author = @Author AND kind = @kind AND state = @state AND at > @since
                    """,
                    values
                )
                : 0;
        if (merged == 0)
            await connection.ExecuteAsync(
                "INSERT INTO review_change (segment, at, author, kind, target, target_codes, state) VALUES "
                    + "(@Segment, @now, @Author, @kind, @text, @codes, @state)",
                values
            );
    }
}
