namespace Localization.Articles;

/// <summary>Lays tables out anew: a column is as wide as its widest cell, and never narrower than in the
/// source.</summary>
internal sealed class TableLayout
{
    private readonly Dictionary<(int Table, int Column), int> _widths = [];

    /// <summary>Measures the tables of a document.</summary>
    /// <param name="parts">The document's skeleton.</param>
    /// <param name="fields">The parts that are fields, by their place.</param>
    /// <param name="texts">What is in each part now; null where its source's characters stay.</param>
    public TableLayout(
        IReadOnlyList<SkeletonPart> parts,
        Dictionary<int, TableField> fields,
        IReadOnlyList<string?> texts
    )
    {
        foreach (var (i, field) in fields)
        {
            var column = (field.Table, field.Column);
            var need = texts[i] is { } text ? field.Fit(parts[i].Raw, text).Length : 0;
            _widths[column] = Math.Max(need, Math.Max(field.Width, _widths.GetValueOrDefault(column)));
        }
    }

    /// <summary>A field as it is written.</summary>
    public string Write(TableField field, string raw, string? text)
    {
        var width = _widths[(field.Table, field.Column)];
        return text is null && width == field.Width ? raw : field.Pad(text is null ? raw : field.Fit(raw, text), width);
    }
}
