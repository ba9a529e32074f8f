using System.Globalization;
using Localization.Articles.Markdown.Opaque;
using Localization.Articles.Markup;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;

namespace Localization.Articles.Markdown;

/// <summary>Takes a block's inline syntax apart into text and codes. Every character of the block must end up in one or
/// the other. If Markdig's positions are inconsistent, the result is null and the block is translated unchanged. The
/// parser's tree of a long paragraph needs many times the memory of its text, so each element is removed after it is
/// read.</summary>
internal sealed class InlineReader(string document, MaskedDocument masked, int offset)
{
    private readonly List<InlineAtom> _atoms = [];
    private readonly Stack<string> _open = new();
    private readonly Dictionary<HtmlInline, string> _tags = [];
    private readonly RepeatedStrings _strings = new();
    private int _codes;
    private bool _broken;

    // Text that is written as it reads and is not an atom yet: the parser makes a literal of every mark.
    private (int Start, int End) _words;

    /// <summary>The atoms of a block, in order and without gaps; null where they cannot be told.</summary>
    public List<InlineAtom>? Read(ContainerInline inlines)
    {
        ReadAll(inlines);
        EndWords();
        if (_broken || _atoms.Count == 0)
            return null;
        for (var i = 0; i < _atoms.Count; i++)
        {
            // Its end is in another cell.
            if (_atoms[i].Opaque == OpaqueKind.Open && _open.Contains(_atoms[i].Id))
                _atoms[i] = _atoms[i] with { Kind = InlineCodeKind.Placeholder };
        }

        // The end of a line takes the spaces before it, and the indentation and quote marks after it.
        for (var i = 0; i < _atoms.Count; i++)
        {
            if (!_atoms[i].IsBreak)
                continue;
            if (i == 0 || i == _atoms.Count - 1)
                return null;
            _atoms[i] = _atoms[i] with { Start = _atoms[i - 1].End, End = _atoms[i + 1].Start };
        }

        AttachAttributes();
        ComponentPairs.Mark(_atoms, document);
        for (var i = 1; i < _atoms.Count; i++)
        {
            var gap = _atoms[i].Start - _atoms[i - 1].End;
            if (gap < 0 || _atoms[i].End < _atoms[i].Start || !document.AsSpan(_atoms[i - 1].End, gap).IsWhiteSpace())
                return null;
        }

        return _atoms;
    }

    /// <summary>Makes the attributes of a link, a picture or a span part of its code.</summary>
    private void AttachAttributes()
    {
        var kept = 0;
        InlineAtom? before = null;
        for (var i = 0; i < _atoms.Count; i++)
        {
            var own = _atoms[i];
            if (before is not null && IsAttached(own, before))
                _atoms[kept - 1] = before with
                {
                    End = own.End,
                    Data = before.Data is { } data ? data + document[own.Start..own.End] : null,
                };
            else
                _atoms[kept++] = own;
            before = own;
        }

        _atoms.RemoveRange(kept, _atoms.Count - kept);
    }

    private static bool IsAttached(InlineAtom own, InlineAtom before) =>
        own.Opaque is OpaqueKind.Attributes
        && before.Text is null
        && before.End == own.Start
        && before.Opaque is null
        && !before.IsBreak
        && before.Kind != InlineCodeKind.Start;

    private void ReadAll(ContainerInline container)
    {
        var tags = HtmlTagPairs.Find(container);
        Inline? last = null;
        while (container.FirstChild is { } inline)
        {
            inline.Remove();
            if (last is not null || inline is FootnoteLink { IsBackLink: true })
            {
                last = inline == last ? null : last;
                continue;
            }

            var start = offset + inline.Span.Start;
            var end = offset + inline.Span.End + 1;
            if (inline.Span.Start < 0 || end <= start || end > document.Length)
            {
                // An empty literal says nothing and is nowhere.
                _broken |= inline is not LiteralInline { Content.IsEmpty: true };
                continue;
            }

            switch (inline)
            {
                case LiteralInline literal:
                    Literal(literal, start, end);
                    break;
                case HtmlEntityInline entity:
                    Add(new(start, end, entity.Transcoded.ToString()));
                    break;
                case LineBreakInline line:
                    Add(
                        line.IsHard
                            ? new(start, end, null, InlineCodeKind.Placeholder, NextId())
                            {
                                IsBreak = true,
                                Type = InlineCodeType.Break,
                            }
                            : new(start, end, " ") { IsBreak = true }
                    );
                    break;
                case HtmlInline tag
                    when tags.TryGetValue(tag, out var close)
                        && close.Span.Start > tag.Span.Start
                        && MarkdownHtml.IsVerbatim(tag.Tag):
                    // From its start to its end one code: nobody translates what is between.
                    last = close;
                    Add(
                        new(start, offset + close.Span.End + 1, null, InlineCodeKind.Placeholder, NextId())
                        {
                            Type = MarkdownCodeTypes.Of(tag),
                            Address = MarkdownAddresses.Of(tag),
                            Shown = MarkdownHtml.Words(document[end..(offset + close.Span.Start)]),
                        }
                    );
                    break;
                case HtmlInline tag when tags.TryGetValue(tag, out var partner):
                    var opens = !_tags.TryGetValue(partner, out var id);
                    id ??= _tags[tag] = NextId();
                    Add(
                        new(start, end, null, opens ? InlineCodeKind.Start : InlineCodeKind.End, id)
                        {
                            Type = MarkdownCodeTypes.Of(tag),
                            Address = MarkdownAddresses.Of(tag),
                        }
                    );
                    break;
                case EmphasisInline emphasis:
                    Span(emphasis, start, end, null);
                    break;
                case LinkInline { IsAutoLink: false } link when !link.IsImage || HasPlainText(link):
                    Span(link, start, end, link);
                    break;
                case DelimiterInline delimiter:
                    // A mark that found no partner, such as a single bracket, is text; what follows it is inside
                    // it.
                    var mark = delimiter.ToLiteral();
                    _broken |= !masked.Text.AsSpan(start).StartsWith(mark, StringComparison.Ordinal);
                    AddWords(start, start + mark.Length);
                    ReadAll(delimiter);
                    break;
                default:
                    Add(
                        new(start, end, null, InlineCodeKind.Placeholder, NextId())
                        {
                            Type = MarkdownCodeTypes.Of(inline),
                            Address = MarkdownAddresses.Of(inline, document, offset),
                            Shown = MarkdownAddresses.Shown(inline),
                        }
                    );
                    break;
            }
        }
    }

    private void Literal(LiteralInline literal, int start, int end)
    {
        // A backslash escapes the first character, so it is not text.
        var escape = literal.IsFirstCharacterEscaped && masked.Text[start] == '\\' ? 1 : 0;

        // Markdig trims literals at the edges of cells, but not their spans.
        var own = masked.Text.AsSpan(start + escape, end - start - escape).Trim();
        _broken |= !own.SequenceEqual(literal.Content.AsSpan().Trim());
        var at = start;
        foreach (var stretch in masked.Within(start, end))
        {
            Words(at, stretch.Start);
            Add(
                new(stretch.Start, stretch.End, null, KindOf(stretch.Kind, out var id), id)
                {
                    Opaque = stretch.Kind,
                    Type = MarkdownCodeTypes.Of(stretch.Kind),
                    Shown = stretch.Kind is OpaqueKind.Value or OpaqueKind.Display or OpaqueKind.Emoji
                        ? document[stretch.Start..stretch.End]
                        : null,
                }
            );
            at = stretch.End;
        }

        Words(at, end);

        void Words(int from, int to)
        {
            if (from < to && from == start && escape > 0)
                Add(new(from, to, document[(from + escape)..to]));
            else if (from < to)
                AddWords(from, to);
        }
    }

    private InlineCodeKind KindOf(OpaqueKind kind, out string id)
    {
        if (kind == OpaqueKind.Close && _open.TryPop(out var start))
        {
            id = start;
            return InlineCodeKind.End;
        }

        id = NextId();
        if (kind != OpaqueKind.Open)
            return InlineCodeKind.Placeholder;
        _open.Push(id);
        return InlineCodeKind.Start;
    }

    private void Span(ContainerInline container, int start, int end, LinkInline? link)
    {
        var id = NextId();
        var (type, address) = (MarkdownCodeTypes.Of(container), MarkdownAddresses.Of(container, document, offset));
        EndWords();
        var place = _atoms.Count;
        ReadAll(container);
        EndWords();
        if (_atoms.Count == place)
        {
            Add(new(start, end, null, InlineCodeKind.Placeholder, id) { Type = type, Address = address });
            return;
        }

        var first = _atoms[place].Start;
        var last = _atoms[^1].End;
        _broken |= first <= start || last >= end;
        _atoms.Insert(place, new(start, first, null, InlineCodeKind.Start, id) { Type = type, Address = address });
        Add(new(last, end, null, InlineCodeKind.End, id) { Data = ReferenceTo(link, first, last, end), Type = type });
    }

    /// <summary>How a link that is found by its own text is written once that text is translated: by a label. Null for
    /// other links.</summary>
    private string? ReferenceTo(LinkInline? link, int first, int last, int end)
    {
        if (link is null || _broken)
            return null;
        var close = document[last..end];
        return close is "]" or "][]" ? $"][{document[first..last]}]" : null;
    }

    private void Add(InlineAtom atom)
    {
        EndWords();
        _atoms.Add(atom);
    }

    private void AddWords(int start, int end)
    {
        if (start != _words.End)
            EndWords();
        _words = (_words.End == 0 ? start : _words.Start, end);
    }

    private void EndWords()
    {
        var (start, end) = _words;
        _words = default;
        if (start < end)
            _atoms.Add(new(start, end, _strings.Of(document.AsSpan(start, end - start))));
    }

    private static bool HasPlainText(LinkInline image) =>
        image.FirstChild is not null && image.All(i => i is LiteralInline or HtmlEntityInline);

    private string NextId() => (++_codes).ToString(CultureInfo.InvariantCulture);
}
