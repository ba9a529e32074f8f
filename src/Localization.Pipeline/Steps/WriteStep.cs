using Localization.Pipeline.Output;

namespace Localization.Pipeline.Steps;

/// <summary>Writes the editions of an article. In: a translated article. Out: the same with what was written.</summary>
/// <param name="editions">The folder.</param>
/// <param name="isOurs">Gives, for a file, what knows the editions of it that nobody has edited since.</param>
internal sealed class WriteStep(EditionFolder editions, Func<string, Task<Func<string, bool>>> isOurs) : IArticleStep
{
    public string Name => StepNames.Write;

    public async Task<ArticleInProgress> RunAsync(ArticleInProgress article, CancellationToken cancellationToken) =>
        article with
        {
            Written = editions.Write(article.Translated!, await isOurs(article.File)),
        };
}
