namespace Localization.Model.Articles;

/// <summary>What marks the items of a list.</summary>
public enum ListKind
{
    /// <summary>A sign that is the same for all.</summary>
    Bulleted,

    /// <summary>A number or letter.</summary>
    Numbered,

    /// <summary>Nothing: terms and their definitions.</summary>
    Definitions,
}
