using Localization.Editions.Labels;
using Localization.Editions.Structure;

namespace Localization.Editions.Html;

/// <summary>Shows an inline code as plain formatting, by what it is to the reader. The article's own markup never
/// reaches the page.</summary>
/// <param name="addresses">Which addresses the page may lead to.</param>
internal sealed class InlineMarkup(Addresses addresses)
{
    /// <summary>Which addresses the page may lead to.</summary>
    public Addresses Addresses => addresses;

    /// <summary>The element for a span, with its attributes.</summary>
    /// <param name="start">The code that opens it.</param>
    /// <param name="title">The title of a link; null where it has none.</param>
    public (string Element, (string Name, string? Value)[] Attributes) Span(InlineCode start, string? title = null) =>
        start.Type switch
        {
            InlineCodeType.Bold => ("strong", []),
            InlineCodeType.Italic => ("em", []),
            InlineCodeType.Strike => ("s", []),
            InlineCodeType.Subscript => ("sub", []),
            InlineCodeType.Superscript or InlineCodeType.Note => ("sup", []),
            InlineCodeType.Code => ("code", []),
            InlineCodeType.Link => Link(start.Address, title),
            InlineCodeType.Image => ("span", [("class", "image")]),
            _ => ("span", [("class", "span")]),
        };

    /// <summary>The element for a link; without an address that the page may lead to, its looks alone.</summary>
    public (string Element, (string Name, string? Value)[] Attributes) Link(string? address, string? title = null) =>
        addresses.Link(address) is { } target
            ? ("a", [("href", target), ("title", title ?? target), ("rel", "noopener noreferrer")])
            : ("span", [("class", "link"), ("title", title)]);

    /// <summary>Writes a picture; one that the edition cannot show is a link to it, or its name.</summary>
    public void Picture(HtmlBuilder html, string? address, string alternative, Chrome chrome)
    {
        if (addresses.Picture(address) is { } source)
        {
            html.Open("img", ("src", source), ("alt", alternative));
            return;
        }

        var label = alternative.Length > 0 ? $"[{chrome["image"]}: {alternative}]" : $"[{chrome["image"]}]";
        var (element, attributes) = Link(address);
        html.Open(element, element == "a" ? attributes : [("class", "image")]).Text(label).Close(element);
    }

    /// <summary>Writes a code that is alone; false, and nothing, where readers see nothing of it.</summary>
    public bool Placeholder(HtmlBuilder html, InlineCode code, string? shown, Chrome chrome)
    {
        switch (code.Type)
        {
            case InlineCodeType.Break:
                html.Open("br");
                return true;
            case InlineCodeType.Image:
                Picture(html, code.Address, shown ?? "", chrome);
                return true;
            case InlineCodeType.Code when shown is { Length: > 0 }:
                html.Element("code", shown);
                return true;
            case InlineCodeType.Note when shown is { Length: > 0 }:
                html.Element("sup", shown);
                return true;
            case InlineCodeType.Link:
                var (element, attributes) = Link(code.Address);
                html.Open(element, attributes).Text(shown ?? code.Address ?? "").Close(element);
                return true;
            case InlineCodeType.Bold
            or InlineCodeType.Italic
            or InlineCodeType.Strike
            or InlineCodeType.Subscript
            or InlineCodeType.Superscript when shown is { Length: > 0 }:
                html.Element(Span(code).Element, shown);
                return true;
            default:
                html.Text(shown ?? "");
                return !string.IsNullOrEmpty(shown);
        }
    }
}
