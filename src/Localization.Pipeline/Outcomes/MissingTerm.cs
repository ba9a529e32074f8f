using System.Collections.Immutable;

namespace Localization.Pipeline.Outcomes;

/// <summary>A term that a translation lacks.</summary>
/// <param name="Source">The term.</param>
/// <param name="Target">What should be there.</param>
/// <param name="Segments">In which segments, from 1.</param>
public sealed record MissingTerm(string Source, string Target, ImmutableArray<int> Segments)
{
    /// <summary>Those of an article.</summary>
    public static ImmutableArray<MissingTerm> In(TranslatedArticle article) =>
        [
            .. article
                .Segments.SelectMany(
                    (s, i) =>
                        s
                            .Terms.Where(t => t.Outcome == TermOutcome.Missing)
                            .Select(t => (t.Occurrence.Term, Segment: i + 1))
                )
                .GroupBy(m => m.Term)
                .Select(g => new MissingTerm(g.Key.Source, g.Key.Target, [.. g.Select(m => m.Segment).Distinct()])),
        ];
}
