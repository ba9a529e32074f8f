using System.Globalization;
using Localization.Editions.Labels;

namespace Localization.Editions.Html;

/// <summary>Writes the head of the bilingual page: titles, author, day and figures, in both languages.</summary>
internal sealed class BilingualHeader(HtmlBuilder html, TranslatedArticle article, Chrome source, Chrome target)
{
    private const int MostNames = 4;

    /// <summary>Writes it.</summary>
    public void Write()
    {
        html.Open("header").Line();
        html.Open("p", ("class", "masthead"));
        if (article.Article.Metadata.SiteName is { } site)
            html.Element("span", site, ("class", "publication"), ("lang", article.SourceLanguage.Value));
        Both("bilingual-edition", "kind");
        html.Close("p").Line();

        html.Open("div", ("class", "row titles")).Line();
        Title(source, "source", article.SourceLanguage, ArticleTitles.Source(article), first: true);
        Title(target, "target", article.TargetLanguage, ArticleTitles.Target(article), first: false);
        html.Close("div").Line();
        Notice();
        Figures();
        Legend();
        html.Close("header").Line();
    }

    private void Title(Chrome chrome, string side, LanguageTag language, string title, bool first)
    {
        html.Open("div", ("class", $"side {side}"), ("lang", language.Value));
        html.Open("p", ("class", "language"), ("lang", chrome.Language))
            .Element("b", chrome.OwnName(language))
            .Text(" ")
            .Text(chrome[first ? "source" : "translation"])
            .Close("p");
        html.Element("h1", title);

        var metadata = article.Article.Metadata;
        var author = metadata.Author is { } name ? chrome["by-author", name] : null;
        var day = metadata.Published is { } published ? chrome.Date(published) : null;
        if (author is not null || day is not null)
        {
            html.Open("p", ("class", "by"), ("lang", chrome.Language));
            if (author is not null)
                html.Element("span", author);
            if (day is not null)
                html.Element(
                    "time",
                    day,
                    ("datetime", metadata.Published?.ToString("O", CultureInfo.InvariantCulture))
                );
            html.Close("p");
        }

        html.Close("div").Line();
    }

    private void Notice()
    {
        foreach (var (inSource, inTarget) in EditionNotice.Of(article, source).Zip(EditionNotice.Of(article, target)))
            html.Open("p", ("class", "notice"))
                .Element("span", inSource, ("lang", source.Language))
                .Text(" ")
                .Element("span", inTarget, ("lang", target.Language))
                .Close("p")
                .Line();
    }

    private void Figures()
    {
        var counts = ArticleCounts.Of(article);
        html.Open("dl", ("class", "figures")).Line();
        Figure("segments", source.Number(counts.Segments), target.Number(counts.Segments));
        Figure(
            "by-machine",
            $"{source.Number(counts.ByMachine)} · {article.Provider}",
            $"{target.Number(counts.ByMachine)} · {article.Provider}"
        );
        if (counts.ByPeople > 0)
        {
            var people = People();
            Figure("by-people", source.Number(counts.ByPeople) + people, target.Number(counts.ByPeople) + people);
        }

        if (counts.ByRule > 0)
            Figure("by-rule", source.Number(counts.ByRule), target.Number(counts.ByRule));
        if (counts.Untranslated > 0)
            Figure("untranslated", source.Number(counts.Untranslated), target.Number(counts.Untranslated));
        if (counts.Terms > 0)
        {
            Figure(
                "terms-kept",
                source["some-of", source.Number(counts.TermsKept), source.Number(counts.Terms)],
                target["some-of", target.Number(counts.TermsKept), target.Number(counts.Terms)]
            );
        }

        Figure("issues", source.Number(counts.Issues), target.Number(counts.Issues));
        html.Close("dl").Line();
    }

    // Who wrote most comes first; a page has room for a few names.
    private string People()
    {
        var names = article
            .Segments.Where(s => s.Match is not null && s.Author.Length > 0)
            .CountBy(s => s.Author)
            .OrderByDescending(c => c.Value)
            .ThenBy(c => c.Key, StringComparer.Ordinal)
            .Select(c => c.Key)
            .ToList();
        return names.Count == 0
            ? ""
            : " · " + string.Join(", ", names.Take(MostNames)) + (names.Count > MostNames ? "…" : "");
    }

    private void Figure(string label, string ofSource, string ofTarget)
    {
        html.Open("div").Open("dt");
        Both(label, null);
        html.Close("dt").Open("dd");
        if (ofSource == ofTarget)
            html.Text(ofSource);
        else
            html.Element("span", ofSource, ("lang", source.Language))
                .Text(" ")
                .Element("span", ofTarget, ("lang", target.Language));
        html.Close("dd").Close("div").Line();
    }

    /// <summary>Explains the signs, of which only those that are on this page.</summary>
    private void Legend()
    {
        var terms = article.Segments.SelectMany(s => s.Terms).Select(t => t.Outcome).ToHashSet();
        var issues = article.Segments.Any(s => !s.Issues.IsEmpty);
        html.Open("div", ("class", "row legend")).Line();
        foreach (var (chrome, side) in new[] { (source, "source"), (target, "target") })
        {
            html.Open("div", ("class", $"side {side}"), ("lang", chrome.Language))
                .Element("p", chrome["how-to-read"])
                .Open("p", ("class", "signs"));
            Sign(
                terms.Contains(TermOutcome.Kept) || terms.Contains(TermOutcome.Accepted),
                chrome["legend-term"],
                "term"
            );
            Sign(terms.Contains(TermOutcome.Repaired), chrome["legend-repaired"], "term repaired");
            Sign(terms.Contains(TermOutcome.Missing), chrome["legend-missing"], "term missing");
            Sign(issues, chrome["legend-issue"], "seg issue warning");
            html.Close("p").Close("div").Line();
        }

        html.Close("div").Line();
    }

    private void Sign(bool stands, string label, string sign)
    {
        if (stands)
            html.Element(
                    "span",
                    label,
                    ("class", sign),
                    ("data-number", sign.StartsWith("seg", StringComparison.Ordinal) ? "1" : null)
                )
                .Text(" ");
    }

    private void Both(string label, string? cssClass)
    {
        var first = source[label];
        var second = target[label];
        html.Element("span", first, ("class", cssClass), ("lang", source.Language));
        if (second != first)
            html.Text(" ").Element("span", second, ("class", cssClass), ("lang", target.Language));
    }
}
