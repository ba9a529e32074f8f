using System.Security.Cryptography;
using System.Text;

namespace Localization.Memory;

/// <summary>The key of a person's translation: one for each source in each context, so that the newer takes the place
/// of the older.</summary>
public static class EntryKey
{
    /// <summary>The key, 64 hexadecimal digits (SHA-256).</summary>
    /// <param name="source">The language of <paramref name="text"/>.</param>
    /// <param name="target">The language translated to.</param>
    /// <param name="text">The source with its codes.</param>
    /// <param name="previous">The text of the segment before; null where it is not known.</param>
    /// <param name="next">The text of the segment after; null where it is not known.</param>
    public static string Of(LanguageTag source, LanguageTag target, InlineText text, string? previous, string? next) =>
        Hash("human", source, target, text, previous, next);

    /// <summary>The key of a machine translation that comes from a file without its content key: never that of a
    /// person's translation.</summary>
    /// <param name="source">The language of <paramref name="text"/>.</param>
    /// <param name="target">The language translated to.</param>
    /// <param name="text">The source with its codes.</param>
    /// <param name="provider">The provider; empty where it is not known.</param>
    public static string OfMachine(LanguageTag source, LanguageTag target, InlineText text, string provider) =>
        Hash("machine", source, target, text, provider);

    private static string Hash(
        string kind,
        LanguageTag source,
        LanguageTag target,
        InlineText text,
        params ReadOnlySpan<string?> rest
    )
    {
        var content = new StringBuilder(kind).Append('\n');
        Field(source.Value);
        Field(target.Value);
        Field(text.Text);
        foreach (var code in text.Codes)
            Field($"{code.Position} {code.Kind} {code.Data}");
        foreach (var value in rest)
            Field(value);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())));

        void Field(string? value) => content.Append(value?.Length ?? -1).Append(':').Append(value).Append('\n');
    }
}
