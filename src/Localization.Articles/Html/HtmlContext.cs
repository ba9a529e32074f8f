using Localization.Articles.Markup;
using Localization.Articles.Roles;

namespace Localization.Articles.Html;

/// <summary>The block elements around a place, and what they make of the text there.</summary>
internal sealed class HtmlContext
{
    /// <summary>How deep elements are followed; what lies deeper is read, but its place is not known.</summary>
    private const int Deepest = 512;

    private readonly List<MarkupToken> _open = [];
    private bool _hasHeadline;

    /// <summary>A block element begins.</summary>
    public void Open(MarkupToken start)
    {
        if (!HtmlElements.Void.Contains(start.Name) && _open.Count < Deepest)
            _open.Add(start);
    }

    /// <summary>A block element ends; one that was not opened is nothing.</summary>
    public void Close(MarkupToken end)
    {
        var at = _open.FindLastIndex(o => o.Name == end.Name);
        if (at >= 0)
            _open.RemoveRange(at, _open.Count - at);
    }

    /// <summary>Whether the innermost element holds a text of its own, such as a paragraph or an item.</summary>
    public bool IsInText =>
        _open is [.., var inner]
        && (
            inner.Name
                is "p"
                    or "li"
                    or "dt"
                    or "dd"
                    or "td"
                    or "th"
                    or "figcaption"
                    or "caption"
                    or "summary"
                    or "title"
                    or "address"
                    or "pre"
            || inner.Name is ['h', >= '1' and <= '6']
        );

    /// <summary>The role and level of a text that is here.</summary>
    public (BlockRole Role, int Level) RoleOf(string text)
    {
        var element = _open.FindLast(o =>
            o.Name
                is "title"
                    or "h1"
                    or "h2"
                    or "h3"
                    or "h4"
                    or "h5"
                    or "h6"
                    or "li"
                    or "dt"
                    or "dd"
                    or "td"
                    or "th"
                    or "figcaption"
                    or "caption"
                    or "summary"
        );
        switch (element?.Name)
        {
            case "title":
                return (BlockRole.Metadata, 0);
            case "h1" when !_hasHeadline:
                _hasHeadline = true;
                return (BlockRole.Headline, 1);
            case ['h', >= '1' and <= '6' and var level]:
                return (BlockRole.Heading, level - '0');
            case "li" or "dt" or "dd":
                return (BlockRole.ListItem, Math.Max(1, _open.Count(o => o.Name is "ul" or "ol" or "dl")));
            case "td" or "th":
                return (BlockRole.TableCell, 0);
            case "figcaption" or "caption":
                return (BlockRole.Caption, 0);
            case "summary":
                return (BlockRole.Question, 0);
        }

        return (
            LineKinds.IsCopyright(text) ? BlockRole.Copyright
            : LineKinds.IsCaption(text) ? BlockRole.Caption
            : IsByline(text) ? BlockRole.Byline
            : _open.Exists(o => o.Name == "blockquote") ? BlockRole.Quotation
            : BlockRole.Paragraph,
            0
        );
    }

    // What pages call it, or what it says right under the headline.
    private bool IsByline(string text) =>
        Byline.Read(text) is not null
        && (
            _hasHeadline
            || _open.Exists(o =>
                o.Attribute("class")?.Value.Contains("byline", StringComparison.OrdinalIgnoreCase) == true
            )
        );
}
