using System.Xml;

namespace Localization.Articles;

/// <summary>Writes characters into XML.</summary>
internal static class XmlEscape
{
    /// <summary>The characters as text of an element.</summary>
    public static string Text(string text) => Clean(text)
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>The characters without those that XML does not have (XML §2.2).</summary>
    public static string Clean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!XmlConvert.IsXmlChar(text[i]))
                return string.Concat(text.EnumerateRunes().Where(r => r.Value > 0xFFFF || XmlConvert.IsXmlChar((char)r.Value)));
        }

        return text;
    }
}
