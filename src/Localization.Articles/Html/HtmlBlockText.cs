using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using Localization.Articles.Markdown.Opaque;
using Localization.Articles.Markup;

namespace Localization.Articles.Html;

/// <summary>A run of text and inline elements as one text with codes. White space is one space, as a browser shows
/// it.</summary>
internal sealed class HtmlBlockText(string html, HtmlScope scope, ImmutableArray<OpaqueStretch> stretches)
{
    private readonly StringBuilder _text = new();
    private readonly RepeatedStrings _strings = new();
    private readonly List<InlineCode> _codes = [];
    private readonly Stack<(string Name, string Id, InlineCodeType Type)> _open = new();
    private readonly List<CodeText> _inner = [];
    private int _number;

    /// <summary>The attributes of the tags that people read.</summary>
    public IReadOnlyList<CodeText> Inner => _inner;

    /// <summary>The text of the tokens.</summary>
    /// <param name="tokens">Text, comments and tags of inline elements.</param>
    public InlineText Read(IReadOnlyList<MarkupToken> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Kind == MarkupTokenKind.Text)
                Text(token);
            else if (token.Kind == MarkupTokenKind.Start && scope.IsVerbatim(token))
            {
                var end = HtmlScope.EndOf(tokens, i);
                Verbatim(tokens, i, end);
                i = end;
            }
            else
                Tag(token, i + 1 < tokens.Count ? tokens[i + 1] : null);
        }

        while (_open.TryPop(out _))
        {
            // What is not closed here is closed elsewhere: its code is alone.
        }

        return new InlineText(_text.ToString(), [.. _codes]);
    }

    private void Text(MarkupToken token)
    {
        var at = token.Start;
        foreach (var stretch in OpaqueStretch.Within(stretches, token.Start, token.End))
        {
            Characters(WebUtility.HtmlDecode(html[at..stretch.Start]));
            var raw = html[stretch.Start..stretch.End];
            Add(
                InlineCodeKind.Placeholder,
                Next(),
                raw,
                MarkdownCodeTypes.Of(stretch.Kind),
                null,
                stretch.Kind is OpaqueKind.Tag or OpaqueKind.Attributes ? null : raw
            );
            at = stretch.End;
        }

        Characters(WebUtility.HtmlDecode(html[at..token.End]));
    }

    private void Tag(MarkupToken token, MarkupToken? next)
    {
        if (token.Kind == MarkupTokenKind.Start && !HtmlElements.Void.Contains(token.Name))
        {
            var type = HtmlCodeTypes.Of(token.Name);
            if (type == InlineCodeType.Note && next is { Kind: MarkupTokenKind.Text } && !IsNote(Raw(next)))
                type = InlineCodeType.Superscript;
            _open.Push((token.Name, Next(), type));
            Add(InlineCodeKind.Start, _open.Peek().Id, Raw(token), type, HtmlAddresses.Of(token));
            _inner.AddRange(HtmlAttributeTexts.Of(token, InlineCodeKind.Start, _open.Peek().Id));
        }
        else if (token.Kind == MarkupTokenKind.End && _open.Any(o => o.Name == token.Name))
        {
            // Elements that overlap end with the one around them.
            while (_open.Pop() is var open)
            {
                if (open.Name != token.Name)
                    continue;
                Add(InlineCodeKind.End, open.Id, Raw(token), open.Type);
                return;
            }
        }
        else
        {
            var (kind, id) = (
                token.Kind == MarkupTokenKind.End ? InlineCodeKind.End : InlineCodeKind.Placeholder,
                Next()
            );
            Add(
                kind,
                id,
                Raw(token),
                HtmlCodeTypes.Of(token.Name),
                HtmlAddresses.Of(token),
                token.Name == "img" ? token.Attribute("alt")?.Value : null
            );
            if (token.Kind == MarkupTokenKind.Start)
                _inner.AddRange(HtmlAttributeTexts.Of(token, kind, id));
        }
    }

    // Letters that are raised belong to the word: 19th, 1er.
    private static bool IsNote(string text) => text.Trim() is not [var first, _, ..] || !char.IsLetter(first);

    // A no-break space is not white space that may be removed, nor is a space after something that is seen but not
    // translated.
    private void Characters(string text)
    {
        foreach (var c in text)
        {
            if (c is not (' ' or '\t' or '\n' or '\r' or '\f'))
                _text.Append(c);
            else if (_text.Length > 0 ? _text[^1] != ' ' || IsBehindPlaceholder() : IsBehindPlaceholder())
                _text.Append(' ');
        }
    }

    // Tags after it, such as that which closes the span around a picture, show nothing.
    private bool IsBehindPlaceholder()
    {
        for (var i = _codes.Count - 1; i >= 0 && _codes[i].Position == _text.Length; i--)
        {
            if (_codes[i].Kind == InlineCodeKind.Placeholder)
                return true;
        }

        return false;
    }

    private string Raw(MarkupToken token) => _strings.Of(html.AsSpan(token.Start..token.End));

    private string Next() => (++_number).ToString(CultureInfo.InvariantCulture);

    // From its start to its end one code: nobody translates what is between.
    private void Verbatim(IReadOnlyList<MarkupToken> tokens, int start, int end)
    {
        var words = string.Concat(
            tokens.Skip(start).Take(end - start).Where(t => t.Kind == MarkupTokenKind.Text).Select(Raw)
        );
        Add(
            InlineCodeKind.Placeholder,
            Next(),
            html[tokens[start].Start..tokens[end].End],
            HtmlCodeTypes.Of(tokens[start].Name),
            HtmlAddresses.Of(tokens[start]),
            WebUtility.HtmlDecode(words)
        );
    }

    private void Add(
        InlineCodeKind kind,
        string id,
        string data,
        InlineCodeType type,
        string? address = null,
        string? shown = null
    ) =>
        _codes.Add(
            new InlineCode(_text.Length, kind, id, data)
            {
                Type = type,
                Address = address,
                Shown = shown,
            }
        );
}
