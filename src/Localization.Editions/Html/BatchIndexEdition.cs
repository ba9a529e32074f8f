using System.Globalization;
using Localization.Editions.Labels;
using Microsoft.Extensions.Localization;

namespace Localization.Editions.Html;

/// <summary>The index of a batch: one page that lists its articles and links their editions. In: the articles. Out:
/// <c>index.html</c>, in the language of <see cref="CultureInfo.CurrentUICulture"/>.</summary>
/// <param name="labels">The words of the page.</param>
/// <param name="branding">How the house looks; null for the usual.</param>
public sealed class BatchIndexEdition(IStringLocalizer<EditionLabels> labels, Branding? branding = null)
{
    /// <summary>The name of the file to write.</summary>
    public const string FileName = "index.html";

    /// <summary>Writes the index. The same articles give the same bytes.</summary>
    public byte[] Write(IReadOnlyList<BatchArticle> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);

        // Without ICU a culture knows its name and little else.
        var chrome = new Chrome(labels, null, CultureInfo.CurrentUICulture.Name.Split('-')[0]);
        var house = branding ?? Branding.Default;
        var title = house.Title.Length > 0 ? house.Title : chrome["index-title"];
        var html = new HtmlBuilder();
        house.WriteLogo(html);
        html.Open("header").Element("h1", title).Close("header").Line();
        html.Open("main").Line();
        if (articles.Count == 0)
            html.Element("p", chrome["index-empty"]).Line();
        else
        {
            html.Open("p", ("class", "search"), ("hidden", ""))
                .Open("label")
                .Text(chrome["index-search"])
                .Text(" ")
                .Open("input", ("type", "search"), ("autocomplete", "off"))
                .Close("label")
                .Text(" ")
                .Open("output")
                .Close("output")
                .Close("p")
                .Line();
            new BatchTable(html, chrome).Write(articles);
        }

        html.Close("main").Line();
        house.WriteFooter(html);
        return Page.Write(
            new PageHead(chrome.Language, title)
            {
                Styles = house.Styles("index.css"),
                Script = articles.Count == 0 ? "" : Page.Resource("index.js"),
            },
            html
        );
    }
}
