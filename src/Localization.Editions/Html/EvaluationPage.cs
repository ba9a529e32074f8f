using System.Collections.Immutable;
using System.Globalization;
using Localization.Editions.Labels;
using Microsoft.Extensions.Localization;

namespace Localization.Editions.Html;

/// <summary>A segment of a test set as the page of an evaluation shows it.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Source">The source; null where it is not known.</param>
/// <param name="Reference">The reference.</param>
/// <param name="Systems">What each system gave: its score, and its words, those marked that the reference has
/// not.</param>
public sealed record EvaluationRow(
    int Number,
    string? Source,
    string Reference,
    ImmutableArray<(string System, double Score, ImmutableArray<(string Text, bool IsOther)> Words)> Systems
);

/// <summary>The page of an evaluation: figures, then the worst segments first, with what differs from the
/// reference.</summary>
/// <param name="labels">The words of the page.</param>
public sealed class EvaluationPage(IStringLocalizer<EditionLabels> labels)
{
    /// <summary>Writes the page, in the language of <see cref="CultureInfo.CurrentUICulture"/>.</summary>
    /// <param name="heads">The heads of the table of figures, the system's first.</param>
    /// <param name="figures">Its rows.</param>
    /// <param name="rows">The segments, the worst first.</param>
    /// <param name="source">The language of the sources.</param>
    /// <param name="target">The language of the references.</param>
    public byte[] Write(
        IReadOnlyList<string> heads,
        IReadOnlyList<IReadOnlyList<string>> figures,
        IReadOnlyList<EvaluationRow> rows,
        string source,
        string target
    )
    {
        ArgumentNullException.ThrowIfNull(heads);
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(rows);
        var chrome = new Chrome(labels, null, CultureInfo.CurrentUICulture.Name.Split('-')[0]);
        var html = new HtmlBuilder();
        html.Open("header").Element("h1", chrome["evaluation"]).Close("header").Line().Open("main").Line();
        html.Open("div", ("class", "scroll"), ("role", "group"), ("aria-label", chrome["table"]), ("tabindex", "0"))
            .Open("table")
            .Open("thead")
            .Open("tr");
        foreach (var head in heads)
            html.Element("th", head, ("scope", "col"), ("class", head == heads[0] ? null : "number"));
        html.Close("tr").Close("thead").Open("tbody").Line();
        foreach (var row in figures)
        {
            html.Open("tr").Element("th", row[0], ("scope", "row"));
            foreach (var cell in row.Skip(1))
                html.Element("td", cell, ("class", "number"));
            html.Close("tr").Line();
        }

        html.Close("tbody").Close("table").Close("div").Line().Element("h2", chrome["evaluation-worst"]).Line();
        foreach (var row in rows)
            Write(html, row, chrome, source, target);
        html.Close("main").Line();
        return Page.Write(
            new PageHead(chrome.Language, chrome["evaluation"]) { Styles = Page.Styles("evaluation.css") },
            html
        );
    }

    private static void Write(HtmlBuilder html, EvaluationRow row, Chrome chrome, string source, string target)
    {
        html.Open("section").Element("h3", chrome["segment", row.Number]).Open("dl").Line();
        if (row.Source is { } text)
            html.Element("dt", chrome["source"]).Element("dd", text, ("lang", source)).Line();
        html.Element("dt", chrome["evaluation-reference"]).Element("dd", row.Reference, ("lang", target)).Line();
        foreach (var (system, score, words) in row.Systems)
        {
            html.Open("dt")
                .Text(system)
                .Text(" ")
                .Element("span", score.ToString("0.0", CultureInfo.InvariantCulture), ("class", "score"))
                .Close("dt")
                .Open("dd", ("lang", target));
            foreach (var (word, isOther) in words)
                _ = isOther ? html.Element("mark", word) : html.Text(word);
            html.Close("dd").Line();
        }

        html.Close("dl").Close("section").Line();
    }
}
