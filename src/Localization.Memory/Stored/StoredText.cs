using System.Text;

namespace Localization.Memory.Stored;

/// <summary>A text as stores can hold it.</summary>
internal static class StoredText
{
    /// <summary>The text without NUL, which PostgreSQL refuses and at which SQLite ends a text, and without halves of
    /// characters, which UTF-8 cannot have.</summary>
    public static string Of(string text) =>
        text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') || text.Contains('\0', StringComparison.Ordinal)
            ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD')
            : text;
}
