namespace Localization.Conventions.Tests;

/// <summary>One row of a specification.</summary>
public sealed record SpecRow(string File, int Line, string[] Header, string[] Cells)
{
    /// <summary>The cell under a heading; the fallback where the table has no such column.</summary>
    public string Cell(string heading, string fallback = "")
    {
        var column = Array.IndexOf(Header, heading);
        return column < 0 || column >= Cells.Length ? fallback : Cells[column];
    }

    /// <summary>The cells under headings that are language tags.</summary>
    public IEnumerable<(string Tag, string Expected)> Locales() =>
        Header.Zip(Cells).Where(c => c.First == "es" || c.First.StartsWith("es-", StringComparison.Ordinal));

    public override string ToString() => $"{File}:{Line} {Cells[0]}";
}
