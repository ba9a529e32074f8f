using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using Localization.Model;

namespace Localization.Articles;

/// <summary>A run of text and inline elements as one text with codes. White space is one space, as a browser shows
/// it.</summary>
internal sealed class HtmlBlockText(string html, HtmlScope scope, ImmutableArray<OpaqueStretch> stretches)
{
    private readonly StringBuilder _text = new();
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
                // From its start to its end one code: nobody translates what stands between.
                var end = HtmlScope.EndOf(tokens, i);
                Add(InlineCodeKind.Placeholder, Next(), html[token.Start..tokens[end].End], InlineCodeType.Code);
                i = end;
            }
            else
                Tag(token, i + 1 < tokens.Count ? tokens[i + 1] : null);
        }

        while (_open.TryPop(out _))
        {
            // What is not closed here is closed elsewhere: its code stands alone.
        }

        return new InlineText(_text.ToString(), [.. _codes]);
    }

    private void Text(MarkupToken token)
    {
        var at = token.Start;
        foreach (var stretch in stretches.Where(s => s.Start < token.End && s.End > token.Start))
        {
            Characters(WebUtility.HtmlDecode(html[at..Math.Max(at, stretch.Start)]));
            var end = Math.Min(stretch.End, token.End);
            Add(
                InlineCodeKind.Placeholder,
                Next(),
                html[Math.Max(at, stretch.Start)..end],
                MarkdownCodeTypes.Of(stretch.Kind)
            );
            at = end;
        }

        Characters(WebUtility.HtmlDecode(html[at..token.End]));
    }

    private void Tag(MarkupToken token, MarkupToken? next)
    {
        if (token.Kind == MarkupTokenKind.Start && !HtmlElements.Void.Contains(token.Name))
        {
            var type = HtmlCodeTypes.Of(token.Name);
            if (type == InlineCodeType.Note && next is { Kind: MarkupTokenKind.Text } && !IsNote(Raw(next)))
                type = InlineCodeType.Other;
            _open.Push((token.Name, Next(), type));
            Add(InlineCodeKind.Start, _open.Peek().Id, Raw(token), type);
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
            Add(kind, id, Raw(token), HtmlCodeTypes.Of(token.Name));
            if (token.Kind == MarkupTokenKind.Start)
                _inner.AddRange(HtmlAttributeTexts.Of(token, kind, id));
        }
    }

    // Letters that are raised belong to the word: 19th, 1er.
    private static bool IsNote(string text) => text.Trim() is not [var first, _, ..] || !char.IsLetter(first);

    // A no-break space is no white space that may go, nor is a space behind something that is seen but not translated.
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

    private bool IsBehindPlaceholder() =>
        _codes.Count > 0 && _codes[^1].Kind == InlineCodeKind.Placeholder && _codes[^1].Position == _text.Length;

    private string Raw(MarkupToken token) => html[token.Start..token.End];

    private string Next() => (++_number).ToString(CultureInfo.InvariantCulture);

    private void Add(InlineCodeKind kind, string id, string data, InlineCodeType type) =>
        _codes.Add(new InlineCode(_text.Length, kind, id, data) { Type = type });
}
