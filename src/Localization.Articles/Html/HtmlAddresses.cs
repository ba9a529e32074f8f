using Localization.Articles.Markup;

namespace Localization.Articles.Html;

/// <summary>Where the elements of HTML lead.</summary>
internal static class HtmlAddresses
{
    /// <summary>Where a link leads or a picture is; null for any other element.</summary>
    public static string? Of(MarkupToken tag)
    {
        var value = tag.Name switch
        {
            "a" or "area" => tag.Attribute("href")?.Value,
            "img" => Picture(tag),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }

    // A picture that is loaded late has its address elsewhere, and a stand-in where it should be.
    private static string? Picture(MarkupToken tag) =>
        tag.Attribute("src")?.Value is { } source && !source.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
            ? source
            : tag.Attribute("data-src")?.Value ?? tag.Attribute("src")?.Value;
}
