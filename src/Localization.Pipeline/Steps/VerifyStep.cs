using Localization.Terms;

namespace Localization.Pipeline.Steps;

/// <summary>Looks for each term in its translation. In: translated segments. Out: the same with what became of their
/// terms, which are corrected where the machine wrote. What is published is what is verified: only <c>enforce</c>
/// changes it afterwards, and verifies again.</summary>
internal sealed class VerifyStep(ITranslationProvider provider, TermBase terms) : IArticleStep
{
    public string Name => StepNames.Verify;

    public Task<ArticleInProgress> RunAsync(ArticleInProgress article, CancellationToken cancellationToken) =>
        Task.FromResult(article.Change(Verified));

    private SegmentInProgress Verified(SegmentInProgress segment)
    {
        if (
            segment.Target is not { } target
            || segment.Origin == SegmentOrigin.Source && !segment.IsFixed
            || segment.Answer is not null && provider.Capabilities.Copies
        )
            return segment;
        var verdict = terms.Verify(segment.Segment.Source, target, segment.Occurrences);
        return segment.With(segment.IsFixed ? verdict with { Target = target } : verdict);
    }
}
