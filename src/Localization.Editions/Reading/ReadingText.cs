using Localization.Model;

namespace Localization.Editions;

/// <summary>Writes a text for readers: its formatting and links, and nothing of what only editors need.</summary>
internal static class ReadingText
{
    /// <summary>Writes the text.</summary>
    public static void Write(HtmlBuilder html, InlineText text, Chrome chrome)
    {
        var ends = text
            .Codes.Where(c => c.Kind == InlineCodeKind.End)
            .DistinctBy(c => c.Id)
            .ToDictionary(c => c.Id, c => c.Data);
        var open = new Stack<(string Id, string Element)>();
        var at = 0;
        foreach (var code in text.Codes)
        {
            html.Text(text.Text[at..code.Position]);
            at = code.Position;
            switch (code.Kind)
            {
                case InlineCodeKind.Start:
                    var (element, attributes) = InlineMarkup.Span(code, ends.GetValueOrDefault(code.Id, ""));
                    html.Open(element, attributes);
                    open.Push((code.Id, element));
                    break;
                case InlineCodeKind.End when open.Any(o => o.Id == code.Id):
                    Close(html, open, code.Id);
                    break;
                case InlineCodeKind.Placeholder when InlineMarkup.IsReadable(code):
                    InlineMarkup.Placeholder(html, code, chrome);
                    break;
            }
        }

        html.Text(text.Text[at..]);
        while (open.TryPop(out var left))
            html.Close(left.Element);
    }

    // Spans that cross end with the one around them.
    private static void Close(HtmlBuilder html, Stack<(string Id, string Element)> open, string id)
    {
        while (open.Pop() is var top)
        {
            html.Close(top.Element);
            if (top.Id == id)
                return;
        }
    }
}
