namespace Localization.Editions;

/// <summary>The translated article in the format of its source, such as <c>budget.es.md</c>.</summary>
/// <param name="formatOf">Finds the format that read an article.</param>
public sealed class SourceFormatEdition(Func<Article, IArticleFormat> formatOf) : IEditionWriter
{
    /// <inheritdoc/>
    public string FileName(TranslatedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return $"{article.Article.Name}.{article.TargetLanguage}{article.Article.Extension}";
    }

    /// <inheritdoc/>
    public byte[] Write(TranslatedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return formatOf(article.Article).Write(article.Article, article.TargetOf, article.TargetLanguage);
    }
}
