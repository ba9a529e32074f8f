using System.Security.Cryptography;
using System.Text;

namespace Localization.Memory;

/// <summary>The address of a provider's answer: a hash of everything that the answer depends on.</summary>
public static class ContentKey
{
    /// <summary>The key, 64 hexadecimal digits (SHA-256).</summary>
    /// <param name="provider">The provider's name.</param>
    /// <param name="model">The provider's model.</param>
    /// <param name="source">The language translated from.</param>
    /// <param name="target">The language translated to.</param>
    /// <param name="unit">The source with its codes, its role and the constraints in force. The sentences around it are
    /// left out: an edit to one must not send its neighbours again.</param>
    public static string Of(string provider, string model, LanguageTag source, LanguageTag target, TranslationUnit unit)
    {
        var content = new StringBuilder();
        Field(provider);
        Field(model);
        Field(source.Value);
        Field(target.Value);
        Field(unit.Role.ToString());
        Field(unit.Protection.ToString());
        Field(unit.Text.Text);
        foreach (var code in unit.Text.Codes)
            Field($"{code.Position} {code.Kind} {code.Id} {code.Data}");
        foreach (var c in unit.Constraints)
        {
            Field($"{c.Start} {c.Length} {c.PartOfSpeech} {c.Gender} {c.Number} {c.Article} {c.Target}");
            Field(c.Forms?.ToString() ?? "");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())));

        // Lengths before values: no two contents give one string.
        void Field(string value) => content.Append(value.Length).Append(':').Append(value).Append('\n');
    }
}
