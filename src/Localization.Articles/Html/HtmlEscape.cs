using System.Text.Encodings.Web;

namespace Localization.Articles.Html;

/// <summary>Writes characters where they are: in text, in an attribute's value, in a string of JSON. Only what must
/// be is escaped, so that accents stay letters.</summary>
internal static class HtmlEscape
{
    /// <summary>In the value of an attribute that is in quotation marks.</summary>
    public const string Attribute = "attribute";

    /// <summary>In the value of an attribute without quotation marks.</summary>
    public const string Bare = "bare";

    /// <summary>In a string of JSON in a script.</summary>
    public const string Json = "json";

    /// <summary>The characters as they are written there.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="place">One of the constants; null for text.</param>
    public static string Write(string text, string? place) =>
        place switch
        {
            // A script ends at its end tag even inside a string.
            Json => JavaScriptEncoder
                .UnsafeRelaxedJsonEscaping.Encode(text)
                .Replace("</", "<\\/", StringComparison.Ordinal),
            Attribute => Text(text)
                .Replace("\"", "&quot;", StringComparison.Ordinal)
                .Replace("'", "&#39;", StringComparison.Ordinal),
            Bare => $"\"{Write(text, Attribute)}\"",
            _ => Text(text),
        };

    /// <summary>The characters as they are written in XHTML, which has no names for characters but its own five (XML
    /// 1.0 §4.6).</summary>
    public static string WriteXml(string text, string? place) =>
        Write(text, place).Replace("&nbsp;", "&#160;", StringComparison.Ordinal);

    private static string Text(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\u00A0", "&nbsp;", StringComparison.Ordinal);
}
