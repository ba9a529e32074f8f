using Localization.Pipeline.Outcomes;

namespace Localization.Pipeline.Steps;

/// <summary>Asks the memory and the provider. In: segments with what is to be asked. Out: the same with the answers; a
/// segment without one stays untranslated, with the reason.</summary>
internal sealed class TranslateStep(ITranslationProvider provider, Answers answers) : IArticleStep
{
    public string Name => StepNames.Translate;

    public async Task<ArticleInProgress> RunAsync(ArticleInProgress article, CancellationToken cancellationToken)
    {
        var units = new Dictionary<string, TranslationUnit>();
        foreach (var segment in article.Segments.Where(s => s.Unit is not null))
            units[segment.Key] = segment.Unit!;
        article.Progress?.Planned(units.Count);
        var found = await answers.GetAsync(
            units,
            article.Article!.Name,
            n => article.Progress?.Answered(n),
            cancellationToken
        );
        return article.Change(s => s.Unit is null ? s : Answered(s, found[s.Key])) with
        {
            IsOwed = found.Values.Any(a => a.Value.MayComeLater),
        };
    }

    private SegmentInProgress Answered(SegmentInProgress segment, Answer answer)
    {
        if (answer.Value.Text is not { } text)
            return UntranslatedSegment.Of(segment, answer.Value.Failure ?? "");
        return segment with
        {
            Answer = text,
            Confidence = answer.Value.Confidence,
            // A copy is of the source, to the last space.
            Target = provider.Capabilities.Copies ? segment.Segment.Source : text,
            Origin = answer.Origin,
            Protection = provider.Capabilities.Copies ? TermProtection.None : segment.Unit!.Protection,
        };
    }
}
