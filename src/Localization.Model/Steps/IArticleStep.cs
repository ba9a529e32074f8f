namespace Localization.Model.Steps;

/// <summary>One step on the way of an article from its file to its editions. In: an article in progress. Out: the same
/// article, one step further. Several articles run through a step at the same time, so a step keeps nothing of
/// one.</summary>
public interface IArticleStep
{
    /// <summary>The name that traces and settings use: one lowercase word.</summary>
    string Name { get; }

    /// <summary>Takes an article one step further.</summary>
    /// <param name="article">The article, as the step before left it.</param>
    /// <param name="cancellationToken">Stops the step.</param>
    /// <exception cref="LocalizationException">The article fails; the batch goes on without it.</exception>
    Task<ArticleInProgress> RunAsync(ArticleInProgress article, CancellationToken cancellationToken);
}
