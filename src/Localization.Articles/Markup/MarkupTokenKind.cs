namespace Localization.Articles.Markup;

/// <summary>What a <see cref="MarkupToken"/> is.</summary>
internal enum MarkupTokenKind
{
    /// <summary>Characters.</summary>
    Text,

    /// <summary>A tag that opens.</summary>
    Start,

    /// <summary>A tag that closes.</summary>
    End,

    /// <summary>A comment, a document type, a processing instruction, or the content of an element that holds no
    /// markup.</summary>
    Other,
}
