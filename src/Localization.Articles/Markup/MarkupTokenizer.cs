using System.Net;

namespace Localization.Articles.Markup;

/// <summary>Cuts HTML and XML into tokens and loses no character (WHATWG HTML §13.2.5, as far as text must be told from
/// markup). A parser that builds a tree repairs what it reads; here what is in the file must stay.</summary>
/// <param name="isXml">Whether letter case counts in names, and no element holds raw text.</param>
internal sealed class MarkupTokenizer(bool isXml)
{
    /// <summary>The tokens of an HTML file, in order.</summary>
    public static List<MarkupToken> Read(string text) => new MarkupTokenizer(isXml: false).Tokens(text);

    /// <summary>The tokens of an XML file that is well-formed, in order.</summary>
    public static List<MarkupToken> ReadXml(string text) => new MarkupTokenizer(isXml: true).Tokens(text);

    private List<MarkupToken> Tokens(string text)
    {
        var tokens = new List<MarkupToken>();
        var at = 0;
        while (at < text.Length)
        {
            var end = text[at] == '<' ? Markup(text, at, tokens) : TextEnd(text, at);
            if (text[at] != '<' || end == at)
            {
                end = end == at ? TextEnd(text, at + 1) : end;
                tokens.Add(new MarkupToken(MarkupTokenKind.Text, at, end, "", []));
            }

            at = end;
            if (
                !isXml
                && tokens[^1] is { Kind: MarkupTokenKind.Start } start
                && HtmlElements.RawText.Contains(start.Name)
            )
            {
                // Up to its end tag nothing is markup.
                var close = Close(text, at, start.Name);
                if (close > at)
                    tokens.Add(new MarkupToken(MarkupTokenKind.Other, at, close, start.Name, []));
                at = close;
            }
        }

        return tokens;
    }

    // A bracket that begins no tag is text.
    private static int TextEnd(string text, int from)
    {
        for (var at = text.IndexOf('<', from); at >= 0; at = text.IndexOf('<', at + 1))
        {
            if (at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!' or '?'))
                return at;
        }

        return text.Length;
    }

    // Returns where it began where it is not a markup.
    private int Markup(string text, int at, List<MarkupToken> tokens)
    {
        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        if (text.AsSpan(at).StartsWith("<!--"))
            return Other(Behind(text, "-->", at + 4));
        if (text.AsSpan(at).StartsWith("<![CDATA["))
            return Other(Behind(text, "]]>", at + 9));
        if (isXml && text.AsSpan(at).StartsWith("<!DOCTYPE"))
            return Other(TypeEnd(text, at));
        if (next is '!' or '?')
            return Other(Behind(text, ">", at + 2));
        var isEnd = next == '/';
        var nameStart = at + (isEnd ? 2 : 1);
        if (nameStart >= text.Length || !char.IsAsciiLetter(text[nameStart]))
            return at;
        var nameEnd = nameStart;
        while (nameEnd < text.Length && !char.IsWhiteSpace(text[nameEnd]) && text[nameEnd] is not ('>' or '/'))
            nameEnd++;
        var attributes = new List<MarkupAttribute>();
        var end = Attributes(text, nameEnd, attributes);
        tokens.Add(
            new MarkupToken(
                isEnd ? MarkupTokenKind.End : MarkupTokenKind.Start,
                at,
                end,
                Name(text[nameStart..nameEnd]),
                isEnd ? [] : attributes
            )
            {
                IsEmpty = isXml && !isEnd && text[end - 2] == '/',
            }
        );
        return end;

        int Other(int behind)
        {
            tokens.Add(new MarkupToken(MarkupTokenKind.Other, at, behind, "", []));
            return behind;
        }
    }

    // Returns the index after the tag; a tag that never ends takes the rest.
    private int Attributes(string text, int at, List<MarkupAttribute> attributes)
    {
        while (at < text.Length && text[at] != '>')
        {
            if (char.IsWhiteSpace(text[at]) || text[at] == '/')
            {
                at++;
                continue;
            }

            var nameStart = at;
            while (
                at < text.Length
                && !char.IsWhiteSpace(text[at])
                && text[at] is not ('>' or '/')
                && (text[at] != '=' || at == nameStart)
            )
                at++;
            var name = Name(text[nameStart..at]);
            var equals = at;
            while (equals < text.Length && char.IsWhiteSpace(text[equals]))
                equals++;
            if (equals >= text.Length || text[equals] != '=')
                continue;
            at = equals + 1;
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            var quote = at < text.Length && text[at] is '"' or '\'' ? text[at] : '\0';
            var start = quote == '\0' ? at : at + 1;
            var end = start;
            while (
                end < text.Length
                && (quote == '\0' ? !char.IsWhiteSpace(text[end]) && text[end] != '>' : text[end] != quote)
            )
                end++;
            attributes.Add(
                new MarkupAttribute(name, start, end, WebUtility.HtmlDecode(text[start..end]), quote != '\0')
            );
            at = quote == '\0' ? end : Math.Min(text.Length, end + 1);
        }

        return Math.Min(text.Length, at + 1);
    }

    private string Name(string name) => isXml ? name : name.ToLowerInvariant();

    private static int Close(string text, int from, string name)
    {
        var at = text.IndexOf("</" + name, from, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? text.Length : at;
    }

    // A document type may have declarations in brackets, with comments and quoted text in them.
    private static int TypeEnd(string text, int at)
    {
        var isInside = false;
        while (at < text.Length)
        {
            if (text.AsSpan(at).StartsWith("<!--"))
                at = Behind(text, "-->", at + 4);
            else if (text[at] is '"' or '\'')
                at = Behind(text, text[at].ToString(), at + 1);
            else if (text[at] == '>' && !isInside)
                return at + 1;
            else
                isInside = text[at++] switch
                {
                    '[' => true,
                    ']' => false,
                    _ => isInside,
                };
        }

        return at;
    }

    private static int Behind(string text, string mark, int from)
    {
        var at = from <= text.Length ? text.IndexOf(mark, from, StringComparison.Ordinal) : -1;
        return at < 0 ? text.Length : at + mark.Length;
    }
}
