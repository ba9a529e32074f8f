using System.Globalization;
using System.Net;
using System.Text;
using Localization.Model;

namespace Localization.Articles;

/// <summary>Reads the content of a <c>source</c> or <c>target</c>: the codes of XLIFF 2.1 §4.2.3 and of XLIFF 1.2 §2.3,
/// and the annotations around text. Their data is their own XML, so that they are written as they stood.</summary>
internal sealed class XliffContent(string xml, List<MarkupToken> tokens, bool preserve)
{
    private readonly StringBuilder _text = new();
    private readonly List<InlineCode> _codes = [];
    private int _anonymous;

    /// <summary>The text of an element.</summary>
    /// <param name="start">The index of its start tag.</param>
    public InlineText Read(int start)
    {
        if (!tokens[start].IsEmpty)
            Content(start + 1, XmlTokens.EndOf(tokens, start));
        return new InlineText(_text.ToString(), [.. _codes]);
    }

    private void Content(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var token = tokens[i];
            if (token.Kind == MarkupTokenKind.Start)
            {
                var end = XmlTokens.EndOf(tokens, i);
                if (KeptEnd(i, end, to) is { } kept)
                    Add(
                        InlineCodeKind.Placeholder,
                        token.Attribute("id")!.Value,
                        xml[token.Start..tokens[end = kept].End],
                        token
                    );
                else
                    Element(i, end);
                i = end;
            }
            else
                Characters(token);
        }
    }

    // §4.7.3.1: what is between sm and em with translate="no" is not translated, as in a mrk.
    private int? KeptEnd(int start, int end, int to)
    {
        if (
            XmlTokens.Local(tokens[start].Name) != "sm"
            || tokens[start].Attribute("translate")?.Value != "no"
            || tokens[start].Attribute("id") is not { } id
        )
            return null;
        for (var i = end + 1; i < to; i++)
        {
            if (tokens[i].Kind != MarkupTokenKind.Start)
                continue;
            var close = XmlTokens.EndOf(tokens, i);
            if (XmlTokens.Local(tokens[i].Name) == "em" && tokens[i].Attribute("startRef")?.Value == id.Value)
                return close;
            i = close;
        }

        return null;
    }

    private void Element(int start, int end)
    {
        var (token, raw) = (tokens[start], xml[tokens[start].Start..tokens[end].End]);
        var id =
            token.Attribute("id")?.Value
            ?? token.Attribute("rid")?.Value
            ?? string.Create(CultureInfo.InvariantCulture, $"_{++_anonymous}");
        var isKept = token.Attribute("translate")?.Value == "no" || token.Attribute("mtype")?.Value == "protected";
        switch (XmlTokens.Local(token.Name))
        {
            case "pc" or "g" or "mrk" when !token.IsEmpty && !isKept:
                Add(InlineCodeKind.Start, id, Tag(start), token);
                Content(start + 1, end);
                Add(InlineCodeKind.End, id, Tag(end), token);
                break;
            case "sc" or "sm" when token.Attribute("isolated")?.Value != "yes":
                Add(InlineCodeKind.Start, id, raw, token);
                break;
            case "ec" or "em" when token.Attribute("startRef") is { } partner:
                Add(InlineCodeKind.End, partner.Value, raw, token);
                break;
            case "bx" or "bpt":
                Add(InlineCodeKind.Start, token.Attribute("rid")?.Value ?? id, raw, token);
                break;
            case "ex" or "ept":
                Add(InlineCodeKind.End, token.Attribute("rid")?.Value ?? id, raw, token);
                break;
            default:
                Add(InlineCodeKind.Placeholder, id, raw, token);
                break;
        }
    }

    private void Characters(MarkupToken token)
    {
        const string Data = "<![CDATA[";
        var raw = xml[token.Start..token.End];
        var text =
            token.Kind == MarkupTokenKind.Text ? WebUtility.HtmlDecode(raw)
            : raw.StartsWith(Data, StringComparison.Ordinal) ? raw[Data.Length..^3]
            : "";

        // XML 1.0 §2.10: where white space is not to be kept, line ends are those of the file and not of the text.
        foreach (var c in text)
        {
            if (preserve || !char.IsWhiteSpace(c) || c is '\u00A0' or '\u202F')
                _text.Append(c);
            else if (_text.Length == 0 || _text[^1] != ' ' || (_codes.Count > 0 && _codes[^1].Position == _text.Length))
                _text.Append(' ');
        }
    }

    private string Tag(int index) => xml[tokens[index].Start..tokens[index].End];

    private void Add(InlineCodeKind kind, string id, string data, MarkupToken token)
    {
        // An end that has its own element is of the type of its start.
        var type =
            kind == InlineCodeKind.End && _codes.Exists(c => c.Id == id && c.Kind == InlineCodeKind.Start)
                ? _codes.First(c => c.Id == id && c.Kind == InlineCodeKind.Start).Type
                : XliffCodeTypes.Of(token);
        _codes.Add(new InlineCode(_text.Length, kind, id, data) { Type = type });
    }
}
