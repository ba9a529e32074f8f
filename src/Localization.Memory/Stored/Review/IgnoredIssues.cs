using System.Collections.Immutable;

namespace Localization.Memory.Stored.Review;

/// <summary>The issues that people have waved through.</summary>
internal sealed class IgnoredIssues
{
    private const long Everywhere = 0;
    private const char Separator = '\u001F';
    private readonly HashSet<(long Segment, string Issue)> _ignored;

    private IgnoredIssues(IEnumerable<(long, string)> ignored) => _ignored = [.. ignored];

    /// <summary>Those of the workspace.</summary>
    public static async Task<IgnoredIssues> ReadAsync(StoreConnection connection) =>
        new(await connection.QueryAsync<(long, string)>("SELECT segment, issue FROM review_ignored"));

    /// <summary>Adds one.</summary>
    /// <returns>Whether it was new.</returns>
    public static async Task<bool> AddAsync(
        StoreConnection connection,
        long? segment,
        QualityIssue issue,
        string author,
        long now
    ) =>
        await connection.ExecuteAsync(
            "INSERT INTO review_ignored VALUES (@segment, @issue, @author, @now) ON CONFLICT DO NOTHING",
            new
            {
                segment = segment ?? Everywhere,
                issue = Key(issue),
                author,
                now,
            }
        ) > 0;

    /// <summary>All, by code.</summary>
    public static async Task<ImmutableArray<IgnoredIssue>> AllAsync(StoreConnection connection) =>
        [
            .. (
                await connection.QueryAsync<(long Segment, string Issue, string Author, long At)>(
                    "SELECT segment, issue, author, at FROM review_ignored ORDER BY issue, segment"
                )
            )
                .Select(r =>
                    r.Issue.Split(Separator) is [var code, .. var arguments]
                        ? new IgnoredIssue(
                            r.Segment == Everywhere ? null : r.Segment,
                            code,
                            [.. arguments],
                            r.Author,
                            DateTimeOffset.FromUnixTimeMilliseconds(r.At)
                        )
                        : null
                )
                .OfType<IgnoredIssue>(),
        ];

    /// <summary>Removes one.</summary>
    public static async Task<bool> RemoveAsync(
        StoreConnection connection,
        long? segment,
        string code,
        IEnumerable<string> arguments
    ) =>
        await connection.ExecuteAsync(
            "DELETE FROM review_ignored WHERE segment = @segment AND issue = @issue",
            new { segment = segment ?? Everywhere, issue = Key(code, arguments) }
        ) > 0;

    /// <summary>Whether one was waved through in a segment.</summary>
    public bool Has(long segment, QualityIssue issue) =>
        _ignored.Count > 0
        && Key(issue) is var key
        && (_ignored.Contains((Everywhere, key)) || _ignored.Contains((segment, key)));

    private static string Key(QualityIssue issue) => Key(issue.Code, issue.Arguments);

    private static string Key(string code, IEnumerable<string> arguments) =>
        string.Join(Separator, arguments.Prepend(code));
}
