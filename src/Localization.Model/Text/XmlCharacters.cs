using System.Text;
using System.Xml;

namespace Localization.Model.Text;

/// <summary>The characters that XML has (XML 1.0 §2.2).</summary>
public static class XmlCharacters
{
    /// <summary>The text, with the replacement character for what XML cannot hold.</summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        StringBuilder? clean = null;
        for (var i = 0; i < text.Length; i++)
        {
            var length = i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]) ? 2 : 1;
            var isCharacter = length == 2 || XmlConvert.IsXmlChar(text[i]);
            if (!isCharacter)
                clean ??= new StringBuilder(text, 0, i, text.Length);
            clean?.Append(isCharacter ? text.AsSpan(i, length) : "\uFFFD");
            i += length - 1;
        }

        return clean?.ToString() ?? text;
    }
}
