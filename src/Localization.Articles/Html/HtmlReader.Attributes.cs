using System.Net;
using Localization.Articles.Markup;
using Localization.Articles.PlainText;

namespace Localization.Articles.Html;

/// <content>Attributes and metadata that people read, and what says the language and encoding of the page.</content>
internal sealed partial class HtmlReader
{
    private void Attributes(MarkupToken tag)
    {
        if (tag.Name == "img" && (_isStill || !tag.Attributes.Any(a => a.Name == "alt" && IsRead(tag, a))))
            ShowPicture(tag);
        if (_isStill)
            return;
        foreach (var attribute in tag.Attributes.Where(a => IsRead(tag, a) && a.Start >= _at).OrderBy(a => a.Start))
        {
            if (attribute.Name is "lang" or "xml:lang" || IsLanguage(tag, attribute))
                Layout(attribute.Start, attribute.End, SkeletonWriter.Language);
            else if (tag.Name == "meta" && tag.Attribute("property")?.Value == "og:locale")
                Layout(attribute.Start, attribute.End, SkeletonWriter.Locale);
            else if (attribute.Name == "charset")
                Layout(attribute.Start, attribute.End, SkeletonWriter.Encoding);
            else if (IsContentType(tag, attribute))
            {
                var name = html.IndexOf(
                    "charset=",
                    attribute.Start,
                    attribute.End - attribute.Start,
                    StringComparison.OrdinalIgnoreCase
                );
                if (name >= 0)
                    Layout(name + "charset=".Length, attribute.End, SkeletonWriter.Encoding);
            }
            else if (tag.Name == "meta" && attribute.Value.Any(char.IsLetter))
                AddTitle(
                    attribute.Start,
                    attribute.End,
                    TextLine.Flatten(attribute.Value).Trim(),
                    attribute.IsQuoted ? HtmlEscape.Attribute : HtmlEscape.Bare
                );
            else if (attribute.Value.Any(char.IsLetter))
                Add(
                    attribute.Start,
                    attribute.End,
                    new InlineText(TextLine.Flatten(attribute.Value).Trim()),
                    HtmlAttributeTexts.RoleOf(attribute),
                    0,
                    HtmlAttributeTexts.EscapeOf(attribute),
                    picture: attribute.Name == "alt" ? HtmlAddresses.Of(tag) : null
                );
        }
    }

    private bool IsRead(MarkupToken tag, MarkupAttribute attribute) =>
        HtmlAttributeTexts.IsText(tag, attribute)
        || (attribute.Name is "lang" or "xml:lang" && (tag.Name == "html" || _scope.IsOwn(attribute.Value)))
        || IsLanguage(tag, attribute)
        || (attribute.Name == "content" && tag.Name == "meta" && tag.Attribute("property")?.Value == "og:locale")
        || (attribute.Name == "charset" && tag.Name == "meta")
        || IsContentType(tag, attribute)
        || (
            attribute.Name == "content"
            && tag.Name == "meta"
            && (tag.Attribute("name") ?? tag.Attribute("property"))?.Value is { } name
            && HtmlElements.Meta.Contains(name.ToLowerInvariant())
        );

    private static bool IsLanguage(MarkupToken tag, MarkupAttribute attribute) =>
        attribute.Name == "content"
        && tag.Name == "meta"
        && (
            tag.Attribute("http-equiv")
            ?? tag.Attribute("name")
            ?? tag.Attribute("itemprop")
            ?? tag.Attribute("property")
        )?.Value.ToLowerInvariant()
            is "content-language"
                or "language"
                or "inlanguage"
                or "dc.language"
                or "dcterms.language"
        && LanguageTag.TryParse(attribute.Value.Trim(), out _);

    private static bool IsContentType(MarkupToken tag, MarkupAttribute attribute) =>
        attribute.Name == "content"
        && tag.Name == "meta"
        && tag.Attribute("http-equiv")?.Value.Equals("content-type", StringComparison.OrdinalIgnoreCase) == true;

    private void Layout(int start, int end, string escape)
    {
        Copy(start);
        _skeleton.Layout(html[start..end], escape);
        _at = end;
    }

    // "Headline | Site": the name of the site stays, and is not part of the sentence.
    private void AddTitle(int start, int end, string text, string? escape)
    {
        var raw = html[start..end];
        var bar = raw.LastIndexOf(" | ", StringComparison.Ordinal);
        if (
            bar < 0
            && SiteName is { Length: > 0 } site
            && raw.EndsWith(WebUtility.HtmlEncode(site), StringComparison.Ordinal)
        )
            bar = raw.AsSpan(0, raw.Length - WebUtility.HtmlEncode(site).Length)
                .TrimEnd()
                .TrimEnd("-–—·|:»")
                .TrimEnd()
                .Length;
        if (bar > 0 && escape != HtmlEscape.Bare && text.Length > raw.Length - bar)
            (end, text) = (start + bar, TextLine.Flatten(WebUtility.HtmlDecode(raw[..bar])).Trim());
        Add(start, end, new InlineText(text), BlockRole.Metadata, 0, escape);
    }
}
