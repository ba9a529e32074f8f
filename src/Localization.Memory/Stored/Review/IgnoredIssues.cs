using System.Data.Common;
using Dapper;
using Localization.Model;

namespace Localization.Memory.Stored;

/// <summary>The issues that people have waved through.</summary>
internal sealed class IgnoredIssues
{
    private const long Everywhere = 0;
    private readonly HashSet<(long Segment, string Issue)> _ignored;

    private IgnoredIssues(IEnumerable<(long, string)> ignored) => _ignored = [.. ignored];

    /// <summary>Those of the workspace.</summary>
    public static IgnoredIssues Read(DbConnection connection) =>
        new(connection.Query<(long, string)>("SELECT segment, issue FROM review_ignored"));

    /// <summary>Adds one.</summary>
    public static void Add(DbConnection connection, long? segment, QualityIssue issue, string author, long now) =>
        connection.Execute(
            "INSERT INTO review_ignored VALUES (@segment, @issue, @author, @now) ON CONFLICT DO NOTHING",
            new
            {
                segment = segment ?? Everywhere,
                issue = Key(issue),
                author,
                now,
            }
        );

    /// <summary>Whether one was waved through in a segment.</summary>
    public bool Has(long segment, QualityIssue issue) =>
        _ignored.Count > 0
        && Key(issue) is var key
        && (_ignored.Contains((Everywhere, key)) || _ignored.Contains((segment, key)));

    private static string Key(QualityIssue issue) => string.Join('\u001F', issue.Arguments.Prepend(issue.Code));
}
