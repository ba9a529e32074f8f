using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Localization.Articles.Html.Extraction;

/// <summary>Finds the article in a page full of other things, by SmartReader, and makes a plain page of it: headline,
/// section, byline, date, picture with caption, and text. The rest of the page is dropped.</summary>
internal static class ExtractedPage
{
    // What a page without an address calls itself, so that its own links can be told.
    private const string Nowhere = "http://page.invalid/";

    /// <summary>The article of a page as a page of its own.</summary>
    /// <param name="path">The file, for errors.</param>
    /// <param name="html">The page.</param>
    /// <exception cref="ArticleFormatException">No article was found in it (<c>article-extract</c>).</exception>
    public static (string Html, ArticleMetadata Metadata) Of(string path, string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        var address =
            page.QuerySelector<IHtmlLinkElement>("link[rel=canonical]")?.GetAttribute("href") ?? Meta(page, "og:url");
        var article = new SmartReader.Reader(
            Uri.TryCreate(address, UriKind.Absolute, out var own) ? own.AbsoluteUri : Nowhere,
            html
        ).GetArticle();
        if (!article.Completed || !article.IsReadable || string.IsNullOrWhiteSpace(article.TextContent))
            throw new ArticleFormatException("article-extract", path);

        var metadata = new ArticleMetadata
        {
            Title = Line(page.QuerySelector("h1")?.TextContent) ?? Line(article.Title),
            Author = Line(article.Byline) ?? Line(article.Author),
            Published = article.PublicationDate is { } date ? DateOnly.FromDateTime(date) : null,
            SiteName = Line(article.SiteName),
            Address = own,
            Section = Line(Meta(page, "article:section")),
        };
        var content = Cleaned(article.Content, metadata.Title, own);
        return (Written(page, article, metadata, own, content), metadata);
    }

    private static string Written(
        IHtmlDocument page,
        SmartReader.Article article,
        ArticleMetadata metadata,
        Uri? address,
        IElement content
    )
    {
        var html = new StringBuilder();
        html.Append(
            CultureInfo.InvariantCulture,
            $"<!DOCTYPE html>\n<html lang=\"{Attribute(article.Language ?? "en")}\">\n<head>\n<meta "
                + $"charset=\"utf-8\">\n"
        );
        if (metadata.Title is { } title)
            html.Append(CultureInfo.InvariantCulture, $"<title>{Text(title)}</title>\n");
        if (address is not null)
            html.Append(
                CultureInfo.InvariantCulture,
                $"<link rel=\"canonical\" href=\"{Attribute(address.AbsoluteUri)}\">\n"
            );
        if ((Meta(page, "description") ?? Meta(page, "og:description")) is { } description)
            html.Append(
                CultureInfo.InvariantCulture,
                $"<meta name=\"description\" content=\"{Attribute(description)}\">\n"
            );
        html.Append("</head>\n<body>\n<article>\n");
        Element("p class=\"section\"", metadata.Section);
        Element("h1", metadata.Title);
        Element(
            "p class=\"byline\"",
            metadata.Author is { } author && !author.StartsWith("By ", StringComparison.OrdinalIgnoreCase)
                ? $"By {author}"
                : metadata.Author
        );
        if (metadata.Published is { } day)
            html.Append(
                CultureInfo.InvariantCulture,
                $"<p class=\"date\"><time datetime=\"{day:yyyy-MM-dd}\">"
                    + $"{day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture)}</time></p>\n"
            );
        if (
            article.FeaturedImage is { } image
            && IsWeb(image)
            && !content.InnerHtml.Contains(image, StringComparison.Ordinal)
        )
            Picture(image, Line(Meta(page, "og:image:alt")));
        html.Append(content.InnerHtml.Trim()).Append("\n</article>\n</body>\n</html>\n");
        return html.ToString();

        void Element(string tag, string? text)
        {
            if (text is not null)
                html.Append(CultureInfo.InvariantCulture, $"<{tag}>{Text(text)}</{tag.Split(' ')[0]}>\n");
        }

        void Picture(string source, string? alt)
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<figure><img src=\"{Attribute(source)}\" alt=\"{Attribute(alt ?? "")}\">"
            );
            var caption = page.QuerySelectorAll("figure")
                .FirstOrDefault(f =>
                    f.QuerySelector("img")
                        ?.GetAttribute("src")
                        ?.EndsWith(Path.GetFileName(new Uri(source).AbsolutePath), StringComparison.Ordinal) == true
                );
            if (Line(caption?.QuerySelector("figcaption")?.TextContent) is { } words)
                html.Append(CultureInfo.InvariantCulture, $"<figcaption>{Text(words)}</figcaption>");
            html.Append("</figure>\n");
        }
    }

    // Nothing of the page may run, and its headline is not said twice.
    private static IElement Cleaned(string content, string? title, Uri? address)
    {
        var body = new HtmlParser().ParseDocument(content).Body!;
        foreach (var element in body.QuerySelectorAll("script, style, iframe, object, embed, form, template"))
            element.Remove();
        foreach (var heading in body.QuerySelectorAll("h1, h2").Where(h => Line(h.TextContent) == title).ToList())
            heading.Remove();
        foreach (var element in body.QuerySelectorAll("*"))
        {
            foreach (var attribute in element.Attributes.ToList())
            {
                if (
                    attribute.Name
                    is not (
                        "href"
                        or "src"
                        or "alt"
                        or "title"
                        or "lang"
                        or "dir"
                        or "datetime"
                        or "colspan"
                        or "rowspan"
                        or "translate"
                    )
                )
                    element.RemoveAttribute(attribute.Name);
                else if (attribute.Name is "href" or "src")
                    Address(element, attribute, address);
            }
        }

        return body;
    }

    private static void Address(IElement element, IAttr attribute, Uri? page)
    {
        var isMail = attribute.Value.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);
        if (
            !Uri.TryCreate(page ?? new Uri(Nowhere), attribute.Value, out var address)
            || !(isMail || IsWeb(address.AbsoluteUri))
        )
            element.RemoveAttribute(attribute.Name);
        else if (!isMail)
            element.SetAttribute(
                attribute.Name,
                address.AbsoluteUri.StartsWith(Nowhere, StringComparison.Ordinal)
                    ? address.PathAndQuery + address.Fragment
                    : address.AbsoluteUri
            );
    }

    private static bool IsWeb(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private static string? Meta(IHtmlDocument page, string name) =>
        page.QuerySelectorAll("meta")
            .FirstOrDefault(m => (m.GetAttribute("name") ?? m.GetAttribute("property")) == name)
            ?.GetAttribute("content");

    private static string? Line(string? text) =>
        string.IsNullOrWhiteSpace(text)
            ? null
            : string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    private static string Text(string text) => HtmlEscape.Write(text, null);

    private static string Attribute(string text) => HtmlEscape.Write(text, HtmlEscape.Attribute);
}
