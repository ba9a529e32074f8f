namespace Localization.Model.Articles;

/// <summary>Where the text of a table's cell is.</summary>
public enum CellAlignment
{
    /// <summary>The source does not say.</summary>
    None,

    /// <summary>At the left edge.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the right edge.</summary>
    Right,
}
