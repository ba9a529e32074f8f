using System.Globalization;
using Localization.Model;

namespace Localization.Editions;

/// <summary>Writes the translation as an article to be read: headline, byline, text, lists, tables.</summary>
internal sealed class ReadingBody(HtmlBuilder html, TranslatedArticle article, Chrome chrome)
{
    /// <summary>Writes it.</summary>
    public void Write()
    {
        html.Open("article").Line();
        var rows = RowBuilder.Rows(article).Where(r => r.Role is not BlockRole.Metadata).ToList();
        if (!rows.Exists(r => r.Role == BlockRole.Headline))
            html.Element("h1", ArticleTitles.Target(article)).Line();
        var headline = rows.Find(r => r.Role == BlockRole.Headline);
        for (var i = 0; i < rows.Count; i++)
        {
            // Plain text often says its headline twice; a page says it once.
            if (rows[i].Role == BlockRole.Headline && rows[i] != headline && Words(rows[i]) == Words(headline!))
                continue;
            if (rows[i].Role == BlockRole.ListItem)
                i = List(rows, i);
            else if (rows[i].Role == BlockRole.TableCell)
                Table(rows[i]);
            else
                Block(rows[i]);
        }

        html.Close("article").Line();
    }

    private static string Words(BilingualRow row) => string.Join(' ', row.Segments.Select(s => s.Segment.Target.Text));

    private void Block(BilingualRow row)
    {
        var (element, style) = row.Role switch
        {
            BlockRole.Headline => ("h1", null),
            BlockRole.Heading => (string.Create(CultureInfo.InvariantCulture, $"h{Math.Clamp(row.Level, 2, 6)}"), null),
            BlockRole.Question => ("h3", "question"),
            BlockRole.Quotation => ("p", null),
            BlockRole.SiteName => ("p", "publication"),
            BlockRole.Byline or BlockRole.Caption or BlockRole.Copyright => (
                "p",
                row.Role.ToString().ToLowerInvariant()
            ),
            _ => ("p", (string?)null),
        };
        if (row.Role == BlockRole.Quotation)
            html.Open("blockquote");
        html.Open(element, ("class", style));
        Text(row.Lines[0][0]);
        html.Close(element);
        if (row.Role == BlockRole.Quotation)
            html.Close("blockquote");
        html.Line();
    }

    // Returns the index of the last row of the list.
    private int List(List<BilingualRow> rows, int first)
    {
        var open = new Stack<(int Level, string Element)>();
        var i = first;
        for (; i < rows.Count && rows[i].Role == BlockRole.ListItem; i++)
        {
            var level = Math.Clamp(rows[i].Level, 1, 6);
            while (open.Count > 0 && open.Peek().Level > level)
                Close(open);
            if (open.Count > 0 && open.Peek().Level == level)
                html.Close("li").Line();
            else
            {
                var isOrdered = rows[i].Marker.Length > 0;
                var start =
                    isOrdered
                    && int.TryParse(rows[i].Marker.Trim('(', ')', '.'), CultureInfo.InvariantCulture, out var number)
                    && number != 1
                        ? number.ToString(CultureInfo.InvariantCulture)
                        : null;
                open.Push((level, isOrdered ? "ol" : "ul"));
                html.Open(open.Peek().Element, ("start", start)).Line();
            }

            html.Open("li");
            Text(rows[i].Lines[0][0]);
        }

        while (open.Count > 0)
            Close(open);
        return i - 1;
    }

    private void Close(Stack<(int Level, string Element)> open) =>
        html.Close("li").Line().Close(open.Pop().Element).Line();

    private void Table(BilingualRow row)
    {
        html.Open("div", ("class", "scroll"), ("role", "group"), ("aria-label", chrome["table"]), ("tabindex", "0"))
            .Open("table")
            .Line();
        for (var line = 0; line < row.Lines.Length; line++)
        {
            html.Open("tr");
            foreach (var cell in row.Lines[line])
            {
                var element = line == 0 && row.Lines.Length > 1 ? "th" : "td";
                html.Open(element);
                Text(cell);
                html.Close(element);
            }

            html.Close("tr").Line();
        }

        html.Close("table").Close("div").Line();
    }

    private void Text(RowBlock block) =>
        ReadingText.Write(
            html,
            InlineText.Concat(
                block.Segments.SelectMany(s =>
                    new[]
                    {
                        new InlineText(s.Segment.Segment.Before),
                        s.Segment.Target,
                        new InlineText(s.Segment.Segment.After),
                    }
                )
            ),
            chrome
        );
}
