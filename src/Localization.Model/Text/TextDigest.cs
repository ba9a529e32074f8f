using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Localization.Model.Text;

/// <summary>A text in short, with the places and kinds of its codes: by it a file that comes back shows what was
/// changed since it was handed out.</summary>
public static class TextDigest
{
    private const int Length = 16;

    /// <summary>The digest: 16 hexadecimal digits.</summary>
    public static string Of(InlineText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var said = new StringBuilder(XmlCharacters.Clean(text.Text));
        foreach (var code in text.Codes)
            said.Append(CultureInfo.InvariantCulture, $"\u001F{code.Position}{code.Kind}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said.ToString())))[..Length];
    }
}
