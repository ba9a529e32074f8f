using System.Globalization;
using System.Text;

namespace Localization.Articles.PlainText;

/// <summary>How a hard-wrapped paragraph is laid out.</summary>
/// <param name="Width">The column that no line passes.</param>
/// <param name="FirstColumn">Where its first line begins.</param>
/// <param name="Ending">What ends its lines.</param>
/// <param name="Indent">What is before its other lines.</param>
internal sealed record WrappedLayout(int Width, int FirstColumn, string Ending, string Indent)
{
    private const string Name = "wrap";

    /// <summary>The layout that <see cref="ToString"/> wrote; null for anything else.</summary>
    public static WrappedLayout? Parse(string? escape)
    {
        if (escape is null || !escape.StartsWith(Name + " ", StringComparison.Ordinal))
            return null;
        var parts = escape.Split(' ', 5);
        return new(
            int.Parse(parts[1], CultureInfo.InvariantCulture),
            int.Parse(parts[2], CultureInfo.InvariantCulture),
            string.Concat(
                parts[3]
                    .Chunk(4)
                    .Select(hex => (char)int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture))
            ),
            parts[4]
        );
    }

    /// <summary>Wraps a text to this layout, word by word; a word wider than the page is alone.</summary>
    public string Wrap(string text)
    {
        var result = new StringBuilder();
        var column = FirstColumn;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (result.Length == 0)
            {
                result.Append(word);
                column += word.Length;
            }
            else if (column + 1 + word.Length <= Width)
            {
                result.Append(' ').Append(word);
                column += 1 + word.Length;
            }
            else
            {
                result.Append(Ending).Append(Indent).Append(word);
                column = Indent.Length + word.Length;
            }
        }

        return result.ToString();
    }

    /// <summary>The layout as a skeleton keeps it.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name} {Width} {FirstColumn} {Hex(Ending)} {Indent}");

    private static string Hex(string text) =>
        string.Concat(text.Select(c => ((int)c).ToString("X4", CultureInfo.InvariantCulture)));
}
