namespace Localization.Model.Articles;

/// <summary>What a <see cref="Block"/> is in its article.</summary>
public enum BlockRole
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>The name of the publication, standing alone at the top.</summary>
    SiteName,

    /// <summary>The article's headline.</summary>
    Headline,

    /// <summary>Date, place or author under the headline.</summary>
    Byline,

    /// <summary>A picture's caption, with its credit.</summary>
    Caption,

    /// <summary>A section heading.</summary>
    Heading,

    /// <summary>One item of a list.</summary>
    ListItem,

    /// <summary>A question that the next block answers.</summary>
    Question,

    /// <summary>The answer to the question before it.</summary>
    Answer,

    /// <summary>One cell of a table.</summary>
    TableCell,

    /// <summary>The notice of who owns the text.</summary>
    Copyright,

    /// <summary>A value of the document's metadata, such as a title in front matter.</summary>
    Metadata,

    /// <summary>Text quoted as a block.</summary>
    Quotation,

    /// <summary>Program code, or other text whose lines and spaces count.</summary>
    Code,
}
