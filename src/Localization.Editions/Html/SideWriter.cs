using System.Globalization;
using Localization.Editions.Labels;
using Localization.Editions.Structure;

namespace Localization.Editions.Html;

/// <summary>Writes one block on one side of the page: its segments with their terms and formatting, or what is shown as
/// it is.</summary>
/// <param name="html">Where to write.</param>
/// <param name="markup">Shows the codes.</param>
/// <param name="chrome">The words of this side.</param>
/// <param name="isTarget">Whether this is the side of the translation.</param>
/// <param name="block">The block.</param>
/// <param name="first">The number of the first segment of its row.</param>
internal sealed class SideWriter(
    HtmlBuilder html,
    InlineMarkup markup,
    Chrome chrome,
    bool isTarget,
    ShownBlock block,
    int first
)
{
    // A span may open in one sentence and close in a later one.
    private readonly List<(InlineCode Code, string Element)> _open = [];

    /// <summary>Writes the block.</summary>
    public void Write()
    {
        if (block.Segments.IsEmpty)
            Content(block.Block.Source, []);
        foreach (var segment in block.Segments)
            Write(segment.Segment, segment.Number, segment.Number - first);
    }

    private void Write(TranslatedSegment segment, int number, int pair)
    {
        var own = string.Create(CultureInfo.InvariantCulture, $"{(isTarget ? 't' : 's')}{number}");
        var other = string.Create(CultureInfo.InvariantCulture, $"{(isTarget ? 's' : 't')}{number}");
        var note = segment.Issues.IsEmpty
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{(isTarget ? 'm' : 'n')}{number}");

        html.Text(segment.Segment.Before);
        html.Open(
            "span",
            ("class", Classes(segment, pair)),
            ("id", own),
            ("data-number", note is null ? null : number.ToString(CultureInfo.InvariantCulture)),
            // One stop of the Tab key a pair; the translation is reached by pointing, and read out as the description.
            ("tabindex", isTarget ? "-1" : "0"),
            ("aria-describedby", note is null ? other : $"{other} {note}"),
            ("title", isTarget ? $"{chrome["segment", number]} · {chrome[State(segment)]} · {Maker(segment)}" : null)
        );
        Content(isTarget ? segment.Target : segment.Segment.Source, TermSpans.Of(segment, isTarget));
        html.Close("span");
        html.Text(segment.Segment.After);
    }

    private static string Classes(TranslatedSegment segment, int pair)
    {
        var worst = segment.Issues.IsEmpty
            ? ""
            : $" issue {segment.Issues.Max(i => i.Severity).ToString().ToLowerInvariant()}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"seg p{pair}{worst}{(segment.State == SegmentState.Initial ? " untranslated" : "")}"
        );
    }

    private void Content(InlineText text, List<TermSpan> terms)
    {
        OpenAll();
        var at = 0;
        foreach (var code in text.Codes.Select(block.Known))
        {
            Words(text.Text, at, code.Position, terms);
            at = code.Position;
            switch (code.Kind)
            {
                case InlineCodeKind.Placeholder:
                    Placeholder(code);
                    break;
                case InlineCodeKind.Start:
                    // The words of a picture are beside it, to be read.
                    if (code is { Type: InlineCodeType.Image, Address: { } address })
                        markup.Picture(html, address, "", chrome);
                    _open.Add((code, OpenOne(code)));
                    break;
                default:
                    Shut(code.Id);
                    break;
            }
        }

        Words(text.Text, at, text.Text.Length, terms);
        CloseAll(0);
    }

    private void Placeholder(InlineCode code)
    {
        if (markup.Placeholder(html, code, block.Shown(code, isTarget), chrome))
            return;
        html.Element("span", "◇", ("class", "code"), ("title", $"{chrome["markup"]}: {code.Data}"));
    }

    /// <summary>Closes a span, and for a moment those that opened inside it and go on.</summary>
    private void Shut(string id)
    {
        var index = _open.FindLastIndex(o => o.Code.Id == id);
        if (index < 0)
            return;
        CloseAll(index);
        _open.RemoveAt(index);
        foreach (var (code, _) in _open.Skip(index))
            OpenOne(code);
    }

    private void OpenAll()
    {
        foreach (var (code, _) in _open)
            OpenOne(code);
    }

    private string OpenOne(InlineCode code)
    {
        var (element, attributes) = markup.Span(code);
        html.Open(element, attributes);
        return element;
    }

    private void CloseAll(int from)
    {
        for (var i = _open.Count - 1; i >= from; i--)
            html.Close(_open[i].Element);
    }

    private void Words(string text, int start, int end, List<TermSpan> terms)
    {
        while (start < end)
        {
            var term = terms.Find(t => t.Start < end && t.End > start);
            var stop = term is null ? end : Math.Max(start, term.Start);
            html.Text(text.AsSpan(start, stop - start));
            start = stop;
            if (term is null)
                continue;
            stop = Math.Min(end, term.End);
            // With the Tab key and by a tap its note opens too; bilingual.css shows it.
            html.Element(
                "span",
                text[start..stop],
                ("class", term.Class),
                ("tabindex", "0"),
                ("title", term.Tooltip(chrome))
            );
            start = stop;
        }
    }

    private static string State(TranslatedSegment segment) =>
        segment.IsEdited ? "state-Edited" : $"state-{segment.State}";

    private string Maker(TranslatedSegment segment)
    {
        var origin = segment.Match is not null ? chrome["origin-Person"] : chrome[Origin(segment)];
        if (segment.Author.Length == 0)
            return origin;
        var name = segment.Match is null ? chrome["approved-by", segment.Author] : segment.Author;
        return segment.Changed is { } changed
            ? $"{origin} · {name} · {chrome.Date(DateOnly.FromDateTime(changed.UtcDateTime))}"
            : $"{origin} · {name}";
    }

    // Whether the machine answered now or in an earlier run is nothing to the reader, and would change the page.
    private static string Origin(TranslatedSegment segment) =>
        $"origin-{(segment.Origin == SegmentOrigin.Memory ? SegmentOrigin.Engine : segment.Origin)}";
}
