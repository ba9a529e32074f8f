using Localization.Editions.Html;
using Localization.Editions.Labels;
using Localization.Editions.Structure;

namespace Localization.Editions.Reading;

/// <summary>Writes a text for readers: its formatting, links, code and pictures, and nothing of what only editors
/// need.</summary>
/// <param name="html">Where to write.</param>
/// <param name="markup">Shows the codes.</param>
/// <param name="chrome">The words of the page.</param>
/// <param name="notes">The ids of the notes on the page, by label.</param>
internal sealed class ReadingText(
    HtmlBuilder html,
    InlineMarkup markup,
    Chrome chrome,
    IReadOnlyDictionary<string, string> notes
)
{
    /// <summary>Writes the translation of a block.</summary>
    public void Write(ShownBlock block)
    {
        var text = block.Text(isTarget: true);
        var open = new Stack<(string Id, string Element)>();
        var ends = text.Codes.Where(c => c.Kind == InlineCodeKind.End).Select(c => c.Id).ToHashSet();
        InlineCode? picture = null;
        var at = 0;
        foreach (var code in text.Codes.Select(block.Known))
        {
            if (picture is { } begun)
            {
                // The words of a picture are its alternative text.
                if (code.Kind != InlineCodeKind.End || code.Id != begun.Id)
                    continue;
                markup.Picture(html, begun.Address, text.Text[at..code.Position], chrome);
                (picture, at) = (null, code.Position);
                continue;
            }

            html.Text(text.Text.AsSpan(at, code.Position - at));
            at = code.Position;
            switch (code.Kind)
            {
                case InlineCodeKind.Start when code.Type == InlineCodeType.Image && ends.Contains(code.Id):
                    picture = code;
                    break;
                case InlineCodeKind.Start:
                    var (element, attributes) = markup.Span(code, block.Title(code, isTarget: true));
                    html.Open(element, attributes);
                    open.Push((code.Id, element));
                    break;
                case InlineCodeKind.End when open.Any(o => o.Id == code.Id):
                    Close(open, code.Id);
                    break;
                case InlineCodeKind.Placeholder:
                    Placeholder(block, code);
                    break;
            }
        }

        html.Text(text.Text.AsSpan(at));
        while (open.TryPop(out var left))
            html.Close(left.Element);
    }

    private void Placeholder(ShownBlock block, InlineCode code)
    {
        var shown = block.Shown(code, isTarget: true);
        if (code.Type == InlineCodeType.Note && shown is not null && notes.TryGetValue(shown, out var note))
            html.Open("sup").Element("a", shown, ("href", "#" + note), ("class", "note-mark")).Close("sup");
        else
            markup.Placeholder(html, code, shown, chrome);
    }

    // Spans that cross end with the one around them.
    private void Close(Stack<(string Id, string Element)> open, string id)
    {
        while (open.Pop() is var top)
        {
            html.Close(top.Element);
            if (top.Id == id)
                return;
        }
    }
}
