using Localization.Articles.Markdown.Opaque;
using Localization.Articles.Markup;

namespace Localization.Articles.Html;

/// <content>Running text that is divided by what is not HTML: the tags of a publishing system, and empty lines where
/// that system makes paragraphs of them.</content>
internal sealed partial class HtmlReader
{
    private readonly bool _makesParagraphs = MakesParagraphs(html, stretches.Length > 0);
    private int _stretch;

    // WordPress and others store text without the elements of paragraphs.
    private static bool MakesParagraphs(string html, bool hasTags)
    {
        return !Has("<html")
            && !Has("<body")
            && (hasTags || Has("<!-- wp:") || Has("<!--more") || !(Has("<p>") || Has("<p ")));

        bool Has(string mark) => html.Contains(mark, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Adds text to the run. A tag in it is as a comment is: at the edges no part of the sentence.</summary>
    private void Run(MarkupToken text)
    {
        var at = text.Start;
        while (_stretch < stretches.Length && stretches[_stretch].End <= at)
            _stretch++;
        for (; _stretch < stretches.Length && stretches[_stretch].End <= text.End; _stretch++)
        {
            var stretch = stretches[_stretch];
            if (stretch.Kind != OpaqueKind.Tag || stretch.Start < at)
                continue;
            Paragraphs(text with { Start = at, End = stretch.Start });
            if (_run.Count > 0)
                _run.Add(new(MarkupTokenKind.Other, stretch.Start, stretch.End, "", []));
            at = stretch.End;
        }

        Paragraphs(text with { Start = at });
    }

    private void Paragraphs(MarkupToken text)
    {
        if (_makesParagraphs && !_context.IsInText)
        {
            for (int at; (at = EmptyLine(text)) >= 0; )
            {
                if (at > text.Start)
                    _run.Add(text with { End = at });
                EndRun();
                text = text with { Start = at + BlankLength(at, text.End) };
            }
        }

        if (text.Start < text.End)
            _run.Add(text);
    }

    /// <summary>Where white space with an empty line begins, save where a sentence goes on after it.</summary>
    private int EmptyLine(MarkupToken text)
    {
        for (var at = text.Start; at < text.End; at++)
        {
            if (html[at] != '\n' && html[at] != '\r')
                continue;
            var length = BlankLength(at, text.End);
            var next = at + length < text.End ? html[at + length] : 'A';
            if (
                html.AsSpan(at, length) is var blank
                && blank.Count('\n') > 1
                && !char.IsLower(next)
                && next is not (',' or ';' or '.' or ')')
            )
                return at;
            at += length - 1;
        }

        return -1;
    }

    private int BlankLength(int at, int end)
    {
        var blank = html.AsSpan(at, end - at).IndexOfAnyExcept(Blank);
        return blank < 0 ? end - at : blank;
    }
}
