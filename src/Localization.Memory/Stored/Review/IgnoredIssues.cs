using System.Collections.Immutable;
using System.Data.Common;
using Dapper;

namespace Localization.Memory.Stored.Review;

/// <summary>The issues that people have waved through.</summary>
internal sealed class IgnoredIssues
{
    private const long Everywhere = 0;
    private const char Separator = '\u001F';
    private readonly HashSet<(long Segment, string Issue)> _ignored;

    private IgnoredIssues(IEnumerable<(long, string)> ignored) => _ignored = [.. ignored];

    /// <summary>Those of the workspace.</summary>
    public static IgnoredIssues Read(DbConnection connection) =>
        new(connection.Query<(long, string)>("SELECT segment, issue FROM review_ignored"));

    /// <summary>Adds one.</summary>
    /// <returns>Whether it was new.</returns>
    public static bool Add(DbConnection connection, long? segment, QualityIssue issue, string author, long now) =>
        connection.Execute(
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
    public static ImmutableArray<IgnoredIssue> All(DbConnection connection) =>
        [
            .. connection
                .Query<(long Segment, string Issue, string Author, long At)>(
                    "SELECT segment, issue, author, at FROM review_ignored ORDER BY issue, segment"
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
    public static bool Remove(DbConnection connection, long? segment, string code, IEnumerable<string> arguments) =>
        connection.Execute(
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
