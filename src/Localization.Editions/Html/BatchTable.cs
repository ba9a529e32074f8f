using System.Globalization;
using Localization.Editions.Labels;

namespace Localization.Editions.Html;

/// <summary>Writes the table of a batch.</summary>
internal sealed class BatchTable(HtmlBuilder html, Chrome chrome)
{
    private static readonly string[] Heads =
    [
        "index-article",
        "index-date",
        "index-section",
        "index-words",
        "index-reuse",
        "index-terms",
        "index-issues",
        "index-state",
    ];

    private static readonly string[] Numbers = ["index-words", "index-reuse", "index-terms", "index-issues"];

    private bool _hasSections;

    /// <summary>Writes it, with the sums at its foot.</summary>
    public void Write(IReadOnlyList<BatchArticle> articles)
    {
        // A column that no article fills is left out.
        _hasSections = articles.Any(a => a.Section is not null);
        html.Open("table").Line().Open("thead").Open("tr");
        foreach (var name in Heads.Where(h => _hasSections || h != "index-section"))
            html.Element("th", chrome[name], ("scope", "col"), ("class", Numbers.Contains(name) ? "number" : null));
        html.Close("tr").Close("thead").Line().Open("tbody").Line();
        foreach (var article in articles)
            Row(article);
        html.Close("tbody").Line();

        var translated = articles.Where(a => a.Counts is not null).ToList();
        html.Open("tfoot")
            .Open("tr")
            .Element(
                "th",
                $"{chrome["index-total"]} · {chrome["index-articles"]}: {chrome.Number(articles.Count)}",
                ("scope", "row"),
                ("colspan", _hasSections ? "3" : "2")
            );
        Counts(
            ArticleCounts.Sum(translated.Select(a => a.Counts!)),
            translated.Sum(a => a.Words),
            translated.Sum(a => a.Reused)
        );
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
        Links(article);
        html.Close("th");

        html.Element(
            "td",
            article.Published is { } day ? chrome.ShortDate(day) : "–",
            ("class", "date"),
            ("data-label", chrome["index-date"]),
            ("data-sort", article.Published?.ToString("O", CultureInfo.InvariantCulture) ?? "")
        );
        if (_hasSections)
            html.Element("td", article.Section ?? "–", ("class", "section"), ("data-label", chrome["index-section"]));
        if (article.Counts is { } counts)
            Counts(counts, article.Words, article.Reused);
        else
        {
            foreach (var _ in Numbers)
                html.Element("td", "–", ("class", "number"), ("data-sort", ""));
        }

        html.Element("td", chrome[$"batch-{article.State}"], ("class", "state"), ("data-label", chrome["index-state"]));
        html.Close("tr").Line();
    }

    private void Links(BatchArticle article)
    {
        if (article.Editions.IsEmpty)
            return;
        html.Open("span", ("class", "editions"));
        foreach (var edition in article.Editions)
            html.Element(
                    "a",
                    chrome[$"edition-{edition.Kind}"],
                    ("href", Address(edition.Path)),
                    ("title", edition.Path)
                )
                .Text(" ");
        html.Close("span");
    }

    private void Counts(ArticleCounts counts, int words, int reused)
    {
        Number("index-words", chrome.Number(words), words);
        Number(
            "index-reuse",
            counts.Segments == 0 ? "–" : chrome["percent", reused * 100 / counts.Segments],
            counts.Segments == 0 ? null : reused * 100 / counts.Segments
        );
        Number(
            "index-terms",
            counts.Terms == 0 ? "–" : chrome["some-of", chrome.Number(counts.TermsKept), chrome.Number(counts.Terms)],
            counts.Terms == 0 ? null : counts.TermsKept * 100 / counts.Terms
        );
        Number("index-issues", chrome.Number(counts.Issues), counts.Issues);
    }

    private void Number(string label, string text, int? value) =>
        html.Element(
            "td",
            text,
            ("class", "number"),
            ("data-label", chrome[label]),
            ("data-sort", value?.ToString(CultureInfo.InvariantCulture) ?? "")
        );

    /// <summary>A relative address. Each name in the path is encoded and one with a colon is not a scheme, so that a
    /// file's name can lead nowhere else.</summary>
    private static string Address(string path) =>
        "./"
        + string.Join(
            '/',
            path.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.EscapeDataString)
        );
}
