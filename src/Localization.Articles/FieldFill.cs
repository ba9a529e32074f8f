namespace Localization.Articles;

/// <summary>What fills a <see cref="TableField"/> up to the width of its column.</summary>
internal enum FieldFill
{
    /// <summary>Blanks after the text.</summary>
    Left,

    /// <summary>Blanks before the text.</summary>
    Right,

    /// <summary>The character of a rule, such as a dash.</summary>
    Rule,

    /// <summary>Nothing: no column follows.</summary>
    Open,
}
