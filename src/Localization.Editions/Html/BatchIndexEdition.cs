using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Localization.Editions;

/// <summary>The index of a batch: one page that lists its articles and links their editions. In: the articles. Out:
/// <c>index.html</c>, in the language of <see cref="CultureInfo.CurrentUICulture"/>.</summary>
/// <param name="labels">The words of the page.</param>
public sealed class BatchIndexEdition(IStringLocalizer<EditionLabels> labels)
{
    /// <summary>The name of the file to write.</summary>
    public const string FileName = "index.html";

    /// <summary>Writes the index. The same articles give the same bytes.</summary>
    public byte[] Write(IReadOnlyList<BatchArticle> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);

        // Without ICU a culture knows its name and little else.
        var chrome = new Chrome(labels, null, CultureInfo.CurrentUICulture.Name.Split('-')[0]);
        var html = new HtmlBuilder();
        html.Open("header").Element("h1", chrome["index-title"]).Close("header").Line();
        html.Open("main").Line();
        if (articles.Count == 0)
            html.Element("p", chrome["index-empty"]).Line();
        else
            new BatchTable(html, chrome).Write(articles);
        html.Close("main").Line();
        return Page.Write(chrome.Language, chrome["index-title"], Page.Styles("index.css"), html);
    }
}
