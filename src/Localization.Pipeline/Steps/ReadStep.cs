using Localization.Articles;

namespace Localization.Pipeline.Steps;

/// <summary>Reads an article. In: its file. Out: its blocks and its skeleton.</summary>
internal sealed class ReadStep(ArticleFormats formats, ArticleReadOptions options) : IArticleStep
{
    public string Name => StepNames.Read;

    public Task<ArticleInProgress> RunAsync(ArticleInProgress article, CancellationToken cancellationToken)
    {
        try
        {
            var read = formats.Read(article.File, options);
            return Task.FromResult(
                article with
                {
                    Article = article.Name.Length == 0 ? read : read with { Name = article.Name },
                }
            );
        }
        catch (Exception exception) when (exception is not OperationCanceledException && IsUnreadableName(article.File))
        {
            throw new ArticleFormatException(exception, "article-name", article.File);
        }
    }

    /// <summary>Whether a path has bytes that are not UTF-8: then what it names cannot be opened.</summary>
    internal static bool IsUnreadableName(string path) =>
        path.Contains('\uFFFD', StringComparison.Ordinal) && !Path.Exists(path);
}
