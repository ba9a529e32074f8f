using Localization.Conventions;

namespace Localization.Pipeline.Steps;

/// <summary>Sets answers in the typography of the target language. In: segments with answers. Out: the same with its
/// quotation marks, dashes and spaces.</summary>
internal sealed class TypographyStep(ITranslationProvider provider, LanguageTag from, LanguageTag to) : IArticleStep
{
    public string Name => StepNames.Typography;

    public Task<ArticleInProgress> RunAsync(ArticleInProgress article, CancellationToken cancellationToken) =>
        Task.FromResult(
            provider.Capabilities.Copies ? article : article.Change(s => s.Answer is null ? s : Typeset(s))
        );

    private SegmentInProgress Typeset(SegmentInProgress segment) =>
        segment with
        {
            Target = TargetTypography.Apply(segment.Target!, segment.Segment.Source, segment.Segment.Role, from, to),
        };
}
