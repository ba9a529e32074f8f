using System.Net;
using System.Text;
using Localization.Articles.PlainText;

namespace Localization.Articles.Markdown.Opaque;

/// <summary>Reads and writes the texts in shortcodes, components and directives.</summary>
internal static class OpaqueEscape
{
    /// <summary>To the end of the line.</summary>
    public const string Line = "opaque-line";

    /// <summary>Between square brackets.</summary>
    public const string Label = "opaque-label";

    private const string Backslash = "opaque-backslash";
    private const string Entity = "opaque-entity";
    private const string Bare = "opaque-quote";

    /// <summary>The escape of a quoted parameter in a stretch.</summary>
    /// <param name="stretch">The stretch.</param>
    /// <param name="quote">The quotation mark.</param>
    public static string OfParameter(ReadOnlySpan<char> stretch, char quote) =>
        stretch.StartsWith("<") ? Entity + quote
        : stretch.StartsWith("{{<") || stretch.StartsWith("{{%") ? (quote == '`' ? Bare : Backslash) + quote
        : Bare + quote;

    /// <summary>What a parameter says.</summary>
    public static string Read(string raw, string escape) =>
        escape.StartsWith(Entity, StringComparison.Ordinal) ? WebUtility.HtmlDecode(raw)
        : escape.StartsWith(Backslash, StringComparison.Ordinal) || escape == Label ? Unescape(raw)
        : raw;

    /// <summary>Whether an escape is one of these.</summary>
    public static bool IsOne(string escape) => escape.StartsWith("opaque-", StringComparison.Ordinal);

    /// <summary>The text as it is written in its place.</summary>
    public static string Write(string text, string escape)
    {
        text = TextLine.Flatten(text);
        if (escape == Line)
            return text;
        if (escape == Label)
            return text.Replace("\\", @"\\", StringComparison.Ordinal)
                .Replace("[", "\\[", StringComparison.Ordinal)
                .Replace("]", "\\]", StringComparison.Ordinal);
        var quote = escape[^1].ToString();
        if (escape.StartsWith(Entity, StringComparison.Ordinal))
            return text.Replace("&", "&amp;", StringComparison.Ordinal)
                .Replace(quote, quote == "'" ? "&#39;" : "&quot;", StringComparison.Ordinal);
        if (escape.StartsWith(Backslash, StringComparison.Ordinal))
            return text.Replace("\\", @"\\", StringComparison.Ordinal)
                .Replace(quote, $"\\{quote}", StringComparison.Ordinal);

        // No escape exists here, so the mark becomes the printed one.
        return text.Replace(quote, quote == "\"" ? "”" : "’", StringComparison.Ordinal);
    }

    private static string Unescape(string raw)
    {
        var result = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
            result.Append(
                raw[i] == '\\' && i + 1 < raw.Length && !char.IsLetterOrDigit(raw[i + 1]) ? raw[++i] : raw[i]
            );
        return result.ToString();
    }
}
