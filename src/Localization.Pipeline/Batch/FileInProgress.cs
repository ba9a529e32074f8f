using Localization.Pipeline.Outcomes;

namespace Localization.Pipeline.Batch;

/// <summary>One file of a batch on its way.</summary>
/// <param name="Index">Its place in the batch.</param>
/// <param name="Fingerprint">What its editions depend on.</param>
/// <param name="Article">Its article, as far as it has come.</param>
internal sealed record FileInProgress(int Index, string Fingerprint, ArticleInProgress Article)
{
    /// <summary>Why it failed; null where it did not.</summary>
    public LocalizationException? Error { get; init; }

    /// <summary>The file after some steps, or with the reason why one of them failed. A file that failed before goes
    /// through none.</summary>
    public async Task<FileInProgress> ThroughAsync(Func<ArticleInProgress, Task<ArticleInProgress>> steps)
    {
        if (Error is not null)
            return this;
        try
        {
            return this with { Article = await steps(Article) };
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return this with
            {
                Article = Article with { IsOwed = exception is ProviderOverloadException },
                Error = SegmentFault.OfArticle(Article.File, exception),
            };
        }
    }

    /// <summary>The file as it was before it was read.</summary>
    public FileInProgress Anew() =>
        this with
        {
            Article = new ArticleInProgress(Article.File) { Name = Article.Name, Progress = Article.Progress },
            Error = null,
        };
}
