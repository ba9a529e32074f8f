using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Localization.Pipeline.Checking;

/// <summary>Files that were checked.</summary>
/// <param name="Files">The files, in order.</param>
/// <param name="Segments">Their segments.</param>
/// <param name="Failures">The files that could not be read, and why.</param>
public sealed record CheckedBatch(
    ImmutableArray<string> Files,
    ImmutableArray<CheckedSegment> Segments,
    ImmutableArray<(string File, string Message)> Failures
)
{
    /// <summary>How many issues are of a severity.</summary>
    public int Count(QualitySeverity severity) => Segments.Sum(s => s.Issues.Count(i => i.Severity == severity));

    /// <summary>What names an issue in a list of those that are accepted: the file, what it is, and the texts in which
    /// it is. It holds wherever the segment moves to in its file.</summary>
    public static string Fingerprint(CheckedSegment segment, QualityIssue issue)
    {
        ArgumentNullException.ThrowIfNull(segment);
        ArgumentNullException.ThrowIfNull(issue);
        string[] parts =
        [
            Path.GetFileName(segment.File),
            issue.Code,
            .. issue.Arguments,
            segment.Pair.Source.Text,
            segment.Pair.Target.Text,
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001F', parts))))[..24];
    }

    /// <summary>The batch without the issues that are accepted.</summary>
    public CheckedBatch Without(IReadOnlySet<string> accepted) =>
        this with
        {
            Segments =
            [
                .. Segments.Select(s =>
                    s with
                    {
                        Issues = s.Issues.RemoveAll(i => accepted.Contains(Fingerprint(s, i))),
                    }
                ),
            ],
        };
}
