using Localization.Editions.Html;
using Localization.Editions.Labels;
using Microsoft.Extensions.Localization;

namespace Localization.Editions.Reading;

/// <summary>The translation alone as a page that can be published as it is. In: a translated article. Out: one file of
/// HTML that needs nothing from elsewhere.</summary>
/// <param name="labels">The words of the page.</param>
/// <param name="branding">How the house looks.</param>
public sealed class ReadingHtmlEdition(IStringLocalizer<EditionLabels> labels, Branding branding) : IEditionWriter
{
    /// <inheritdoc/>
    public string FileName(TranslatedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var (source, language) = (article.Article, article.TargetLanguage);

        // A page called page.html has its translation under that name.
        return
            source.Name.Equals("page", StringComparison.OrdinalIgnoreCase)
            && source.Extension.Equals(".html", StringComparison.OrdinalIgnoreCase)
            ? $"page-edition.{language}.html"
            : $"page.{language}.html";
    }

    /// <inheritdoc/>
    public byte[] Write(TranslatedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var chrome = new Chrome(labels, null, article.TargetLanguage.Language);
        var body = new HtmlBuilder();
        branding.WriteLogo(body);
        body.Open("main").Line();
        foreach (var sentence in EditionNotice.Of(article, chrome))
            body.Element("p", sentence, ("class", "notice")).Line();
        new ReadingBody(body, article, chrome).Write();
        body.Close("main").Line();
        return Page.Write(
            new PageHead(article.TargetLanguage.Value, ArticleTitles.Target(article))
            {
                Styles = branding.Styles("page.css"),
                Markup = StructuredData.OfTranslation(article, branding),
            },
            body
        );
    }
}
