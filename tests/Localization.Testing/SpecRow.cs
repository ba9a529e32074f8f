namespace Localization.Testing;

/// <summary>One row of a Markdown table.</summary>
public sealed record SpecRow(string File, int Line, string[] Header, string[] Cells)
{
    /// <summary>The cell at a position; empty where the row is shorter.</summary>
    public string this[int column] => column < Cells.Length ? Cells[column] : "";

    /// <summary>The cell under a heading; the fallback where the table has no such column.</summary>
    public string Cell(string heading, string fallback = "")
    {
        var column = Array.IndexOf(Header, heading);
        return column < 0 || column >= Cells.Length ? fallback : Cells[column];
    }

    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line} {Cells[0]}";
}
