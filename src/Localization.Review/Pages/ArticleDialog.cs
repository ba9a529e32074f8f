namespace Localization.Review.Pages;

/// <summary>What lies over the article.</summary>
internal enum ArticleDialog
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The keys.</summary>
    Help,

    /// <summary>Find and replace.</summary>
    Find,

    /// <summary>A question before much is changed.</summary>
    Confirm,

    /// <summary>Where to split a segment.</summary>
    Split,

    /// <summary>A new entry of the glossary.</summary>
    Term,

    /// <summary>Whose work the article is, and where it is kept.</summary>
    Manage,
}
