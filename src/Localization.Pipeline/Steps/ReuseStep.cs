using System.Collections.Immutable;
using Localization.Pipeline.Standing;

namespace Localization.Pipeline.Steps;

/// <summary>Reuses what people translated or approved: the provider is not asked for it. In: segments with what is to
/// be asked. Out: the same, answered where the review desk has a person's text, or the memory one in context, exact or
/// adapted.</summary>
internal sealed class ReuseStep(StandingTranslations desk, ITranslationMemory memory, LanguageTag from, LanguageTag to)
    : IArticleStep
{
    /// <summary>Fuzzy matches have less: they are for reviewers, not for editions.</summary>
    private const int NoFuzzy = 100;

    public string Name => StepNames.Reuse;

    public Task<ArticleInProgress> RunAsync(ArticleInProgress article, CancellationToken cancellationToken)
    {
        var segments = desk.Reuse(article.Segments, desk.Of(article.File));
        if (memory.HasHuman)
            segments = [.. segments.Select((s, i) => Reuse(s, TextAt(segments, i - 1), TextAt(segments, i + 1)))];
        return Task.FromResult(article with { Segments = segments });
    }

    private SegmentInProgress Reuse(SegmentInProgress segment, string previous, string next)
    {
        if (segment.IsFixed)
            return segment;
        var query = new MemoryQuery(segment.Segment.Source, from, to)
        {
            Previous = previous,
            Next = next,
            Given = segment.Unit?.Constraints ?? [],
            Threshold = NoFuzzy,
            Limit = 1,
        };
        // A rule knows its number or day better than what was adapted from another; a person's own words it does not.
        return memory.Match(query) is [{ } match, ..] && (segment.Unit is not null || match.Kind < MatchKind.Adapted)
            ? segment with
            {
                Unit = null,
                Key = "",
                Target = match.Target,
                Origin = SegmentOrigin.Memory,
                Match = match,
            }
            : segment;
    }

    private static string TextAt(ImmutableArray<SegmentInProgress> segments, int index) =>
        index >= 0 && index < segments.Length ? segments[index].Segment.Source.Text : "";
}
