using Localization.Pipeline.Settings;
using Localization.Pipeline.Steps;

namespace Localization.Pipeline.Desk;

/// <summary>Translates single segments by one provider, as a batch would: with terms, conventions and typography,
/// checked. In: a segment. Out: its translation by this provider, whatever people wrote; answers are kept in the
/// memory.</summary>
/// <param name="settings">Languages, terms, what is checked.</param>
/// <param name="provider">The provider.</param>
/// <param name="memory">Has what was answered before.</param>
/// <param name="time">The clock for waiting.</param>
public sealed class SegmentTranslator(
    BatchSettings settings,
    ITranslationProvider provider,
    ITranslationMemory memory,
    TimeProvider time
)
{
    private readonly ArticlePipeline _pipeline = ArticlePipeline.For(settings, provider, memory, time, isLast: true);

    /// <summary>The translation as far as memory has the provider's answer; null where the provider would have to be
    /// asked.</summary>
    public async Task<TranslatedSegment?> StoredAsync(SegmentInContext segment, CancellationToken cancellationToken)
    {
        var article = await ConstrainedAsync(segment, "", cancellationToken);
        var open = article.Segments[0];
        return open.Unit is null || (await memory.FindAsync([open.Key], cancellationToken)).ContainsKey(open.Key)
            ? await FinishedAsync(article, cancellationToken)
            : null;
    }

    /// <summary>What asking will be billed as.</summary>
    public async Task<ProviderBill> BillAsync(SegmentInContext segment, CancellationToken cancellationToken)
    {
        var article = await ConstrainedAsync(segment, "", cancellationToken);
        return article.Segments[0].Unit is { } unit
            ? provider.Capabilities.BillOf(new TranslationRequest(settings.From, settings.To, [unit]))
            : default;
    }

    /// <summary>The translation, asked for where memory has none.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="article">Where it is, for the memory's record.</param>
    /// <param name="cancellationToken">Stops before the request.</param>
    /// <exception cref="ProviderException">The provider does not answer.</exception>
    public async Task<TranslatedSegment> AskAsync(
        SegmentInContext segment,
        string article,
        CancellationToken cancellationToken
    ) => await FinishedAsync(await ConstrainedAsync(segment, article, cancellationToken), cancellationToken);

    private async Task<ArticleInProgress> ConstrainedAsync(
        SegmentInContext segment,
        string name,
        CancellationToken cancellationToken
    )
    {
        var article = new ArticleInProgress(name)
        {
            Article = new Article(name, "", "", new ArticleMetadata(), [], new Skeleton([], [], "utf-8")),
            Segments = [new SegmentInProgress(segment.Segment)],
        };
        article = await _pipeline.RunAsync(article, StepNames.Constrain, StepNames.Constrain, cancellationToken);
        return article.Segments[0] is { Unit: { } unit } open && provider.Capabilities.Context
            ? article with
            {
                Segments = [open with { Unit = unit with { Before = segment.Previous, After = segment.Next } }],
            }
            : article;
    }

    // Terms that the answer lacks are not asked for again: the reviewer sees what the provider says.
    private async Task<TranslatedSegment> FinishedAsync(ArticleInProgress article, CancellationToken cancellationToken)
    {
        article = await _pipeline.RunAsync(article, StepNames.Translate, StepNames.Verify, cancellationToken);
        article = await _pipeline.RunAsync(article, StepNames.Check, StepNames.Check, cancellationToken);
        return article.Translated!.Segments[0];
    }
}

/// <summary>A segment and the sources beside it.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="Previous">The text before; empty at the beginning.</param>
/// <param name="Next">The text after; empty at the end.</param>
public sealed record SegmentInContext(Segment Segment, string Previous, string Next);
