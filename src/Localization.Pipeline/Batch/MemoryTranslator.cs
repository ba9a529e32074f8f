using Localization.Articles;
using Localization.Pipeline.Outcomes;
using Localization.Pipeline.Settings;
using Localization.Pipeline.Steps;

namespace Localization.Pipeline.Batch;

/// <summary>Translates an article for the memory alone: afterwards its editions can be made, here or elsewhere, without
/// asking a provider.</summary>
/// <param name="settings">The languages, the terms, how articles are read; its files are not looked at.</param>
/// <param name="provider">Translates what memory lacks.</param>
/// <param name="memory">Keeps what it answered.</param>
/// <param name="time">For what waits.</param>
/// <param name="review">Has what people wrote on the review desk, for which no provider is asked; null for
/// none.</param>
/// <param name="folder">The folder from which files are named; null for the current one.</param>
public sealed class MemoryTranslator(
    BatchSettings settings,
    ITranslationProvider provider,
    ITranslationMemory memory,
    TimeProvider time,
    IReviewStore? review = null,
    string? folder = null
)
{
    private readonly ArticlePipeline _pipeline = ArticlePipeline.For(settings, provider, memory, time, review);
    private readonly ArticleFormats _formats = new();

    /// <summary>Translates an article.</summary>
    /// <param name="file">Its name, whose ending says its format.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="cancellationToken">Stops before the next request; what was answered is stored.</param>
    /// <exception cref="ArticleFormatException">It is of no known format, or no article.</exception>
    /// <exception cref="ProviderException">The provider failed on all of it, or on a segment.</exception>
    public async Task TranslateAsync(string file, byte[] content, CancellationToken cancellationToken)
    {
        var format =
            _formats.Find(file) ?? throw new ArticleFormatException("article-no-format", file, Path.GetExtension(file));
        Article article;
        try
        {
            article = format.Read(file, content, settings.Reading);
        }
        catch (ArticleFormatException exception) when (NothingToTranslate.In(exception))
        {
            return;
        }

        var known = new ArticleInProgress(folder is null ? file : Path.Combine(folder, file)) { Article = article };
        var translated = await _pipeline.TranslateAsync(known, cancellationToken);
        if (UntranslatedSegment.In(translated.Translated!).FirstOrDefault() is { } segment)
            throw new ProviderResponseException("queue-segment", file, segment.Reason);
    }
}
