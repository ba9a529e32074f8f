using Localization.Exchange.Reading;

namespace Localization.Exchange.Xliff;

/// <summary>What codes of XLIFF are to the reader: <c>subType</c> and <c>type</c> of XLIFF 2.1 §4.3.1, <c>ctype</c> of
/// XLIFF 1.2 §2.4.</summary>
internal static class XliffCodeTypes
{
    /// <summary>The type of a code.</summary>
    public static InlineCodeType Of(XElement element)
    {
        var own = element.Value("subType") ?? element.Value("subTypeStart") ?? element.Value("ctype");
        if (own is not null && Of(own) is { } known)
            return known;
        var type = element.Value("type") ?? element.Value("typeStart");
        return type is not null ? Of(type) ?? InlineCodeType.Other : InlineCodeType.Other;
    }

    // The prefixes of tools that name elements of HTML, such as x-html-strong, say no more than the name.
    private static InlineCodeType? Of(string name)
    {
        var plain = name.ToLowerInvariant();
        foreach (var prefix in (string[])["xlf:", "html:", "x-html-", "x-"])
        {
            if (plain.StartsWith(prefix, StringComparison.Ordinal))
                plain = plain[prefix.Length..];
        }

        return plain switch
        {
            "bold" => InlineCodeType.Bold,
            "italic" => InlineCodeType.Italic,
            "link" => InlineCodeType.Link,
            "image" => InlineCodeType.Image,
            "lb" or "pb" => InlineCodeType.Break,
            "var" => InlineCodeType.Field,
            "superscript" or "footnote" or "note" => InlineCodeType.Note,
            _ => HtmlCodeTypes.Of(plain) is not InlineCodeType.Other and var type ? type : null,
        };
    }
}
