using Localization.Articles.PlainText;

namespace Localization.Articles.Markdown;

/// <summary>How a text is written in its place.</summary>
/// <param name="Context">What must be escaped.</param>
/// <param name="Layout">How its lines are wrapped; null for a text on one line.</param>
/// <param name="Field">The column that it fills; null where columns are not aligned.</param>
internal readonly record struct MarkdownPlace(
    MarkdownContext Context,
    WrappedLayout? Layout = null,
    TableField? Field = null
)
{
    private const char Separator = ';';

    /// <summary>Lines shorter than this were broken for another reason than their width.</summary>
    private const int Narrowest = 40;

    /// <summary>The place that <see cref="ToString"/> wrote; null for anything else.</summary>
    public static MarkdownPlace? Parse(string? escape)
    {
        var parts = (escape ?? "").Split(Separator, 2);
        return Enum.TryParse<MarkdownContext>(parts[0], out var context)
            ? new(
                context,
                WrappedLayout.Parse(parts.ElementAtOrDefault(1)),
                TableField.Parse(parts.ElementAtOrDefault(1))
            )
            : null;
    }

    /// <summary>The layout of a paragraph whose source has several lines, broken anywhere but at hard breaks; null for
    /// others.</summary>
    /// <param name="document">The document.</param>
    /// <param name="start">Where the text begins.</param>
    /// <param name="end">Where it ends.</param>
    public static WrappedLayout? LayoutOf(string document, int start, int end)
    {
        var raw = document[start..end];
        var first = raw.AsSpan().IndexOfAny('\r', '\n');
        if (first < 0)
            return null;
        var ending = raw.AsSpan(first).StartsWith("\r\n") ? "\r\n" : raw[first].ToString();
        var behind = raw.AsSpan(first + ending.Length);
        var indent = behind[..(behind.Length - behind.TrimStart(" \t>").Length)].ToString();
        var column = start - (document.AsSpan(0, start).LastIndexOfAny('\r', '\n') + 1);
        var lines = raw.ReplaceLineEndings("\n").Split('\n');
        var width = Math.Max(column + lines[0].TrimEnd().Length, lines.Skip(1).Max(l => l.TrimEnd().Length));
        return width < Narrowest ? null : new(width, column, ending, indent);
    }

    /// <summary>The place as a skeleton keeps it.</summary>
    public override string ToString() =>
        Layout is null && Field is null ? Context.ToString() : $"{Context}{Separator}{Layout}{Field}";
}
