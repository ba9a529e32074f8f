using Localization.Articles.Html;
using Localization.Articles.Markdown.Opaque;
using Localization.Articles.Markup;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;

namespace Localization.Articles.Markdown;

/// <summary>Where the inline elements of Markdown lead, and what readers see of those that are alone.</summary>
internal static class MarkdownAddresses
{
    /// <summary>Where a link leads or a picture is; null for any other element.</summary>
    public static string? Of(Inline inline, string document, int offset) =>
        inline switch
        {
            LinkInline link => Whole(link.GetDynamicUrl?.Invoke() ?? link.Url, link, document, offset),
            AutolinkInline { IsEmail: true } mail => "mailto:" + mail.Url,
            AutolinkInline automatic => automatic.Url,
            HtmlInline tag => Of(tag),
            _ => null,
        };

    /// <summary>Where a tag of HTML leads.</summary>
    public static string? Of(HtmlInline tag) => First(tag) is { } token ? HtmlAddresses.Of(token) : null;

    /// <summary>What readers see of an element that is alone.</summary>
    public static string? Shown(Inline inline) =>
        inline switch
        {
            CodeInline code => code.Content,
            AutolinkInline automatic => automatic.Url,
            LinkInline { IsAutoLink: true } link => string.Concat(link.Select(Words)),
            LinkInline { IsImage: true } picture => string.Concat(picture.Select(Words)),
            FootnoteLink note => MarkdownStructure.Label(note.Footnote),
            HtmlInline tag when First(tag) is { Name: "img" } token => token.Attribute("alt")?.Value,
            _ => null,
        };

    private static MarkupToken? First(HtmlInline tag) =>
        MarkupTokenizer.Read(tag.Tag) is [{ Name.Length: > 0 } token, ..] ? token : null;

    private static string Words(Inline inline) =>
        inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            CodeInline code => code.Content,
            ContainerInline container => string.Concat(container.Select(Words)),
            _ => "",
        };

    // A template tag in an address was hidden from the parser.
    private static string? Whole(string? address, LinkInline link, string document, int offset)
    {
        if (address is null || !address.Contains(MaskedDocument.Mask, StringComparison.Ordinal))
            return address;
        if (link.UrlSpan.Start < 0 || link.UrlSpan.Length <= 0)
            return null;
        var (start, end) = (offset + link.UrlSpan.Start, offset + link.UrlSpan.End + 1);
        return end <= document.Length ? document[start..end] : null;
    }
}
