using System.Globalization;
using Localization.Model;

namespace Localization.Editions;

/// <summary>Writes the segments of one block on one side of the page: their text with its terms and
/// formatting.</summary>
internal sealed class SideWriter
{
    private readonly HtmlBuilder _html;
    private readonly Chrome _chrome;
    private readonly bool _target;
    private readonly Dictionary<string, string> _ends = [];

    // A span may open in one sentence and close in a later one.
    private readonly List<InlineCode> _open = [];

    /// <summary>A writer for one block.</summary>
    /// <param name="html">Where to write.</param>
    /// <param name="chrome">The words of this side.</param>
    /// <param name="target">Whether this is the side of the translation.</param>
    /// <param name="segments">The block's segments.</param>
    public SideWriter(HtmlBuilder html, Chrome chrome, bool target, IEnumerable<TranslatedSegment> segments)
    {
        _html = html;
        _chrome = chrome;
        _target = target;
        foreach (var code in segments.SelectMany(s => TextOf(s).Codes).Where(c => c.Kind == InlineCodeKind.End))
            _ends[code.Id] = code.Data;
    }

    /// <summary>Writes a segment with the white space around it.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="number">Its number on the page, from 1.</param>
    /// <param name="pair">Its number in its row, which its partner shares.</param>
    public void Write(TranslatedSegment segment, int number, int pair)
    {
        var own = string.Create(CultureInfo.InvariantCulture, $"{(_target ? 't' : 's')}{number}");
        var other = string.Create(CultureInfo.InvariantCulture, $"{(_target ? 's' : 't')}{number}");
        var note = segment.Issues.IsEmpty
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{(_target ? 'm' : 'n')}{number}");

        _html.Text(segment.Segment.Before);
        _html.Open(
            "span",
            ("class", Classes(segment, pair)),
            ("id", own),
            ("data-number", note is null ? null : number.ToString(CultureInfo.InvariantCulture)),
            // One stop of the Tab key a pair; the translation is reached by pointing, and read out as the description.
            ("tabindex", _target ? "-1" : "0"),
            ("aria-describedby", note is null ? other : $"{other} {note}"),
            ("title", _target ? $"{_chrome["segment", number]} · {_chrome[State(segment)]} · {Maker(segment)}" : null)
        );
        Content(segment);
        _html.Close("span");
        _html.Text(segment.Segment.After);
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

    private InlineText TextOf(TranslatedSegment segment) => _target ? segment.Target : segment.Segment.Source;

    private void Content(TranslatedSegment segment)
    {
        var text = TextOf(segment);
        var terms = TermSpans.Of(segment, _target);
        OpenAll();
        var at = 0;
        foreach (var code in text.Codes)
        {
            Words(text.Text, at, code.Position, terms);
            at = code.Position;
            switch (code.Kind)
            {
                case InlineCodeKind.Placeholder:
                    InlineMarkup.Placeholder(_html, code, _chrome);
                    break;
                case InlineCodeKind.Start:
                    _open.Add(code);
                    OpenOne(code);
                    break;
                default:
                    Shut(code.Id);
                    break;
            }
        }

        Words(text.Text, at, text.Text.Length, terms);
        CloseAll(0);
    }

    /// <summary>Closes a span, and for a moment those that opened inside it and go on.</summary>
    private void Shut(string id)
    {
        var index = _open.FindLastIndex(c => c.Id == id);
        if (index < 0)
            return;
        CloseAll(index);
        _open.RemoveAt(index);
        foreach (var code in _open.Skip(index))
            OpenOne(code);
    }

    private void OpenAll()
    {
        foreach (var code in _open)
            OpenOne(code);
    }

    private void OpenOne(InlineCode code)
    {
        var (element, attributes) = InlineMarkup.Span(code, _ends.GetValueOrDefault(code.Id, ""));
        _html.Open(element, attributes);
    }

    private void CloseAll(int from)
    {
        for (var i = _open.Count - 1; i >= from; i--)
            _html.Close(InlineMarkup.Span(_open[i], _ends.GetValueOrDefault(_open[i].Id, "")).Element);
    }

    private void Words(string text, int start, int end, List<TermSpan> terms)
    {
        while (start < end)
        {
            var term = terms.Find(t => t.Start < end && t.End > start);
            var stop = term is null ? end : Math.Max(start, term.Start);
            _html.Text(text[start..stop]);
            start = stop;
            if (term is null)
                continue;
            stop = Math.Min(end, term.End);
            _html.Element("span", text[start..stop], ("class", term.Class), ("title", term.Tooltip(_chrome)));
            start = stop;
        }
    }

    private static string State(TranslatedSegment segment) =>
        segment.IsEdited ? "state-Edited" : $"state-{segment.State}";

    private string Maker(TranslatedSegment segment)
    {
        var origin = segment.Match is not null ? _chrome["origin-Person"] : _chrome[Origin(segment)];
        if (segment.Author.Length == 0)
            return origin;
        var name = segment.Match is null ? _chrome["approved-by", segment.Author] : segment.Author;
        return segment.Changed is { } changed
            ? $"{origin} · {name} · {_chrome.Date(DateOnly.FromDateTime(changed.UtcDateTime))}"
            : $"{origin} · {name}";
    }

    // Whether the machine answered now or in an earlier run is nothing to the reader, and would change the page.
    private static string Origin(TranslatedSegment segment) =>
        $"origin-{(segment.Origin == SegmentOrigin.Memory ? SegmentOrigin.Engine : segment.Origin)}";
}
