namespace Localization.Articles.Markdown.Opaque;

/// <summary>What a stretch of a Markdown document is that no parser of Markdown knows.</summary>
internal enum OpaqueKind
{
    /// <summary>A tag that represents nothing in the sentence: a shortcode, a statement, a component, a
    /// marker.</summary>
    Tag,

    /// <summary>Something that is read as a word: a value that is filled in, a formula.</summary>
    Value,

    /// <summary>A formula on lines of its own.</summary>
    Display,

    /// <summary>The attributes of what precedes.</summary>
    Attributes,

    /// <summary>The name of an emoji.</summary>
    Emoji,

    /// <summary>What is before words that it encloses with a <see cref="Close"/>: a note, or the words of a
    /// link.</summary>
    Open,

    /// <summary>The end of an <see cref="Open"/>.</summary>
    Close,
}
