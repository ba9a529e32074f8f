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

    public async Task<ArticleInProgress> RunAsync(ArticleInProgress article, CancellationToken cancellationToken)
    {
        var segments = desk.Reuse(article.Segments, await desk.OfAsync(article.File, cancellationToken));
        if (!await memory.HasHumanAsync(cancellationToken))
            return article with { Segments = segments };
        var reused = ImmutableArray.CreateBuilder<SegmentInProgress>(segments.Length);
        foreach (var (i, segment) in segments.Index())
            reused.Add(await ReuseAsync(segment, TextAt(segments, i - 1), TextAt(segments, i + 1), cancellationToken));
        return article with { Segments = reused.MoveToImmutable() };
    }

    private async ValueTask<SegmentInProgress> ReuseAsync(
        SegmentInProgress segment,
        string previous,
        string next,
        CancellationToken cancellationToken
    )
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
        return
            await memory.MatchAsync(query, cancellationToken) is [{ } match, ..]
            && (segment.Unit is not null || match.Kind < MatchKind.Adapted)
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
