using System.Collections.Immutable;
using Localization.Quality;
using Localization.Quality.Risk;
using Localization.Terms;

namespace Localization.Pipeline.Steps;

/// <summary>Checks the translations. In: segments with their translations. Out: the translated article, each segment
/// with its issues and its risk, in place of the segments in progress.</summary>
internal sealed class CheckStep(
    ITranslationProvider provider,
    QualityChecks checks,
    TermBase terms,
    LanguageTag from,
    LanguageTag to
) : IArticleStep
{
    public string Name => StepNames.Check;

    public Task<ArticleInProgress> RunAsync(ArticleInProgress article, CancellationToken cancellationToken)
    {
        var source = article.Article!;
        ImmutableArray<TranslatedSegment> each =
        [
            .. article.Segments.Select(s => Rated(EachSegment.OrFault(s, Checked, FinishedSegment.Of))),
        ];
        var segments = WordsChecked(each, article.Segments);
        segments = ReadingIssues.Noted(source, WidenedEncoding.Noted(source, segments));

        // More issues are more risk.
        segments = [.. segments.Select((s, i) => ReferenceEquals(s, each[i]) ? s : Rated(s))];
        return Task.FromResult(
            article with
            {
                Segments = [],
                Translated = new TranslatedArticle(source, from, to, segments, provider.Name),
            }
        );
    }

    // What was not translated is reported as that; everything else is checked.
    private TranslatedSegment Checked(SegmentInProgress segment)
    {
        var finished = FinishedSegment.Of(segment);
        if (finished.State == SegmentState.Initial)
            return finished;
        var known = finished.Issues.AddRange(EngineDoubt.Of(finished.Confidence));
        var found = checks.Check(QualityPair.Of(finished, from, to));
        return finished with { Issues = known.IsEmpty ? found : [.. checks.AsSet(known), .. found] };
    }

    private ImmutableArray<TranslatedSegment> WordsChecked(
        ImmutableArray<TranslatedSegment> finished,
        ImmutableArray<SegmentInProgress> segments
    )
    {
        if (provider.Capabilities.Copies)
            return finished;
        var given = segments
            .Where(s => s.Unit is not null)
            .SelectMany(s => s.Unit!.Constraints)
            .SelectMany(c => c.Target.ToLowerInvariant().Split(' ', ',', '.', '-'));
        var found = checks.CheckWords(
            [.. finished.Select(s => QualityPair.Of(s, from, to) with { Target = Published(s) })],
            provider.Capabilities.Vocabulary is { } vocabulary ? new HashSet<string>(vocabulary.Concat(given)) : null
        );
        return
        [
            .. finished.Select(
                (s, i) => found.TryGetValue(i, out var more) ? s with { Issues = s.Issues.AddRange(more) } : s
            ),
        ];
    }

    // What is in the source language has no words to check.
    private static InlineText Published(TranslatedSegment segment) =>
        segment.State == SegmentState.Initial ? InlineText.Empty : segment.Target;

    private TranslatedSegment Rated(TranslatedSegment segment) =>
        segment with
        {
            Risk = SegmentRisk.Of(
                segment,
                checks.Risk.Rate(provider.Name, provider.Capabilities.FaultRate),
                checks.Risk
            ),
            UnsureTerms = terms.Unsure(segment.Segment.Source),
        };
}
