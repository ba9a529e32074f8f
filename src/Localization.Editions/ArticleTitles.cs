namespace Localization.Editions;

/// <summary>What an article is called in its two languages.</summary>
internal static class ArticleTitles
{
    /// <summary>The headline in the source, or the file's name.</summary>
    public static string Source(TranslatedArticle article) =>
        article.Article.Metadata.Title ?? Headline(article)?.Source.Text ?? article.Article.Name;

    /// <summary>The headline in the translation, or the source's.</summary>
    public static string Target(TranslatedArticle article) =>
        Headline(article) is { } headline && article.TargetOf(headline) is { } target && target.Text.Length > 0
            ? target.Text
            : Source(article);

    // Of a file without a headline, such as the metadata of a book, the title is one of the texts.
    private static Block? Headline(TranslatedArticle article) =>
        article.Article.Blocks.FirstOrDefault(b => b.Role == BlockRole.Headline)
        ?? article.Article.Blocks.FirstOrDefault(b => b.Source.Text == article.Article.Metadata.Title);
}
