using Localization.Articles.Markdown.Opaque;
using Localization.Articles.Markup;
using Localization.Articles.PlainText;

namespace Localization.Articles.Html;

/// <summary>The attributes of an element that people read (HTML §3.2.6.7, translatable attributes).</summary>
internal static class HtmlAttributeTexts
{
    /// <summary>The texts in a tag's attributes, placed in the tag.</summary>
    public static IEnumerable<CodeText> Of(MarkupToken tag, InlineCodeKind kind, string id) =>
        tag
            .Attributes.Where(a => IsText(tag, a))
            .Select(a => new CodeText(
                id,
                kind,
                a.Start - tag.Start,
                a.End - a.Start,
                new InlineText(TextLine.Flatten(a.Value).Trim()),
                RoleOf(a),
                EscapeOf(a)
            ));

    /// <summary>Whether an attribute holds text for readers.</summary>
    public static bool IsText(MarkupToken tag, MarkupAttribute attribute) =>
        (
            HtmlElements.Attributes.Contains(attribute.Name)
            || (attribute.Name == "summary" && tag.Name == "table")
            || (attribute.Name == "abbr" && tag.Name == "th")
            || (attribute.Name == "label" && tag.Name is "optgroup" or "option" or "track" or "menuitem")
            || (
                attribute.Name == "value"
                && tag.Name == "input"
                && tag.Attribute("type")?.Value.ToLowerInvariant() is "submit" or "button" or "reset"
            )
        )
        && attribute.Value.Any(char.IsLetter)
        && !attribute.Value.Contains(MaskedDocument.Mask, StringComparison.Ordinal);

    /// <summary>The role of an attribute's text.</summary>
    public static BlockRole RoleOf(MarkupAttribute attribute) =>
        attribute.Name is "alt" ? BlockRole.Caption : BlockRole.Metadata;

    /// <summary>How an attribute is written.</summary>
    public static string EscapeOf(MarkupAttribute attribute) =>
        attribute.IsQuoted ? HtmlEscape.Attribute : HtmlEscape.Bare;
}
