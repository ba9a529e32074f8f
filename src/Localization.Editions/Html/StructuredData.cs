using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Localization.Editions.Html;

/// <summary>What a page tells machines: Open Graph, alternates by language, and NewsArticle in JSON-LD with
/// <c>translationOfWork</c> and <c>workTranslation</c> (schema.org).</summary>
internal static class StructuredData
{
    // A script ends at its end tag even inside a string: all that could be one is escaped.
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
    };

    /// <summary>The head of the page of the translation.</summary>
    public static string OfTranslation(TranslatedArticle article, Branding branding)
    {
        var html = new HtmlBuilder();
        OpenGraph(html, article, ArticleTitles.Target(article), Locale(article.TargetLanguage), null);
        Alternates(html, article, branding);
        var work = Work(article, branding, isTarget: true);
        work["translationOfWork"] = Work(article, branding, isTarget: false);
        Json(html, work);
        return html.ToString();
    }

    /// <summary>The head of the bilingual page.</summary>
    public static string OfBoth(TranslatedArticle article, Branding branding)
    {
        var html = new HtmlBuilder();
        OpenGraph(
            html,
            article,
            ArticleTitles.Source(article),
            Locale(article.SourceLanguage),
            Locale(article.TargetLanguage)
        );
        Alternates(html, article, branding);
        var work = Work(article, branding, isTarget: false);
        work["workTranslation"] = Work(article, branding, isTarget: true);
        Json(html, work);
        return html.ToString();
    }

    private static void OpenGraph(
        HtmlBuilder html,
        TranslatedArticle article,
        string title,
        string locale,
        string? other
    )
    {
        var metadata = article.Article.Metadata;
        Property("og:type", "article");
        Property("og:title", title);
        Property("og:locale", locale);
        Property("og:locale:alternate", other);
        Property("og:site_name", metadata.SiteName);
        Property("article:published_time", Day(metadata));
        Property("article:author", metadata.Author);

        void Property(string name, string? content)
        {
            if (content is not null)
                html.Open("meta", ("property", name), ("content", content)).Line();
        }
    }

    // Search engines take whole addresses alone; without them a page says nothing rather than something wrong.
    private static void Alternates(HtmlBuilder html, TranslatedArticle article, Branding branding)
    {
        if (Source(article) is { } source)
            html.Open("link", ("rel", "alternate"), ("hreflang", article.SourceLanguage.Value), ("href", source))
                .Line();
        if (Target(article, branding) is { } target)
            html.Open("link", ("rel", "alternate"), ("hreflang", article.TargetLanguage.Value), ("href", target))
                .Line();
    }

    private static JsonObject Work(TranslatedArticle article, Branding branding, bool isTarget)
    {
        var metadata = article.Article.Metadata;
        var work = new JsonObject
        {
            ["@type"] = "NewsArticle",
            ["headline"] = isTarget ? ArticleTitles.Target(article) : ArticleTitles.Source(article),
            ["inLanguage"] = (isTarget ? article.TargetLanguage : article.SourceLanguage).Value,
        };
        if ((isTarget ? Target(article, branding) : Source(article)) is { } address)
            work["url"] = address;
        if (Day(metadata) is { } day)
            work["datePublished"] = day;
        if (metadata.Author is { } author)
            work["author"] = new JsonObject { ["@type"] = "Person", ["name"] = author };
        if (metadata.SiteName is { } site)
            work["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = site };
        return work;
    }

    private static void Json(HtmlBuilder html, JsonObject work)
    {
        var root = new JsonObject { ["@context"] = "https://schema.org" };
        foreach (var (name, value) in work.ToList())
        {
            work.Remove(name);
            root[name] = value;
        }

        html.Open("script", ("type", "application/ld+json")).Trusted(root.ToJsonString(Options)).Close("script").Line();
    }

    private static string? Source(TranslatedArticle article) => article.Article.Metadata.Address?.AbsoluteUri;

    private static string? Target(TranslatedArticle article, Branding branding) =>
        branding.Address is { } address
            ? $"{address.AbsoluteUri.TrimEnd('/')}/{Uri.EscapeDataString(article.Article.Name)}/"
            : null;

    private static string? Day(ArticleMetadata metadata) =>
        metadata.Published?.ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    private static string Locale(LanguageTag tag) => tag.Value.Replace('-', '_');
}
