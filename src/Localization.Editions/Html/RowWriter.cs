using System.Globalization;
using Localization.Model;

namespace Localization.Editions;

/// <summary>Writes one row: the source on the left, the translation on the right, and under both what is
/// wrong.</summary>
internal sealed class RowWriter(HtmlBuilder html, TranslatedArticle article, Chrome source, Chrome target)
{
    /// <summary>Writes a row.</summary>
    public void Write(BilingualRow row)
    {
        html.Open("div", ("class", $"row {ClassOf(row.Role)}")).Line();
        Side(row, isTarget: false);
        Side(row, isTarget: true);
        html.Close("div").Line();
    }

    private static string ClassOf(BlockRole role) =>
        role switch
        {
            BlockRole.SiteName => "site-name",
            BlockRole.ListItem => "list-item",
            BlockRole.TableCell => "table",
            _ => role.ToString().ToLowerInvariant(),
        };

    private static string ElementOf(BilingualRow row) =>
        row.Role switch
        {
            BlockRole.Headline => "h2",
            BlockRole.Heading => string.Create(CultureInfo.InvariantCulture, $"h{Math.Clamp(row.Level + 1, 3, 6)}"),
            BlockRole.Question => "h4",
            BlockRole.Quotation => "blockquote",
            _ => "p",
        };

    private void Side(BilingualRow row, bool isTarget)
    {
        var chrome = isTarget ? target : source;
        var language = isTarget ? article.TargetLanguage : article.SourceLanguage;
        html.Open("div", ("class", isTarget ? "side target" : "side source"), ("lang", language.Value));
        if (row.Role == BlockRole.TableCell)
            Table(row, chrome, isTarget);
        else
            Block(row, chrome, isTarget);
        Issues(row, chrome, isTarget);
        html.Close("div").Line();
    }

    private void Block(BilingualRow row, Chrome chrome, bool isTarget)
    {
        var element = ElementOf(row);
        html.Open(
            element,
            ("class", row.Role == BlockRole.ListItem ? $"item level-{Math.Clamp(row.Level, 1, 6)}" : null)
        );
        if (row.Role == BlockRole.ListItem)
            html.Element("span", row.Marker.Length > 0 ? row.Marker : "•", ("class", "marker"));
        Segments(row.Lines[0][0], chrome, isTarget);
        html.Close(element);
    }

    private void Table(BilingualRow row, Chrome chrome, bool isTarget)
    {
        var figures = FigureColumns(row);
        html.Open("div", ("class", "scroll")).Open("table");
        for (var line = 0; line < row.Lines.Length; line++)
        {
            html.Line().Open("tr");
            for (var column = 0; column < row.Lines[line].Length; column++)
            {
                var element = line == 0 && row.Lines.Length > 1 ? "th" : "td";
                html.Open(
                    element,
                    ("class", figures.Contains(column) ? "figure" : null),
                    ("scope", element == "th" ? "col" : null)
                );
                Segments(row.Lines[line][column], chrome, isTarget);
                html.Close(element);
            }

            html.Close("tr");
        }

        html.Line().Close("table").Close("div");
    }

    /// <summary>The columns that hold figures under their heads: those stand to the right.</summary>
    private static HashSet<int> FigureColumns(BilingualRow row)
    {
        var body = row.Lines.Skip(row.Lines.Length > 1 ? 1 : 0).ToList();
        return
        [
            .. Enumerable
                .Range(0, row.Lines.Max(l => l.Length))
                .Where(c => body.Exists(l => c < l.Length) && body.TrueForAll(l => c >= l.Length || IsFigure(l[c]))),
        ];
    }

    private static bool IsFigure(RowBlock cell) =>
        cell
            .Segments.SelectMany(s => s.Segment.Segment.Source.Text)
            .All(c => char.IsDigit(c) || " .,+-−–%$€£¥/\u00A0\u202F".Contains(c, StringComparison.Ordinal));

    private void Segments(RowBlock block, Chrome chrome, bool isTarget)
    {
        var writer = new SideWriter(html, chrome, isTarget, block.Segments.Select(s => s.Segment));
        foreach (var segment in block.Segments)
            writer.Write(segment.Segment, segment.Number, segment.Pair);
    }

    private void Issues(BilingualRow row, Chrome chrome, bool isTarget)
    {
        var wrong = row.Segments.Where(s => !s.Segment.Issues.IsEmpty).ToList();
        if (wrong.Count == 0)
            return;
        html.Line().Open("ul", ("class", "notes"), ("lang", chrome.Language));
        foreach (var segment in wrong)
        {
            html.Open(
                "li",
                ("id", string.Create(CultureInfo.InvariantCulture, $"{(isTarget ? 'm' : 'n')}{segment.Number}")),
                ("class", string.Create(CultureInfo.InvariantCulture, $"p{segment.Pair}"))
            );
            foreach (var issue in segment.Segment.Issues)
            {
                html.Open("span", ("class", $"note {issue.Severity.ToString().ToLowerInvariant()}"))
                    .Element("span", segment.Number.ToString(CultureInfo.InvariantCulture), ("class", "number"))
                    .Element("b", chrome[$"severity-{issue.Severity}"])
                    .Text(" ")
                    .Text(chrome.Issue(issue))
                    .Close("span");
            }

            html.Close("li");
        }

        html.Close("ul").Line();
    }
}
