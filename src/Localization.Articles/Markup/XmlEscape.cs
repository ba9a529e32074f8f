using Localization.Model;

namespace Localization.Articles;

/// <summary>Writes characters into XML.</summary>
internal static class XmlEscape
{
    /// <summary>The characters as text of an element.</summary>
    public static string Text(string text) =>
        XmlCharacters
            .Clean(text)
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
}
