using System.Collections.Immutable;

namespace Localization.Pipeline.Outcomes;

/// <summary>A segment whose machine translation lost something of the source, or holds what nobody wrote. The last
/// check before the editions: no batch with such a segment ends as a success.</summary>
/// <param name="Segment">Which segment, from 1.</param>
/// <param name="Code">The code of the issue.</param>
/// <param name="Arguments">What the issue names.</param>
public sealed record BrokenSegment(int Segment, string Code, ImmutableArray<string> Arguments)
{
    /// <summary>Those of an article.</summary>
    public static ImmutableArray<BrokenSegment> In(TranslatedArticle article) =>
        [
            .. article.Segments.SelectMany(
                (s, i) => Damage.In(s).Select(issue => new BrokenSegment(i + 1, issue.Code, issue.Arguments))
            ),
        ];
}
