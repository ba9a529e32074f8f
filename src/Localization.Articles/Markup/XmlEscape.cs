using System.Globalization;
using System.Text;

namespace Localization.Articles.Markup;

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

    /// <summary>A document with character references for what its encoding lacks, so that all its other bytes stay as
    /// they were.</summary>
    /// <param name="xml">The document.</param>
    /// <param name="encoding">The name of its encoding.</param>
    public static string Unwritable(string xml, string encoding)
    {
        if (TextEncodings.CanHold(encoding, xml))
            return xml;
        var result = new StringBuilder(xml.Length);
        foreach (var rune in xml.EnumerateRunes())
        {
            if (rune.IsAscii || TextEncodings.CanHold(encoding, rune.ToString()))
                result.Append(rune);
            else
                result.Append(CultureInfo.InvariantCulture, $"&#{rune.Value};");
        }

        return result.ToString();
    }
}
