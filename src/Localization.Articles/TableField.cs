using System.Globalization;

namespace Localization.Articles;

/// <summary>How a table's cell is laid out: its skeleton part holds the cell with the spaces that fill its
/// column.</summary>
/// <param name="Table">Which table of the file, from 0.</param>
/// <param name="Column">Which column, from 0.</param>
/// <param name="Kind">What fills it.</param>
/// <param name="Width">The width of the column in the source.</param>
internal readonly record struct TableField(int Table, int Column, FieldFill Kind, int Width)
{
    private const string Name = "field";

    /// <summary>The field that <see cref="ToString"/> wrote; null for anything else.</summary>
    public static TableField? Parse(string? escape)
    {
        if (escape is null || !escape.StartsWith(Name + " ", StringComparison.Ordinal))
            return null;
        var parts = escape.Split(' ');
        return new(Number(parts[1]), Number(parts[2]), Enum.Parse<FieldFill>(parts[3]), Number(parts[4]));

        static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
    }

    /// <summary>The field with a new text, no wider than it must be.</summary>
    /// <param name="raw">The field in the source.</param>
    /// <param name="text">The new text.</param>
    public string Fit(string raw, string text)
    {
        var lead = raw.Length - raw.AsSpan().TrimStart().Length;
        var trail = raw.Length - raw.AsSpan().TrimEnd().Length;
        return Kind == FieldFill.Right
            ? new string(' ', Math.Min(lead, 1)) + text + raw[(raw.Length - trail)..]
            : raw[..lead] + text + new string(' ', Math.Min(trail, 1));
    }

    /// <summary>Fills a field up to <paramref name="width"/>.</summary>
    public string Pad(string field, int width)
    {
        switch (Kind)
        {
            case FieldFill.Left:
                return field.PadRight(width);
            case FieldFill.Right:
                return field.PadLeft(width);
            case FieldFill.Rule when field.Length > 0:
                var middle = field.Length / 2;
                return field.Insert(middle, new string(field[middle], Math.Max(0, width - field.Length)));
            default:
                return field;
        }
    }

    /// <summary>The field as a skeleton keeps it.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name} {Table} {Column} {Kind} {Width}");
}
