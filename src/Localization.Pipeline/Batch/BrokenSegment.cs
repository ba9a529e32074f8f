using System.Collections.Frozen;
using System.Collections.Immutable;
using Localization.Model;

namespace Localization.Pipeline;

/// <summary>A segment whose machine translation lost something of the source, or holds what nobody wrote. The last
/// check before the editions: no batch with such a segment ends as a success.</summary>
/// <param name="Segment">Which segment, from 1.</param>
/// <param name="Code">The code of the issue.</param>
/// <param name="Arguments">What the issue names.</param>
public sealed record BrokenSegment(int Segment, string Code, ImmutableArray<string> Arguments)
{
    private static readonly FrozenSet<string> Codes = FrozenSet.Create(
        "stand-in-left",
        "brackets-missing",
        "codes-missing",
        "codes-added",
        "codes-misplaced",
        "address-changed",
        "given-missing",
        "number-changed",
        "unknown-word"
    );

    /// <summary>Those of an article. What a person wrote is the person's to answer for.</summary>
    public static ImmutableArray<BrokenSegment> In(TranslatedArticle article) =>
        [
            .. article.Segments.SelectMany(
                (s, i) =>
                    s.Match is not null
                    || s.Author.Length > 0
                    || s.Origin is SegmentOrigin.Document or SegmentOrigin.Source
                        ? []
                        : s
                            .Issues.Where(issue =>
                                issue.Severity == QualitySeverity.Error && Codes.Contains(issue.Code)
                            )
                            .Select(issue => new BrokenSegment(i + 1, issue.Code, issue.Arguments))
            ),
        ];
}
