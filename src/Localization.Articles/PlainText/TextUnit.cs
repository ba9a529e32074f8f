namespace Localization.Articles.PlainText;

/// <summary>A line, or a paragraph of several, and what it was found to be.</summary>
internal sealed class TextUnit
{
    /// <summary>What it says, on one line.</summary>
    public required string Text { get; init; }

    /// <summary>Its characters in the file.</summary>
    public required string Raw { get; init; }

    /// <summary>How many lines it has.</summary>
    public required int Lines { get; init; }

    /// <summary>The sign of a list item or quotation before it; empty where there is none.</summary>
    public required string Marker { get; init; }

    /// <summary>How many columns are before the sign.</summary>
    public required int Indent { get; init; }

    /// <summary>Whether it is separate from what is above.</summary>
    public required bool ApartBefore { get; init; }

    /// <summary>Whether it is separate from what is below.</summary>
    public required bool ApartAfter { get; init; }

    /// <summary>How a paragraph of several lines is laid out; null for a line.</summary>
    public WrappedLayout? Layout { get; init; }

    /// <summary>Whether a table follows.</summary>
    public bool BeforeTable { get; init; }

    /// <summary>What it is.</summary>
    public BlockRole Role { get; set; } = BlockRole.Paragraph;

    /// <summary>The depth of a heading or list item.</summary>
    public int Level { get; set; }
}
