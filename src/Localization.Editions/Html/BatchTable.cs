namespace Localization.Editions;

/// <summary>Writes the table of a batch.</summary>
internal sealed class BatchTable(HtmlBuilder html, Chrome chrome)
{
    private static readonly string[] Heads =
        ["index-article", "index-editions", "index-segments", "index-terms", "index-issues", "index-state"];

    private static readonly string[] Numbers = ["index-segments", "index-terms", "index-issues"];

    /// <summary>Writes it, with the sums at its foot.</summary>
    public void Write(IReadOnlyList<BatchArticle> articles)
    {
        html.Open("table").Line().Open("thead").Open("tr");
        foreach (var name in Heads)
            html.Element("th", chrome[name], ("scope", "col"), ("class", Numbers.Contains(name) ? "number" : null));
        html.Close("tr").Close("thead").Line().Open("tbody").Line();
        foreach (var article in articles)
            Row(article);
        html.Close("tbody").Line();

        var sum = ArticleCounts.Sum(articles.Select(a => a.Counts).OfType<ArticleCounts>());
        html.Open("tfoot").Open("tr")
            .Element(
                "th",
                $"{chrome["index-total"]} · {chrome["index-articles"]}: {chrome.Number(articles.Count)}",
                ("scope", "row"),
                ("colspan", "2"));
        Counts(sum);
        html.Element("td", "").Close("tr").Close("tfoot").Line().Close("table").Line();
    }

    private void Row(BatchArticle article)
    {
        html.Open("tr", ("class", article.State.ToString().ToLowerInvariant()));
        html.Open("th", ("scope", "row"), ("data-label", chrome["index-article"]))
            .Element("span", article.SourceTitle, ("class", "title"), ("lang", article.SourceLanguage?.Value));
        if (article.TargetTitle is { } target)
            html.Element("span", target, ("class", "title translated"), ("lang", article.TargetLanguage?.Value));
        if (article.Failure is { } failure)
            html.Element("span", failure, ("class", "failure"));
        html.Close("th");

        html.Open("td", ("class", "editions"), ("data-label", chrome["index-editions"]));
        foreach (var edition in article.Editions)
        {
            html.Element("a", $"{chrome[$"edition-{edition.Kind}"]}", ("href", Address(edition.Path)), ("title", edition.Path)).Text(" ");
        }

        html.Close("td");
        if (article.Counts is { } counts)
            Counts(counts);
        else
            html.Element("td", "–", ("class", "number")).Element("td", "–", ("class", "number")).Element("td", "–", ("class", "number"));
        html.Element("td", chrome[$"batch-{article.State}"], ("class", "state"), ("data-label", chrome["index-state"]));
        html.Close("tr").Line();
    }

    private void Counts(ArticleCounts counts)
    {
        Number("index-segments", chrome.Number(counts.Segments));
        Number("index-terms", counts.Terms == 0 ? "–" : chrome["some-of", chrome.Number(counts.TermsKept), chrome.Number(counts.Terms)]);
        Number("index-issues", chrome.Number(counts.Issues));
    }

    private void Number(string label, string value) => html.Element("td", value, ("class", "number"), ("data-label", chrome[label]));

    /// <summary>A relative address. Each name in the path is encoded and one with a colon is no scheme, so that a file's name can
    /// lead nowhere else.</summary>
    private static string Address(string path) =>
        "./" + string.Join('/', path.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.EscapeDataString));
}
